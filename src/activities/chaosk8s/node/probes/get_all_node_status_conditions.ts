import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { labelSelector } from '../../../arguments.ts'
import { conditionsOf, listNodes } from '../../../nodes.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.13; a node that has no conditions yet has only its name. */
export const get_all_node_status_conditions = defineProbe({
  name: 'chaosk8s.node.probes.get_all_node_status_conditions',
  summary: 'The conditions of each node: `[{name: n1, Ready: "True", …}]`.',
  permissions: inCluster('nodes', 'list'),
  arguments: z.strictObject({ label_selector: labelSelector }),
  async run(which, tools) {
    return (await listNodes(which, tools)).map((node) => ({ name: node.metadata.name, ...conditionsOf(node) }))
  },
})
