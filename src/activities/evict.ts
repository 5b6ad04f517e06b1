/** Asking pods to go, as long as disruption budgets say no (spec extensions 13, decision 19). */

import { KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { failedWith } from './failed-with.ts'
import { sideBySide } from './side-by-side.ts'

/** Evictions under way at a time. */
export const EVICTIONS_AT_ONCE = 10
/** Seconds until the pods that may not go yet are asked again; twice as long each time that none could go. */
const PAUSE_SECONDS = 1
const PAUSE_SECONDS_MAX = 5

/** Too many requests, or a disruption budget; and a server that may not have got the question. */
const ASK_AGAIN = [0, 429, 502, 503, 504]

/** The refusal of each pod that has not gone yet. */
export type Refusals = Map<KubernetesObject, KubernetesFailed>

/**
 * Evicts each pod, and asks again for those that may not go yet until `signal` aborts: `refusals` then says why. A pod that is
 * gone, or whose namespace takes it along, needs no eviction.
 * @throws ActivityFailed for a refusal that asking again does not mend; no further eviction is sent then
 */
export async function evictAll(
  pods: readonly KubernetesObject[],
  refusals: Refusals,
  tools: Tools,
  signal: AbortSignal,
): Promise<void> {
  let pause = PAUSE_SECONDS
  for (let left = pods; left.length > 0; left = [...refusals.keys()]) {
    await sideBySide(left, EVICTIONS_AT_ONCE, (pod) => evict(pod, refusals, tools, signal))
    if (refusals.size === 0) return
    pause = refusals.size < left.length ? PAUSE_SECONDS : Math.min(pause * 2, PAUSE_SECONDS_MAX)
    await tools.clock.sleep(Math.max(pause, ...[...refusals.values()].map(({ retryAfter }) => retryAfter ?? 0)), signal)
  }
}

async function evict(pod: KubernetesObject, refusals: Refusals, { kubernetes }: Tools, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  try {
    await kubernetes.create(evictionOf(pod), signal, 'eviction')
    refusals.delete(pod)
  } catch (error) {
    if (!(error instanceof KubernetesFailed) || signal.aborted) throw error
    if (isGoneAnyway(error)) refusals.delete(pod)
    else if (ASK_AGAIN.includes(error.code)) refusals.set(pod, error)
    else throw failedWith(`Failed to evict pod ${pod.metadata.name}`, error)
  }
}

/** Of this very pod: a later one of the same name stays. */
function evictionOf({ metadata: { name, namespace, uid } }: KubernetesObject): KubernetesObject {
  const metadata = { name, ...(namespace && { namespace }) }
  return {
    apiVersion: 'policy/v1',
    kind: 'Eviction',
    metadata,
    deleteOptions: uid === undefined ? {} : { preconditions: { uid } },
  }
}

/** Not there (404), another pod of that name by now (409), or in a namespace that is ending (403, with words that kubectl looks for too). */
function isGoneAnyway({ code, message }: KubernetesFailed): boolean {
  return code === 404 || code === 409 || (code === 403 && message.includes('being terminated'))
}
