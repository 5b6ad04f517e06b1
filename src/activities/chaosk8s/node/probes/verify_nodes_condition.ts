import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { labelSelector, textOr } from '../../../arguments.ts'
import { conditionsOf, isOnEveryNode } from '../../../nodes.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.13. A node without the condition makes it false; true where there is no node. */
export const verify_nodes_condition = defineProbe({
  name: 'chaosk8s.node.probes.verify_nodes_condition',
  summary: 'Whether a condition is the same on every node.',
  permissions: inCluster('nodes', 'list'),
  arguments: z.strictObject({
    condition_type: textOr('PIDPressure', 'The type of the condition, as Kubernetes spells it.'),
    condition_value: textOr('False', 'Its status, which is text: `True`, `False` or `Unknown`.'),
    label_selector: labelSelector,
  }),
  run: ({ condition_type, condition_value, ...which }, tools) =>
    isOnEveryNode((node) => conditionsOf(node)[condition_type] === condition_value, which, tools),
})
