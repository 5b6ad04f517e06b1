/** Nodes: cordoned ones are tainted, NoExecute taints drive away the pods that do not tolerate them (for however long they do), and pods of a deleted node are removed. */

import { deleteObject } from '../state/deletion.ts'
import type { ClusterNode, Pod, Taint } from '../state/objects.ts'
import { NODES, PODS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'
import { tolerates } from './placement.ts'
import { deletePod } from './pods.ts'

const CORDONED = 'node.kubernetes.io/unschedulable'

export class NodeLifecycle implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns({ resource, object }: Change): string[] {
    if (resource === NODES) return [`/${object.metadata.name}`]
    const { nodeName } = resource === PODS ? (object as Pod).spec : {}
    return nodeName ? [`/${nodeName}`] : []
  }

  reconcile(_: string, name: string): void {
    const node = this.#store.find(NODES, undefined, name)
    const pods = this.#store.list(PODS).filter((pod) => pod.spec.nodeName === name)
    if (!node) {
      for (const pod of pods) deleteObject(this.#store, PODS, pod, { gracePeriodSeconds: 0 })
      return
    }
    this.#markCordon(node)
    const driving = (node.spec.taints ?? []).filter((taint) => taint.effect === 'NoExecute')
    for (const pod of pods.filter(({ metadata }) => !metadata.deletionTimestamp)) this.#drive(pod, driving)
  }

  #markCordon(node: ClusterNode): void {
    const others = (node.spec.taints ?? []).filter((taint) => taint.key !== CORDONED)
    const isMarked = others.length < (node.spec.taints?.length ?? 0)
    if (isMarked === (node.spec.unschedulable === true)) return
    this.#store.edit(NODES, node, (draft) => {
      const mark: Taint[] = draft.spec.unschedulable
        ? [{ key: CORDONED, effect: 'NoSchedule', timeAdded: this.#store.now() }]
        : []
      draft.spec.taints = [...others, ...mark]
      if (draft.spec.taints.length === 0) delete draft.spec.taints
    })
  }

  #drive(pod: Pod, taints: readonly Taint[]): void {
    if (taints.some((taint) => !tolerates(pod.spec.tolerations, taint))) deletePod(this.#store, pod)
  }
}
