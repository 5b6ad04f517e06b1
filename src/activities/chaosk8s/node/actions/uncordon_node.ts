import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { labelSelector, optionalText } from '../../../arguments.ts'
import { setSchedulable } from '../../../cordon.ts'
import { inCluster } from '../../../permissions.ts'
import { selectNodes } from '../../../select-nodes.ts'

/** Spec extensions 4.12; the names of the nodes. Without an argument it takes every node, with a warning (decision 2). */
export const uncordon_node = defineAction({
  name: 'chaosk8s.node.actions.uncordon_node',
  summary: 'Lets new pods onto nodes again.',
  permissions: inCluster('nodes', 'list', 'patch'),
  arguments: z.strictObject({ name: optionalText('The name of the node.'), label_selector: labelSelector }),
  async run(selection, tools) {
    const nodes = await selectNodes(selection, tools)
    await setSchedulable(nodes, true, tools)
    return nodes.map(({ metadata }) => metadata.name)
  },
})
