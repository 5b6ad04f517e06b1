/** What a new cluster begins with: its nodes and namespaces. */

import { admit } from '../state/admission.ts'
import { NAMESPACES, NODES } from '../state/resources.ts'
import type { Store } from '../state/store.ts'

const FIRST_NAMESPACES = ['default', 'kube-system', 'kube-public', 'kube-node-lease']

export function createFirstObjects(store: Store, nodes: number): void {
  for (const name of FIRST_NAMESPACES) admit(store, NAMESPACES, { metadata: { name } })
  for (let number = 1; number <= nodes; number += 1) admit(store, NODES, node(number, store.now()))
}

function node(number: number, now: string): object {
  const name = `node-${number}`
  const labels = {
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'topology.kubernetes.io/region': 'local',
    'topology.kubernetes.io/zone': String.fromCharCode(96 + number),
  }
  const size = { cpu: '4', memory: '8Gi', pods: '110' }
  const addresses = [
    { type: 'InternalIP', address: `10.80.0.${10 + number}` },
    { type: 'Hostname', address: name },
  ]
  const status = { addresses, capacity: size, allocatable: size, conditions: conditions(now), nodeInfo: INFO }
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels }, spec: {}, status }
}

const INFO = {
  architecture: 'amd64',
  operatingSystem: 'linux',
  osImage: 'Chaos Gate practice cluster',
  kernelVersion: 'none',
  kubeletVersion: 'v1.34.4+practice',
  containerRuntimeVersion: 'practice://1',
}

function conditions(now: string): object[] {
  const fine = [
    ['MemoryPressure', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'],
    ['DiskPressure', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'],
    ['PIDPressure', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'],
    ['Ready', 'KubeletReady', 'kubelet is posting ready status'],
  ]
  return fine.map(([type, reason, message]) => {
    const status = type === 'Ready' ? 'True' : 'False'
    return { type, status, reason, message, lastHeartbeatTime: now, lastTransitionTime: now }
  })
}
