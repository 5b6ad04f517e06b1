/** Machines tell how they are to the nodes of their names, also when one was deleted and is made again. */

import type { Controller } from '../controllers/controller.ts'
import { type ClusterNode, type Condition, hasCondition } from '../state/objects.ts'
import { NODES } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'

export class MachineReport implements Controller {
  readonly #store: Store
  readonly #machines: readonly string[]

  constructor(store: Store, machines: readonly string[]) {
    this.#store = store
    this.#machines = machines
  }

  concerns({ resource, object }: Change): string[] {
    return resource === NODES && this.#machines.includes(object.metadata.name) ? [`/${object.metadata.name}`] : []
  }

  reconcile(_: string, name: string): void {
    const node = this.#store.find(NODES, undefined, name)
    if (!node || hasCondition(node, 'Ready')) return
    this.#store.edit(NODES, node, (draft) => {
      draft.status = { ...draft.status, ...statusOf(name, this.#machines.indexOf(name), this.#store.now()) }
    })
  }
}

function statusOf(name: string, index: number, now: string): ClusterNode['status'] {
  const size = { cpu: '4', memory: '8Gi', pods: '110' }
  const addresses = [
    { type: 'InternalIP', address: `10.80.0.${11 + index}` },
    { type: 'Hostname', address: name },
  ]
  return { addresses, capacity: size, allocatable: size, conditions: conditions(now), nodeInfo: INFO }
}

const INFO = {
  architecture: 'amd64',
  operatingSystem: 'linux',
  osImage: 'Chaos Gate practice cluster',
  kernelVersion: 'none',
  kubeletVersion: 'v1.34.4+practice',
  containerRuntimeVersion: 'practice://1',
}

function conditions(now: string): Condition[] {
  const fine = [
    ['MemoryPressure', 'False', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'],
    ['DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'],
    ['PIDPressure', 'False', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'],
    ['Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'],
  ] as const
  return fine.map(([type, status, reason, message]) => {
    return { type, status, reason, message, lastHeartbeatTime: now, lastTransitionTime: now }
  })
}
