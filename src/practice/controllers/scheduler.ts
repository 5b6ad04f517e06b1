/** The scheduler: a node for every pod without one, the emptiest that fits. */

import { type ClusterNode, isPodActive, type Pod, withCondition } from '../state/objects.ts'
import { NODES, PODS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'
import { refusal } from './placement.ts'

export class Scheduler implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns({ resource, type, object }: Change): string[] {
    const { namespace, name } = object.metadata
    if (resource === NODES || (resource === PODS && type === 'DELETED')) return this.#waiting()
    return resource === PODS && !(object as Pod).spec.nodeName ? [`${namespace}/${name}`] : []
  }

  reconcile(namespace: string, name: string): void {
    const pod = this.#store.find(PODS, namespace, name)
    if (!pod || pod.spec.nodeName || pod.metadata.deletionTimestamp || pod.spec.schedulerName !== 'default-scheduler') return
    const nodes = this.#store.list(NODES)
    const fitting = nodes.filter((node) => refusal(pod, node) === undefined)
    const loads = new Map(fitting.map((node) => [node.metadata.name, this.#load(node, pod)]))
    const [best] = fitting.sort((left, right) => (loads.get(left.metadata.name) ?? 0) - (loads.get(right.metadata.name) ?? 0))
    if (best) bindPod(this.#store, pod, best.metadata.name)
    else this.#complain(pod, nodes)
  }

  #waiting(): string[] {
    const pods = this.#store.list(PODS).filter((pod) => !pod.spec.nodeName)
    return pods.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
  }

  /** Pods on the node; those of the same owner weigh more, so that replicas are spread. */
  #load(node: ClusterNode, pod: Pod): number {
    const owner = pod.metadata.ownerReferences?.[0]?.uid
    const there = this.#store.list(PODS).filter((other) => other.spec.nodeName === node.metadata.name && isPodActive(other))
    return (
      there.length +
      100 * there.filter((other) => owner !== undefined && other.metadata.ownerReferences?.[0]?.uid === owner).length
    )
  }

  #complain(pod: Pod, nodes: readonly ClusterNode[]): void {
    const reasons = nodes.map((node) => refusal(pod, node) ?? '')
    const counted = [...new Set(reasons)]
      .sort()
      .map((reason) => `${reasons.filter((other) => other === reason).length} ${reason}`)
    const message =
      nodes.length === 0 ? 'no nodes available to schedule pods' : `0/${nodes.length} nodes are available: ${counted.join(', ')}.`
    this.#store.edit(PODS, pod, (draft) => {
      const fact = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message, lastProbeTime: null } as const
      draft.status.conditions = withCondition(draft.status.conditions, fact, this.#store.now())
    })
  }
}

function bindPod(store: Store, pod: Pod, nodeName: string): void {
  store.edit(PODS, pod, (draft) => {
    draft.spec.nodeName = nodeName
    draft.status.conditions = withCondition(
      draft.status.conditions?.filter(({ type }) => type !== 'PodScheduled'),
      { type: 'PodScheduled', status: 'True', lastProbeTime: null },
      store.now(),
    )
  })
}
