/** How much of a workload, or of the nodes, would be down if a change were made now. */

import { getIfThere } from '../kubernetes/get-if-there.ts'
import {
  type Kubernetes,
  type KubernetesObject,
  nameObject,
  type ObjectReference,
  referenceOf,
} from '../kubernetes/kubernetes.ts'

/** Before and after, in pods or nodes. */
export interface Reach {
  /** `Deployment shop/web`, `the cluster`. */
  whole: string
  unit: 'pods' | 'nodes'
  wanted: number
  /** How many would be down. */
  down: number
  /** How many would be up. */
  left: number
}

export interface ReachTools {
  kubernetes: Kubernetes
  signal: AbortSignal
  /** Uids of what the run has taken already, or is about to. */
  taken: ReadonlySet<string>
}

/** Of the pod's owner; a pod without one is a workload of its own. Null when taking it makes nothing worse. */
export async function reachOfPod(pod: KubernetesObject, tools: ReachTools): Promise<Reach | null> {
  const reference = referenceOf(pod)
  if (!isUp(pod, tools.taken)) return null
  const owner = await ownerOf(pod, tools)
  if (!owner) return { whole: nameObject(reference), unit: 'pods', wanted: 1, down: 1, left: 0 }
  const pods = await ownedPods(owner, tools)
  const left = pods.filter((one) => isUp(one, tools.taken) && one.metadata.uid !== pod.metadata.uid).length
  const wanted = Math.max(wantedBy(owner) ?? pods.length, left + 1)
  return { whole: nameObject(referenceOf(owner)), unit: 'pods', wanted, down: wanted - left, left }
}

/** Of a workload that is set to another size, or deleted. `before`: its size when the run first saw it. */
export function reachOfWorkload(workload: KubernetesObject, left: number, before: number): Reach | null {
  if (left >= before) return null
  return { whole: nameObject(referenceOf(workload)), unit: 'pods', wanted: before, down: before - left, left }
}

/** Of the node among all nodes. Null when it is out of use already. */
export async function reachOfNode({ name }: ObjectReference, { kubernetes, signal, taken }: ReachTools): Promise<Reach | null> {
  const nodes = await kubernetes.list({ apiVersion: 'v1', kind: 'Node' }, signal)
  const isUsed = (node: KubernetesObject) => node.spec?.unschedulable !== true && isReady(node) && !taken.has(node.metadata.name)
  if (!nodes.some((node) => node.metadata.name === name && isUsed(node))) return null
  const left = nodes.filter((node) => isUsed(node) && node.metadata.name !== name).length
  return { whole: 'the cluster', unit: 'nodes', wanted: nodes.length, down: nodes.length - left, left }
}

/** Whether nobody wants the pod without the node on which it is. */
export function goesWithNode(pod: KubernetesObject): boolean {
  return ['DaemonSet', 'Node'].includes(controllerOf(pod)?.kind ?? '')
}

/** How many pods it wants; undefined for kinds that say no number. */
export function wantedBy({ kind, spec, status }: KubernetesObject): number | undefined {
  const wanted =
    kind === 'DaemonSet' ? status?.desiredNumberScheduled : (spec?.replicas ?? (kind === 'Deployment' ? 1 : undefined))
  return typeof wanted === 'number' ? wanted : undefined
}

/** Its owner, as it is now; null when it has none, or one that is gone. */
export async function ownerOf(
  object: KubernetesObject,
  tools: Pick<ReachTools, 'kubernetes' | 'signal'>,
): Promise<KubernetesObject | null> {
  const owner = controllerOf(object)
  return owner && getIfThere(tools.kubernetes, owner, tools.signal)
}

/** Who makes it again; null when nobody does. */
export function controllerOf({ metadata }: KubernetesObject): ObjectReference | null {
  const owner = metadata.ownerReferences?.find(({ controller }) => controller)
  if (!owner) return null
  const { apiVersion, kind, name } = owner
  return { apiVersion, kind, name, ...(metadata.namespace !== undefined && { namespace: metadata.namespace }) }
}

/** The pods of an owner, as far as its own selector goes. */
async function ownedPods(
  owner: KubernetesObject,
  { kubernetes, signal }: Pick<ReachTools, 'kubernetes' | 'signal'>,
): Promise<KubernetesObject[]> {
  const { matchLabels = {} } = (owner.spec?.selector ?? {}) as { matchLabels?: Record<string, string> }
  const labelSelector = Object.entries(matchLabels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')
  const { namespace } = owner.metadata
  const pods = await kubernetes.list(
    { apiVersion: 'v1', kind: 'Pod', labelSelector, ...(namespace !== undefined && { namespace }) },
    signal,
  )
  return pods.filter(({ metadata }) =>
    metadata.ownerReferences?.some(({ uid, controller }) => controller && uid === owner.metadata.uid),
  )
}

function isUp(pod: KubernetesObject, taken: ReadonlySet<string>): boolean {
  return isReady(pod) && pod.metadata.deletionTimestamp === undefined && !taken.has(pod.metadata.uid ?? '')
}

function isReady({ status }: KubernetesObject): boolean {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  return conditions.some(({ type, status: is }) => type === 'Ready' && is === 'True')
}
