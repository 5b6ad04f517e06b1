import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { flagOr, integerOr, labelSelector, optionalInteger, optionalText } from '../../../arguments.ts'
import { drain } from '../../../drain.ts'
import { inCluster } from '../../../permissions.ts'
import { drawNodes, hostingArguments, hostingPermissions, selectOtherNodes } from '../../../select-nodes.ts'

/** Spec extensions 4.12; the names of the nodes. They stay cordoned: `uncordon_node` belongs into the rollbacks. */
export const drain_nodes = defineAction({
  name: 'chaosk8s.node.actions.drain_nodes',
  summary: 'Keeps new pods off nodes, evicts those that are there, as disruption budgets allow, and waits until they are gone.',
  permissions: (args) => [
    ...inCluster('nodes', 'list', 'patch'),
    ...inCluster('pods', 'list', 'watch'),
    ...inCluster('pods/eviction', 'create'),
    ...hostingPermissions(args),
  ],
  arguments: z.strictObject({
    name: optionalText('The name of the node.'),
    label_selector: labelSelector,
    delete_pods_with_local_storage: flagOr(false, 'Evict pods with an emptyDir volume too.'),
    timeout: integerOr(120, 'Seconds for all of it together.'),
    count: optionalInteger('So many of the matches, by chance, which the seed repeats.'),
    ...hostingArguments,
  }),
  async run({ delete_pods_with_local_storage, timeout, count, ...selection }, tools) {
    const matches = await selectOtherNodes(selection, tools)
    const nodes = count === null ? matches : drawNodes(matches, count, tools)
    await drain(nodes, { shouldDeleteLocalStorage: delete_pods_with_local_storage, timeoutSeconds: timeout }, tools)
    return nodes.map(({ metadata }) => metadata.name)
  },
})
