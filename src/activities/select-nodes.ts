/** Which nodes an action takes (spec extensions 4.12, decision 18): each of them once. */

import { ActivityFailed } from '../experiment/errors.ts'
import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import { sample } from '../system/random.ts'
import type { Tools } from './activity.ts'
import { optionalText } from './arguments.ts'
import { listNodes, type NodeQuery } from './nodes.ts'
import { type GivenArguments, inNamespace, type Permission, textOf } from './permissions.ts'
import { listPods } from './pods.ts'

/** The arguments of the functions that take nodes by what runs on them. */
export const hostingArguments = {
  pod_label_selector: optionalText('Only nodes on which a pod of this label selector is.'),
  pod_namespace: optionalText('The namespace of those pods; by default the one of the run. Alone it narrows nothing.'),
}

/** The look at those pods. */
export function hostingPermissions(args: GivenArguments): Permission[] {
  const place = textOf(args, 'pod_namespace')
  const looks = inNamespace('pods', 'list')
  if (textOf(args, 'pod_label_selector') === undefined) return []
  return place === undefined ? looks : looks.map((look) => ({ ...look, place: { namespace: place } }))
}

export interface NodeSelection extends NodeQuery {
  pod_label_selector?: string | null | undefined
  pod_namespace?: string | null | undefined
}

/**
 * All that match. Tells when nothing narrows the choice.
 * @throws ActivityFailed when there is none
 */
export async function selectNodes(selection: NodeSelection, tools: Tools): Promise<KubernetesObject[]> {
  const { pod_label_selector, pod_namespace } = selection
  if (pod_namespace && !pod_label_selector) {
    tools.warn(`pod_namespace "${pod_namespace}" narrows nothing without a pod_label_selector`)
  }
  const listed = await listNodes(selection, tools)
  const nodes = pod_label_selector ? await hosting(listed, pod_label_selector, pod_namespace, tools) : listed
  if (nodes.length === 0) throw new ActivityFailed(`failed to find a node that matches selector${describe(selection)}`)
  if (describe(selection) === '')
    tools.warn(`no selector and no name: any of the ${nodes.length} nodes of the cluster may be taken`)
  return nodes
}

/** Set by the manifests of `chaos-gate job` from what the cluster says of the pod. */
const OWN_NODE = 'CHAOS_GATE_NODE_NAME'

/**
 * The same for what takes a node away, without the node that this run is on: it would take itself away before it could put
 * anything back. Who names that node is told nothing, and gets it.
 * @throws ActivityFailed likewise
 */
export async function selectOtherNodes(selection: NodeSelection, tools: Tools): Promise<KubernetesObject[]> {
  const own = tools.environment[OWN_NODE]
  const nodes = await selectNodes(selection, tools)
  const others = nodes.filter(({ metadata }) => metadata.name !== own)
  if (others.length === nodes.length || isNamed(selection, own)) return nodes
  if (others.length === 0)
    throw new ActivityFailed(
      `the only node that matches is ${own}, and this run is on it: choose another, or take it by its name or kubernetes.io/hostname`,
    )
  tools.warn(`${own} is left out, because this run is on it; whoever names it takes it`)
  return others
}

function isNamed({ name, label_selector }: NodeSelection, node: string | undefined): boolean {
  return name === node || (label_selector ?? '').split(',').includes(`kubernetes.io/hostname=${node}`)
}

async function hosting(
  nodes: readonly KubernetesObject[],
  selector: string,
  namespace: string | null | undefined,
  tools: Tools,
): Promise<KubernetesObject[]> {
  if (nodes.length === 0) return []
  const hosts = new Set((await listPods(tools, namespace, selector)).map(({ spec }) => spec?.nodeName))
  return nodes.filter(({ metadata }) => hosts.has(metadata.name))
}

function describe({ name, label_selector, pod_label_selector, pod_namespace }: NodeSelection): string {
  const parts = [
    ...(name ? [`the name ${name}`] : []),
    ...(label_selector ? [`the label ${label_selector}`] : []),
    ...(pod_label_selector
      ? [`a pod with the label ${pod_label_selector} in ${pod_namespace || 'the namespace of the run'}`]
      : []),
  ]
  return parts.length === 0 ? '' : `: ${parts.join(' and ')}`
}

/**
 * So many of them by chance, which the seed repeats; never more than there are. Tells when they are fewer than asked for, or none.
 * @throws ActivityFailed for a negative number
 */
export function drawNodes(nodes: KubernetesObject[], count: number, { random, warn, didNothing }: Tools): KubernetesObject[] {
  if (count < 0) throw new ActivityFailed(`Cannot select nodes. Count '${count}' is negative.`)
  if (count === 0) didNothing('count is 0, so no node was asked for')
  if (count > nodes.length) warn(`${count} nodes were asked for, but only ${nodes.length} could be chosen`)
  return sample(nodes, count, random)
}
