/** What a new cluster begins with: its nodes and namespaces. */

import { admit } from '../state/admission.ts'
import { NAMESPACES, NODES } from '../state/resources.ts'
import type { Store } from '../state/store.ts'

const FIRST_NAMESPACES = ['default', 'kube-system', 'kube-public', 'kube-node-lease']

export function createFirstObjects(store: Store, machines: readonly string[]): void {
  for (const name of FIRST_NAMESPACES) admit(store, NAMESPACES, { metadata: { name } })
  for (const [index, name] of machines.entries()) admit(store, NODES, node(name, index))
}

function node(name: string, index: number): object {
  const labels = {
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'topology.kubernetes.io/region': 'local',
    'topology.kubernetes.io/zone': String.fromCharCode(97 + index),
  }
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels }, spec: {} }
}
