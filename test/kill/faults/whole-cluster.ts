/** What can happen to namespaces and nodes. */

import { action, type Faults, type Place } from './fault.ts'

export function clusterFaults({ ns }: Place): Faults {
  const node = (name: string, args: Record<string, unknown>) => ({
    method: [action(`chaosk8s.node.actions.${name}`, args)],
    isOnNodes: true as const,
  })
  const spare = { label_selector: `spare-of=${ns}` }
  return {
    'create a namespace': { method: [action('chaosk8s.namespace.actions.create_namespace', { name: `${ns}-new` })] },
    'delete a namespace': {
      method: [action('chaosk8s.namespace.actions.delete_namespace', { name: `${ns}-empty` })],
      endsWith: 5,
    },
    'cordon a node': node('cordon_node', spare),
    'uncordon a node': node('uncordon_node', { name: `${ns}-cordoned` }),
    'drain a node': node('drain_nodes', { ...spare, timeout: 10 }),
    'delete a node': node('delete_nodes', spare),
    'create a node': node('create_node', { meta: { name: `${ns}-made` }, spec: { unschedulable: true } }),
  }
}
