/**
 * The Kubernetes door that an activity is given: it writes down how to take a change back before it makes it, and notes what
 * really changed. A fault needs no undo of its own, and no author can forget it.
 */

import {
  type DeleteOptions,
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  nameObject,
  type ObjectReference,
  type Patch,
} from '../kubernetes/kubernetes.ts'
import { compareFields, describeField, type Field, hasChanged, intendedFields, overwrittenPaths, valueAt } from './fields.ts'
import type { Ledger, NewChange } from './ledger.ts'
import { settle } from './settle.ts'

/** What the door saw, for the verdict. */
export interface Notes {
  /** Each change in words: `deleted Pod shop/web-1`. */
  changes: string[]
  /** What was asked for and the server's own answer does not show. */
  notHeld: string[]
  /** Why nothing changed, the last of it. */
  nothing?: string
  /** Something to remove was not there any more. */
  isAlreadyGone?: boolean
}

export interface RecordingOptions {
  open(): Promise<Kubernetes>
  ledger: Ledger
  notes: Notes
  /** The kubeconfig's context, where the activity named one of its own. */
  context?: string
  /** What a rollback sets is the experimenter's word: it settles earlier changes and is not taken back itself. */
  isRollback: boolean
}

const CONFLICT_TRIES_MAX = 5
/** Questions to the server that are asked by creating an object; they change nothing. */
const QUESTIONS = /^(authorization|authentication)\.k8s\.io\//

/** Wraps the door that `options.open` opens at the first use. */
export function recordingDoor(options: RecordingOptions): Kubernetes {
  const { open, notes } = options
  const seen = new Seen(open)
  return {
    kindOf: async (apiVersion, plural, signal) => (await open()).kindOf(apiVersion, plural, signal),
    async list(query, signal) {
      return seen.remember(await (await open()).list(query, signal))
    },
    get: async (reference, signal) => seen.fetch(reference, signal),
    logs: async (request, signal) => (await open()).logs(request, signal),
    async *watch(query, signal) {
      yield* (await open()).watch(query, signal)
    },
    create: (object, signal, subresource) => recordCreate(options, seen, object, signal, subresource),
    patch: (reference, patch, signal) => recordPatch(options, seen, reference, patch, signal),
    delete: (reference, deleteOptions, signal) => recordDelete(options, seen, reference, deleteOptions, signal),
    async exec(request, signal) {
      const pod = { apiVersion: 'v1', kind: 'Pod', name: request.pod, namespace: request.namespace }
      const answer = await record(options, { verb: 'exec', object: pod, command: request.command }, async () => {
        return (await open()).exec(request, signal)
      })
      if (answer.exitCode === 0) notes.changes.push(`ran ${JSON.stringify(request.command.join(' '))} in ${nameObject(pod)}`)
      return answer
    },
  }
}

/** The objects that an activity has looked at already, so that writing down how to undo costs no second look. */
class Seen {
  readonly #open: () => Promise<Kubernetes>
  readonly #objects = new Map<string, KubernetesObject>()

  constructor(open: () => Promise<Kubernetes>) {
    this.#open = open
  }

  remember(objects: KubernetesObject[]): KubernetesObject[] {
    for (const object of objects) this.#objects.set(keyOf(object.kind, object.metadata.namespace, object.metadata.name), object)
    return objects
  }

  async fetch(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject> {
    const object = await (await this.#open()).get(reference, signal)
    this.remember([object])
    return object
  }

  async recall(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject> {
    return this.#objects.get(keyOf(reference.kind, reference.namespace, reference.name)) ?? this.fetch(reference, signal)
  }
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} ${namespace ?? ''}/${name}`
}

/** The record before the deed; a deed that certainly was not done is struck out again. */
async function record<Answer>(
  { ledger, isRollback, context }: RecordingOptions,
  change: NewChange,
  act: () => Promise<Answer>,
  describe: (answer: Answer) => { uid?: string; fields?: Field[] } = () => ({}),
): Promise<Answer> {
  if (isRollback) return act()
  const id = ledger.intend({ ...change, ...(context !== undefined && { context }) })
  try {
    const answer = await act()
    ledger.done(id, describe(answer))
    return answer
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code >= 400 && error.code < 500) ledger.drop(id)
    throw error
  }
}

async function recordCreate(
  options: RecordingOptions,
  seen: Seen,
  object: KubernetesObject,
  signal: AbortSignal,
  subresource?: string,
): Promise<KubernetesObject> {
  const send = async () => (await options.open()).create(object, signal, subresource)
  if (QUESTIONS.test(object.apiVersion)) return send()
  const { name, namespace } = object.metadata
  if (subresource === 'eviction') {
    const pod = { apiVersion: 'v1', kind: 'Pod', name, ...(namespace && { namespace }) }
    return remove(options, seen, pod, send, 'evicted', signal)
  }
  const reference = { apiVersion: object.apiVersion, kind: object.kind, name, ...(namespace && { namespace }) }
  const created = await record(options, { verb: 'create', object: reference }, send, ({ metadata }) => uidOf(metadata.uid))
  options.notes.changes.push(`created ${nameObject(reference)}`)
  if (options.isRollback) settle(options.ledger, reference)
  return created
}

function uidOf(uid: string | undefined): { uid?: string } {
  return uid === undefined ? {} : { uid }
}

async function recordPatch(
  options: RecordingOptions,
  seen: Seen,
  reference: ObjectReference,
  patch: Patch,
  signal: AbortSignal,
): Promise<KubernetesObject> {
  const paths = overwrittenPaths(patch)
  for (let tries = 1; ; tries += 1) {
    const before = await seen.fetch(reference, signal)
    try {
      const change: NewChange = {
        verb: 'patch',
        object: reference,
        fields: intendedFields(patch, before),
        ...uidOf(before.metadata.uid),
      }
      const after = await record(
        options,
        change,
        async () => (await options.open()).patch(reference, onlyThisVersion(patch, before), signal),
        (answer) => ({ fields: compareFields(paths, before, answer) }),
      )
      seen.remember([after])
      notePatch(options, reference, compareFields(paths, before, after), patch)
      return after
    } catch (error) {
      if (!(error instanceof KubernetesFailed && error.code === 409) || tries === CONFLICT_TRIES_MAX) throw error
    }
  }
}

/** The fields read just before are what gets overwritten, or the server answers 409 and we look again. */
function onlyThisVersion(patch: Patch, before: KubernetesObject): Patch {
  if (patch.type === 'json' || patch.subresource || typeof patch.body !== 'object' || patch.body === null) return patch
  const body = patch.body as { metadata?: Record<string, unknown> }
  return { ...patch, body: { ...body, metadata: { resourceVersion: before.metadata.resourceVersion, ...body.metadata } } }
}

function notePatch(
  { notes, ledger, isRollback }: RecordingOptions,
  reference: ObjectReference,
  fields: Field[],
  patch: Patch,
): void {
  const changed = fields.filter(hasChanged)
  if (changed.length > 0) notes.changes.push(`patched ${nameObject(reference)}: ${changed.map(describeField).join(', ')}`)
  else notes.nothing = `${nameObject(reference)} already was as asked (${fields.map(({ path }) => path.join('.')).join(', ')})`
  for (const { path, after } of fields) {
    const asked = patch.type === 'json' ? after : valueAt(patch.body, path)
    if (isScalar(asked) && asked !== (after ?? null)) {
      notes.notHeld.push(`${nameObject(reference)} does not hold ${path.join('.')} = ${JSON.stringify(asked)}`)
    }
  }
  if (isRollback)
    settle(
      ledger,
      reference,
      fields.map(({ path }) => path),
    )
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function recordDelete(
  options: RecordingOptions,
  seen: Seen,
  reference: ObjectReference,
  deleteOptions: DeleteOptions,
  signal: AbortSignal,
): Promise<KubernetesObject> {
  const send = async () => (await options.open()).delete(reference, deleteOptions, signal)
  return remove(options, seen, reference, send, 'deleted', signal)
}

/** Deleting and evicting: what a controller owns comes back by itself, anything else is kept whole to be made again. */
async function remove(
  options: RecordingOptions,
  seen: Seen,
  reference: ObjectReference,
  send: () => Promise<KubernetesObject>,
  word: 'deleted' | 'evicted',
  signal: AbortSignal,
): Promise<KubernetesObject> {
  try {
    const change = options.isRollback ? null : removalOf(reference, await seen.recall(reference, signal))
    const answer = change ? await record(options, change, send) : await send()
    options.notes.changes.push(`${word} ${nameObject(reference)}`)
    if (options.isRollback) settle(options.ledger, reference)
    return answer
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 404) {
      options.notes.isAlreadyGone = true
      if (options.isRollback) settle(options.ledger, reference)
    }
    throw error
  }
}

function removalOf(object: ObjectReference, manifest: KubernetesObject): NewChange {
  const owner = manifest.metadata.ownerReferences?.find(({ controller }) => controller)
  const uid = uidOf(manifest.metadata.uid)
  if (!owner) return { verb: 'delete', object, manifest, ...uid }
  const { apiVersion, kind, name } = owner
  const namespace = manifest.metadata.namespace
  const ownerReference = { apiVersion, kind, name, uid: owner.uid, ...(namespace && { namespace }) }
  return { verb: 'replace', object, owner: ownerReference, wasReady: isReady(manifest), ...uid }
}

/** Whether a pod has the condition Ready; false for any other object. */
export function isReady(object: KubernetesObject): boolean {
  const conditions = object.status?.conditions
  return Array.isArray(conditions) && conditions.some(({ type, status }) => type === 'Ready' && status === 'True')
}
