import { z } from 'zod/mini'
import { KubernetesFailed, type KubernetesObject, nameObject } from '../../../../kubernetes/kubernetes.ts'
import { sample } from '../../../../system/random.ts'
import { defineAction, type Tools } from '../../../activity.ts'
import { flagOr, labelSelector, optionalInteger } from '../../../arguments.ts'
import { nodeReference } from '../../../nodes.ts'
import { inCluster } from '../../../permissions.ts'
import { drawNodes, hostingArguments, hostingPermissions, selectOtherNodes } from '../../../select-nodes.ts'

/** Spec extensions 4.12; the names of the nodes that the server has let go. Neither drains them nor touches their machines. */
export const delete_nodes = defineAction({
  name: 'chaosk8s.node.actions.delete_nodes',
  summary: 'Deletes nodes from the cluster: the first that matches, unless told otherwise.',
  permissions: (args) => [...inCluster('nodes', 'list', 'delete'), ...hostingPermissions(args)],
  arguments: z.strictObject({
    label_selector: labelSelector,
    all: flagOr(false, 'Every match.'),
    rand: flagOr(false, 'One by chance, which the seed repeats.'),
    count: optionalInteger('So many by chance; `rand` makes it one.'),
    grace_period_seconds: optionalInteger('Seconds that the server is told to wait.'),
    ...hostingArguments,
  }),
  async run({ all, rand, count, grace_period_seconds, ...selection }, tools) {
    const nodes = await selectOtherNodes(selection, tools)
    const names: string[] = []
    for (const node of choose(nodes, { all, rand, count }, tools)) {
      if (await remove(node, grace_period_seconds, tools)) names.push(node.metadata.name)
    }
    return names
  },
})

interface Choice {
  all: boolean
  rand: boolean
  count: number | null
}

function choose(nodes: KubernetesObject[], { all, rand, count }: Choice, tools: Tools): KubernetesObject[] {
  if (all) return nodes
  if (rand) return sample(nodes, 1, tools.random)
  return count === null ? nodes.slice(0, 1) : drawNodes(nodes, count, tools)
}

/** Whether the node is gone. One that has finalizers is only ending. */
async function remove(
  node: KubernetesObject,
  grace: number | null,
  { kubernetes, signal, warn, notHeld }: Tools,
): Promise<boolean> {
  const reference = nodeReference(node)
  const preconditions = node.metadata.uid ? { preconditions: { uid: node.metadata.uid } } : {}
  try {
    const answer = await kubernetes.delete(
      reference,
      { ...preconditions, ...(grace !== null && { gracePeriodSeconds: grace }) },
      signal,
    )
    const holders = answer.metadata?.finalizers ?? []
    if (holders.length > 0) notHeld(`${nameObject(reference)} is still there: it waits for its finalizers ${holders.join(', ')}`)
    return holders.length === 0
  } catch (error) {
    if (!(error instanceof KubernetesFailed) || (error.code !== 404 && error.code !== 409)) throw error
    warn(`${nameObject(reference)} was gone before it could be deleted`)
    return false
  }
}
