/** Waiting until objects are as they should be. */

import type { Clock } from '../system/clock.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject, type WatchEvent, type WatchQuery } from './kubernetes.ts'

/** Seconds between looks where the server does not let us watch. */
const POLL_SECONDS = 1

export interface Wait {
  /** With `isReplayed`, the test must need an object to be there: it may be asked before all are told. */
  query: WatchQuery
  /** Asked again whenever something has changed. */
  isDone(objects: readonly KubernetesObject[]): boolean
  timeoutSeconds: number
}

/**
 * Whether the objects came to be as the test wants them before the time was over, by watching them, or by looking again and
 * again where watching is not permitted or breaks for good.
 * @throws KubernetesFailed when the objects cannot be listed either; the signal's reason
 */
export async function waitUntil(kubernetes: Kubernetes, wait: Wait, clock: Clock, signal: AbortSignal): Promise<boolean> {
  const controller = new AbortController()
  const stop = () => controller.abort(signal.reason)
  signal.throwIfAborted()
  signal.addEventListener('abort', stop, { once: true })
  const isLate = clock.sleep(wait.timeoutSeconds, controller.signal).then(
    () => true,
    () => false,
  )
  const isMet = watchOrPoll(kubernetes, wait, clock, controller.signal)
  try {
    return await Promise.race([isMet, isLate.then((late) => (late ? false : isMet))])
  } finally {
    signal.removeEventListener('abort', stop)
    controller.abort()
    isMet.catch(() => {})
  }
}

async function watchOrPoll(kubernetes: Kubernetes, wait: Wait, clock: Clock, signal: AbortSignal): Promise<boolean> {
  try {
    return await watch(kubernetes, wait, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof KubernetesFailed)) throw error
    return poll(kubernetes, wait, clock, signal)
  }
}

async function watch(kubernetes: Kubernetes, { query, isDone }: Wait, signal: AbortSignal): Promise<boolean> {
  const objects = new Map<string, KubernetesObject>()
  let isComplete = query.isReplayed === true
  for await (const event of kubernetes.watch(query, signal)) {
    isComplete ||= event.type === 'BOOKMARK'
    apply(objects, event)
    if (isComplete && isDone([...objects.values()])) return true
  }
  throw new KubernetesFailed(`the watch of ${query.kind} ended`, { code: 0 })
}

function apply(objects: Map<string, KubernetesObject>, { type, object }: WatchEvent): void {
  const key = object.metadata.uid ?? `${object.metadata.namespace}/${object.metadata.name}`
  if (type === 'DELETED') objects.delete(key)
  else if (type !== 'BOOKMARK') objects.set(key, object)
}

async function poll(kubernetes: Kubernetes, { query, isDone }: Wait, clock: Clock, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    if (isDone(await kubernetes.list(query, signal))) return true
    await clock.sleep(POLL_SECONDS, signal)
  }
}
