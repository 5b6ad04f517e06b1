/** What of a village can be seen to have changed: everything that nobody owns, without what no two villages share. */

import type { KubernetesObject, ListQuery } from '../../../src/kubernetes/kubernetes.ts'
import type { Town } from '../../e2e/cluster.ts'
import { essence } from '../../undo/bed.ts'

export const GROUP = 'village.example'
const IN_NAMESPACE: readonly ListQuery[] = [
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map((kind) => ({ apiVersion: 'apps/v1', kind })),
  ...['Pod', 'Service', 'Secret'].map((kind) => ({ apiVersion: 'v1', kind })),
  ...['Ingress', 'NetworkPolicy'].map((kind) => ({ apiVersion: 'networking.k8s.io/v1', kind })),
  ...['NetworkChaos', 'StressChaos'].map((kind) => ({ apiVersion: 'chaos-mesh.org/v1alpha1', kind })),
  { apiVersion: 'networking.istio.io/v1alpha3', kind: 'VirtualService' },
  { apiVersion: `${GROUP}/v1`, kind: 'Widget' },
]
/** Those of a village begin with its name. */
const IN_NONE: readonly ListQuery[] = [
  { apiVersion: 'v1', kind: 'Namespace' },
  { apiVersion: 'v1', kind: 'Node' },
  { apiVersion: `${GROUP}/v1`, kind: 'Gadget' },
]
export const COMMON_KINDS: readonly ListQuery[] = [...IN_NAMESPACE, ...IN_NONE]
/** What a controller writes into what is not its own. */
const WRITTEN = /^(?:deployment\.kubernetes\.io\/revision|deprecated\.daemonset|node\.alpha|volumes\.kubernetes|csi\.volume)/
/** What chance or the clock has put into names and values. */
const BY_CHANCE =
  /(?<=\b(?:zero|stuck|bare|agent|queue|kube-api-access)-)[a-z0-9]{5,10}(?:-[a-z0-9]{5})?\b|\d{4}-\d\d-\d\dT[\d:.]+(?:\+00:00)?Z/g

export async function everythingOf({ kubernetes, namespace, signal }: Town): Promise<KubernetesObject[]> {
  const lists = [
    ...IN_NAMESPACE.map((kind) => kubernetes.list({ ...kind, namespace }, signal)),
    ...IN_NONE.map(async (kind) => {
      const all = await kubernetes.list(kind, signal)
      return all.filter(({ metadata }) => metadata.name.startsWith(`${namespace}-`))
    }),
  ]
  return (await Promise.all(lists)).flat().filter(({ metadata }) => !metadata.ownerReferences)
}

export async function stateOf(town: Town): Promise<Record<string, string>> {
  const objects = await everythingOf(town)
  return Object.fromEntries(objects.map((object) => [nameIn(town, object), lasting(town, object)]).sort())
}

/** Kind and name, the same in every village. */
export function nameIn(town: Town, { kind, metadata }: KubernetesObject): string {
  return alike(town, `${kind} ${metadata.name}`)
}

/** What of an object does not change by itself, the same in every village. */
export function lasting(town: Town, object: KubernetesObject): string {
  const { metadata, spec, ...rest } = essence(object) as KubernetesObject
  const { deletionTimestamp, deletionGracePeriodSeconds: _, annotations = {}, ...named } = metadata
  const kept = Object.entries(annotations).filter(([name]) => !WRITTEN.test(name))
  const isGoing = deletionTimestamp !== undefined
  return alike(
    town,
    JSON.stringify({ ...rest, ...named, annotations: Object.fromEntries(kept), spec: shared(object.kind, spec), isGoing }),
  )
}

/** Without the addresses that the server has given, and what is written about a node. */
function shared(kind: string, spec: KubernetesObject['spec']): unknown {
  if (kind === 'Node') return { unschedulable: spec?.unschedulable }
  const { clusterIP: _c, clusterIPs: _cs, ...rest } = spec ?? {}
  return rest
}

export function alike({ namespace }: Town, text: string): string {
  return text.replaceAll(namespace, 'VILLAGE').replace(BY_CHANCE, '*')
}
