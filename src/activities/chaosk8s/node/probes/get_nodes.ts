import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { labelSelector } from '../../../arguments.ts'
import { listNodes } from '../../../nodes.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.13; a list as the API has it, items without kinds. */
export const get_nodes = defineProbe({
  name: 'chaosk8s.node.probes.get_nodes',
  summary: 'The nodes of the cluster, as the API describes them.',
  permissions: inCluster('nodes', 'list'),
  arguments: z.strictObject({ label_selector: labelSelector }),
  async run(which, tools) {
    const nodes = await listNodes(which, tools)
    const items = nodes.map(({ apiVersion: _apiVersion, kind: _kind, ...node }) => node)
    return { kind: 'NodeList', apiVersion: 'v1', metadata: {}, items }
  },
})
