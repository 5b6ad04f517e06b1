import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { labelSelector } from '../../../arguments.ts'
import { conditionsOf, isOnEveryNode } from '../../../nodes.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.13. A cordoned node that is ready counts as ready, as in the reference; true where there is no node. */
export const all_nodes_must_be_ready_to_schedule = defineProbe({
  name: 'chaosk8s.node.probes.all_nodes_must_be_ready_to_schedule',
  summary: 'Whether every node is ready.',
  permissions: inCluster('nodes', 'list'),
  arguments: z.strictObject({ label_selector: labelSelector }),
  run: (which, tools) => isOnEveryNode((node) => conditionsOf(node).Ready === 'True', which, tools),
})
