/** Nodes: cordoned ones are tainted, NoExecute taints drive pods away, and pods of a deleted node are removed. */

import { deleteObject } from '../state/deletion.ts'
import type { ClusterNode, Pod, Taint } from '../state/objects.ts'
import { NODES, PODS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Timers } from '../timers.ts'
import type { Controller } from './controller.ts'
import { matches } from './placement.ts'
import { deletePod } from './pods.ts'

const CORDONED = 'node.kubernetes.io/unschedulable'

export class NodeLifecycle implements Controller {
  readonly #store: Store
  readonly #timers: Timers
  /** The uids of pods whose patience is running out. */
  readonly #waiting = new Set<string>()

  constructor(store: Store, timers: Timers) {
    this.#store = store
    this.#timers = timers
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
    const patiences = taints.map((taint) => patienceSeconds(pod, taint))
    const patience = Math.min(...patiences)
    if (patience === 0) deletePod(this.#store, pod)
    else if (Number.isFinite(patience) && !this.#waiting.has(pod.metadata.uid)) {
      this.#waiting.add(pod.metadata.uid)
      this.#timers.after(patience, () => this.#driveStill(pod))
    }
  }

  /** The time is over: the taint may have gone since. */
  #driveStill({ metadata, spec }: Pod): void {
    this.#waiting.delete(metadata.uid)
    const pod = this.#store.find(PODS, metadata.namespace, metadata.name)
    const node = this.#store.find(NODES, undefined, spec.nodeName ?? '')
    const isDriven = node?.spec.taints?.some(
      (taint) => taint.effect === 'NoExecute' && Number.isFinite(patienceSeconds({ metadata, spec }, taint)),
    )
    if (pod?.metadata.uid === metadata.uid && isDriven) deletePod(this.#store, pod)
  }
}

/** How long the pod bears the taint: 0 without a toleration, Infinity with an unlimited one. */
function patienceSeconds({ spec }: Pick<Pod, 'spec' | 'metadata'>, taint: Taint): number {
  const bearing = (spec.tolerations ?? []).filter((toleration) => matches(toleration, taint))
  if (bearing.length === 0) return 0
  return Math.min(...bearing.map((toleration) => toleration.tolerationSeconds ?? Number.POSITIVE_INFINITY))
}
