/** Takes back what a ledger holds, newest first. Can be repeated any number of times: what is as it was is left alone. */

import { type Kubernetes, KubernetesFailed, type KubernetesObject, nameObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import { describeField, isAsBefore, stillHolds, undoPatch } from './fields.ts'
import type { Change, Ledger } from './ledger.ts'
import { waitUntilReplaced } from './replaced.ts'

export interface PutBackOptions {
  ledger: Ledger
  /** The cluster of a context; of the run's own when there is none. */
  open(context: string | undefined): Promise<Kubernetes>
  clock: Clock
  /** Undo's own, never the run's: it has a deadline of its own. */
  signal: AbortSignal
  /** How long a controller may take to replace what was deleted of it (design section 6: 30 s). */
  replaceSeconds: number
}

/** What became of each change, one sentence each. */
export interface PutBackResult {
  putBack: string[]
  /** Something may still be there: object and reason. Stays in the ledger. */
  leftBehind: string[]
  /** Cannot be undone by anyone: commands that ran in containers. */
  cannotUndo: string[]
  /** Nobody wanted these put back. */
  leftAsAsked: string[]
}

export function nothingUndone(): PutBackResult {
  return { putBack: [], leftBehind: [], cannotUndo: [], leftAsAsked: [] }
}

const TRY_AGAIN_SECONDS = 1
const CONFLICT_TRIES_MAX = 5

/** Never throws: what cannot be put back is in the result, with its reason. */
export async function putBack(options: PutBackOptions): Promise<PutBackResult> {
  const result = nothingUndone()
  const changes = options.ledger.changes.reverse()
  for (const { id, verb } of changes) {
    const change = options.ledger.changes.find((each) => each.id === id)
    if (change && verb !== 'replace') await takeBack(change, options, result)
  }
  // Controllers work at the same time, so they are waited for at the same time.
  const replaced = changes.filter(({ verb }) => verb === 'replace')
  await Promise.all(replaced.map((change) => takeBack(change, options, result)))
  return result
}

async function takeBack(change: Change, options: PutBackOptions, result: PutBackResult): Promise<void> {
  try {
    const done = await insist(() => undo(change, options), options)
    if (change.verb === 'exec') result.cannotUndo.push(done)
    else if (done !== '') result.putBack.push(done)
    options.ledger.drop(change.id)
  } catch (error) {
    const reason = options.signal.aborted ? 'the time for putting back was up' : (error as Error).message
    result.leftBehind.push(`${nameObject(change.object)}: ${describeLeft(change)}: ${reason}`)
  }
}

function describeLeft(change: Change): string {
  switch (change.verb) {
    case 'create':
      return 'was created and is still there'
    case 'patch':
      return `was patched (${change.fields.map(describeField).join(', ')})`
    case 'delete':
      return 'was deleted and is not back'
    default:
      return 'was deleted and is not replaced'
  }
}

/** A server that is gone or too busy is asked again, for as long as undo has time. */
async function insist<Answer>(act: () => Promise<Answer>, { clock, signal }: PutBackOptions): Promise<Answer> {
  for (;;) {
    signal.throwIfAborted()
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof KubernetesFailed) || !isPassing(error)) throw error
      await clock.sleep(error.retryAfter ?? TRY_AGAIN_SECONDS, signal).catch(() => {
        throw error
      })
    }
  }
}

function isPassing({ code }: KubernetesFailed): boolean {
  return code === 0 || code === 429 || code >= 500
}

/** What was done, in words; empty when there was nothing to do. */
async function undo(change: Change, options: PutBackOptions): Promise<string> {
  switch (change.verb) {
    case 'create':
      return undoCreate(change, options)
    case 'patch':
      return undoPatchOf(change, options)
    case 'delete':
      return undoDelete(change, options)
    case 'replace':
      await waitUntilReplaced(change, options)
      return `${nameObject(change.owner)} has replaced ${nameObject(change.object)}`
    case 'exec':
      return `ran ${JSON.stringify(change.command.join(' '))} in ${nameObject(change.object)}`
  }
}

async function lookAt(change: Change, { open, signal }: PutBackOptions): Promise<KubernetesObject | null> {
  try {
    return await (await open(change.context)).get(change.object, signal)
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 404) return null
    throw error
  }
}

async function undoCreate(change: Change & { verb: 'create' }, options: PutBackOptions): Promise<string> {
  const object = await lookAt(change, options)
  // Without a uid the answer never came; the object that is there now was not there before, or the request had failed.
  if (!object || object.metadata.deletionTimestamp || (change.uid && object.metadata.uid !== change.uid)) return ''
  const { uid } = object.metadata
  await (await options.open(change.context)).delete(change.object, uid ? { preconditions: { uid } } : {}, options.signal)
  return `deleted ${nameObject(change.object)}, which the run had created`
}

async function undoPatchOf(change: Change & { verb: 'patch' }, options: PutBackOptions): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const object = await lookAt(change, options)
    if (!object || (change.uid && object.metadata.uid !== change.uid)) throw new Error('the object is not there any more')
    const fields = change.fields.filter((field) => !isAsBefore(field, object))
    if (fields.length === 0) return ''
    const others = fields.filter((field) => 'after' in field && !stillHolds(field, object))
    if (others.length > 0)
      throw new Error(`somebody else has changed ${others.map(({ path }) => path.join('.')).join(', ')} since`)
    try {
      await (await options.open(change.context)).patch(change.object, undoPatch(fields, object), options.signal)
      return `set ${nameObject(change.object)} back: ${fields.map((field) => describeField({ ...field, before: field.after, after: field.before })).join(', ')}`
    } catch (error) {
      if (!(error instanceof KubernetesFailed && error.code === 409) || tries === CONFLICT_TRIES_MAX) throw error
    }
  }
}

const SERVER_SET = [
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
  'selfLink',
]

async function undoDelete(change: Change & { verb: 'delete' }, options: PutBackOptions): Promise<string> {
  for (;;) {
    const object = await lookAt(change, options)
    if (object && !object.metadata.deletionTimestamp) {
      return object.metadata.uid === change.uid ? '' : `${nameObject(change.object)} is there again`
    }
    if (!object) break
    await options.clock.sleep(TRY_AGAIN_SECONDS, options.signal)
  }
  const made = await (await options.open(change.context)).create(asNew(change.manifest), options.signal)
  adopt(options.ledger, change, made.metadata.uid)
  return `created ${nameObject(change.object)} again`
}

/** What was done to the old object before it was deleted is in the new one too, and is taken back there. */
function adopt(ledger: Ledger, { uid: old }: Change, uid: string | undefined): void {
  if (uid === undefined) return
  for (const { id, uid: its } of ledger.changes) if (its === old) ledger.done(id, { uid })
}

/** The manifest without what the server or the scheduler had written into it. */
function asNew(manifest: KubernetesObject): KubernetesObject {
  const { status: _, ...rest } = manifest
  const metadata = Object.fromEntries(Object.entries(manifest.metadata).filter(([key]) => !SERVER_SET.includes(key)))
  const copy = { ...rest, metadata } as KubernetesObject
  if (manifest.kind === 'Service' && copy.spec) copy.spec = withoutAddresses(copy.spec)
  return copy
}

/** A Service keeps its own address where it had one; a headless one says so itself. */
function withoutAddresses(spec: Record<string, unknown>): Record<string, unknown> {
  const { healthCheckNodePort: _, ...rest } = spec
  return rest
}
