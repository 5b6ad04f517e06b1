/** A door for functions that are only tried out: reads are real, changes are written down, and answered as a server would. */

import { unlessAborted } from '../kubernetes/deadline.ts'
import { isQuestion } from '../kubernetes/harmless.ts'
import {
  type DeleteOptions,
  type ExecAnswer,
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ListQuery,
  nameObject,
  type ObjectReference,
  referenceOf,
  type WatchEvent,
} from '../kubernetes/kubernetes.ts'
import { changeByCreate, type PolicyChange } from '../policy/change.ts'
import { applyPatch } from './apply-patch.ts'
import type { PlanningClock } from './clock.ts'
import type { Overlay } from './overlay.ts'

/** A change that would be made, with the object before and after it. */
export interface Intended {
  change: PolicyChange
  before: KubernetesObject | null
  after: KubernetesObject | null
  /** For commands. */
  command?: readonly string[]
}

export interface PlanningOptions {
  kubernetes: Kubernetes
  overlay: Overlay
  clock: PlanningClock
  note(intended: Intended, signal: AbortSignal): Promise<void>
}

export function planningDoor(options: PlanningOptions): Kubernetes {
  const { kubernetes, overlay, clock } = options
  return {
    kindOf: (apiVersion, plural, signal) => clock.during(kubernetes.kindOf(apiVersion, plural, signal)),
    list: (query, signal) => clock.during(overlay.list(query, signal)),
    get: (reference, signal) => clock.during(overlay.get(reference, signal)),
    logs: (request, signal) => clock.during(kubernetes.logs(request, signal)),
    watch: (query, signal) => lookOnce(options, query, signal),
    create: (object, signal, subresource) => clock.during(create(options, object, signal, subresource)),
    async patch(object, patch, signal) {
      const before = await clock.during(overlay.get(object, signal))
      const after = applyPatch(before, patch)
      await clock.during(options.note({ change: { verb: 'patch', object, patch }, before, after }, signal))
      overlay.put(object, after)
      return after
    },
    delete: (object, deletion, signal) => clock.during(remove(options, { verb: 'delete', object }, deletion, signal)),
    exec: (request, signal) => clock.during(exec(options, request, signal)),
  }
}

/** Nothing happens while one only looks: what is there, and then silence, until the time of the wait is over. */
async function* lookOnce({ overlay, clock }: PlanningOptions, query: ListQuery, signal: AbortSignal): AsyncGenerator<WatchEvent> {
  for (const object of await clock.during(overlay.list(query, signal))) yield { type: 'ADDED', object }
  yield { type: 'BOOKMARK', object: { apiVersion: query.apiVersion, kind: query.kind, metadata: { name: '' } } }
  await unlessAborted(new Promise(() => {}), signal)
}

async function create(
  options: PlanningOptions,
  object: KubernetesObject,
  signal: AbortSignal,
  subresource?: string,
): Promise<KubernetesObject> {
  if (isQuestion(object)) return options.kubernetes.create(object, signal, subresource)
  const change = changeByCreate(object, subresource)
  if (change.verb === 'evict') return remove(options, change, {}, signal)
  if (await options.overlay.has(change.object, signal)) {
    const message = `create ${nameObject(change.object)}: AlreadyExists (409)`
    throw new KubernetesFailed(message, { code: 409, reason: 'AlreadyExists' })
  }
  await options.note({ change, before: null, after: object }, signal)
  options.overlay.put(change.object, object)
  return object
}

async function remove(
  { overlay, note }: PlanningOptions,
  change: PolicyChange,
  { preconditions }: DeleteOptions,
  signal: AbortSignal,
): Promise<KubernetesObject> {
  const { object } = change
  const before = await overlay.get(object, signal)
  if (preconditions?.uid !== undefined && preconditions.uid !== before.metadata.uid)
    throw new KubernetesFailed(`delete ${nameObject(object)}: Conflict (409)`, { code: 409, reason: 'Conflict' })
  await note({ change, before, after: null }, signal)
  if (before.metadata.ownerReferences?.some(({ controller }) => controller)) overlay.replace(referenceOf(before))
  else overlay.put(object, null)
  const { finalizers: _, ...metadata } = before.metadata
  return { ...before, metadata: { ...metadata, deletionTimestamp: new Date(0).toISOString() } }
}

async function exec(
  { overlay, note }: PlanningOptions,
  { pod, namespace, command }: { pod: string; namespace: string; command: readonly string[] },
  signal: AbortSignal,
): Promise<ExecAnswer> {
  const object: ObjectReference = { apiVersion: 'v1', kind: 'Pod', name: pod, namespace }
  const before = await overlay.get(object, signal)
  await note({ change: { verb: 'exec', object }, before, after: before, command }, signal)
  return { exitCode: 0, stdout: '', stderr: '', message: '' }
}
