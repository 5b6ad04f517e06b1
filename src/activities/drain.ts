/** Emptying nodes as `kubectl drain` does. */

import { ActivityFailed } from '../experiment/errors.ts'
import { type KubernetesObject, nameObject } from '../kubernetes/kubernetes.ts'
import { waitUntil } from '../kubernetes/wait.ts'
import type { Tools } from './activity.ts'
import { setSchedulable } from './cordon.ts'
import { type Fate, fateOf } from './drainable.ts'
import { evictAll, type Refusals } from './evict.ts'
import { within } from './within.ts'

export interface DrainOptions {
  shouldDeleteLocalStorage: boolean
  /** For all nodes together. */
  timeoutSeconds: number
}

/**
 * The reference looks every ten seconds whether the pods are gone, and the pauses of its experiments count on that: what replaces the
 * pods has had time to start (spec extensions, addendum 2).
 */
const ROUND_SECONDS = 10

/** Pods that one message names. */
const NAMED_MAX = 20

/** What is known of a drain under way, for the message when its time is over. */
interface Progress {
  refusals: Refusals
  /** Pods that are to go, by uid. */
  left: Map<string, KubernetesObject>
}

/**
 * Cordons the nodes, evicts their pods and waits until they are gone, and until the round is over in which they went.
 * @throws ActivityFailed when a pod may not go, or not in time; the nodes stay cordoned
 */
export async function drain(nodes: readonly KubernetesObject[], options: DrainOptions, tools: Tools): Promise<void> {
  const progress: Progress = { refusals: new Map(), left: new Map() }
  const end = tools.clock.now() + options.timeoutSeconds * 1000
  const seconds = await within(options.timeoutSeconds, tools, async (signal) => {
    const bounded = { ...tools, signal }
    await setSchedulable(nodes, false, bounded)
    const pods = await choosePods(nodes, options, bounded)
    for (const pod of [...pods.evict, ...pods.wait]) progress.left.set(uidOf(pod), pod)
    await evictAll(pods.evict, progress.refusals, tools, signal)
    const asked = tools.clock.now()
    await waitUntilGone(nodes, progress, options, bounded)
    return Math.floor((tools.clock.now() - asked) / 1000)
  })
  if (seconds === undefined || progress.left.size > 0) throw new ActivityFailed(describeRemaining(progress, options))
  const rest = Math.min(restOfRound(seconds), (end - tools.clock.now()) / 1000)
  if (rest > 0) await tools.clock.sleep(rest, tools.signal)
}

/** Of pods that were gone at the first look there is none. */
function restOfRound(seconds: number): number {
  return Math.ceil(seconds / ROUND_SECONDS) * ROUND_SECONDS - seconds
}

async function choosePods(
  nodes: readonly KubernetesObject[],
  { shouldDeleteLocalStorage }: DrainOptions,
  tools: Tools,
): Promise<Record<Fate, KubernetesObject[]>> {
  const pods: Record<Fate, KubernetesObject[]> = { evict: [], wait: [], skip: [], keep: [], unmanaged: [] }
  for (const node of nodes) {
    for (const pod of await tools.kubernetes.list(podsOn(node), tools.signal))
      pods[fateOf(pod, shouldDeleteLocalStorage)].push(pod)
  }
  const [unmanaged] = pods.unmanaged
  if (unmanaged) throw new ActivityFailed(describeUnmanaged(unmanaged))
  if (pods.keep.length > 0) {
    tools.warn(
      `left where they are, because they have local storage and delete_pods_with_local_storage is not set: ${listed(pods.keep)}`,
    )
  }
  return pods
}

function podsOn({ metadata }: KubernetesObject) {
  return { apiVersion: 'v1', kind: 'Pod', fieldSelector: `spec.nodeName=${metadata.name}` }
}

/** Forgets each pod that is gone. A later one of the same name has another uid. */
async function waitUntilGone(
  nodes: readonly KubernetesObject[],
  { left }: Progress,
  { timeoutSeconds }: DrainOptions,
  { kubernetes, clock, signal }: Tools,
): Promise<void> {
  const nodesLeft = nodes.filter(({ metadata }) => [...left.values()].some(({ spec }) => spec?.nodeName === metadata.name))
  await Promise.all(
    nodesLeft.map((node) => {
      const isDone = (objects: readonly KubernetesObject[]) => forgetGone(left, node, objects)
      return waitUntil(kubernetes, { query: podsOn(node), isDone, timeoutSeconds }, clock, signal)
    }),
  )
}

/** Whether none of the node's pods is left. */
function forgetGone(
  left: Map<string, KubernetesObject>,
  { metadata }: KubernetesObject,
  there: readonly KubernetesObject[],
): boolean {
  const now = new Map(there.map((pod) => [uidOf(pod), pod]))
  const mine = [...left].filter(([, pod]) => pod.spec?.nodeName === metadata.name).map(([uid]) => uid)
  for (const uid of mine) {
    const pod = now.get(uid)
    if (pod) left.set(uid, pod)
    else left.delete(uid)
  }
  return mine.every((uid) => !left.has(uid))
}

function uidOf({ metadata }: KubernetesObject): string {
  return metadata.uid ?? `${metadata.namespace}/${metadata.name}`
}

function describeUnmanaged(pod: KubernetesObject): string {
  const { name, namespace } = pod.metadata
  return `Pod '${name}' on node '${pod.spec?.nodeName}' is unmanaged, cannot drain this node. Delete it manually first? (It stands in the namespace ${namespace}, and no controller would replace it.)`
}

function describeRemaining({ refusals, left }: Progress, { timeoutSeconds }: DrainOptions): string {
  const refused = [...refusals].map(([pod, { message }]) => `${pod.metadata.name} (${message})`)
  const ending = [...left.values()].filter((pod) => !refusals.has(pod)).map(describeEnding)
  const remaining = firstOf(refused.length > 0 ? refused : ending).join('\n')
  return `Draining nodes did not completed within ${timeoutSeconds}s. Remaining pods are:\n${remaining}`
}

function describeEnding({ metadata }: KubernetesObject): string {
  const holders = metadata.finalizers ?? []
  const why = holders.length > 0 ? `waits for its finalizers ${holders.join(', ')}` : 'has not ended yet'
  return `${metadata.name} (${why}, in the namespace ${metadata.namespace})`
}

function listed(pods: readonly KubernetesObject[]): string {
  return firstOf(pods.map((pod) => nameObject({ ...pod, ...pod.metadata }))).join(', ')
}

/** A message is for people: so many pods by name, and how many more. */
function firstOf(names: readonly string[]): string[] {
  const more = names.length - NAMED_MAX
  return more > 0 ? [...names.slice(0, NAMED_MAX), `and ${more} more`] : [...names]
}
