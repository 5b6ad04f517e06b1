/** Replica sets: as many pods as are wanted, no more. */

import { isPodActive, isPodReady, type Pod, type ReplicaSet } from '../state/objects.ts'
import { REPLICA_SETS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'
import { deletePod, leastLossFirst, makePod, podsOf, selfOrOwner } from './pods.ts'

export class ReplicaSetController implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns(change: Change): string[] {
    return selfOrOwner(change, 'ReplicaSet')
  }

  reconcile(namespace: string, name: string): void {
    const set = this.#store.find(REPLICA_SETS, namespace, name)
    if (!set) return
    const pods = podsOf(this.#store, set).filter(isPodActive)
    if (!set.metadata.deletionTimestamp) this.#adjust(set, pods)
    this.#report(set, podsOf(this.#store, set).filter(isPodActive))
  }

  #adjust({ spec, ...rest }: ReplicaSet, pods: readonly Pod[]): void {
    const set = { spec, ...rest }
    for (let count = pods.length; count < spec.replicas; count += 1) makePod(this.#store, set, spec.template)
    for (const pod of leastLossFirst(pods).slice(0, Math.max(pods.length - spec.replicas, 0))) deletePod(this.#store, pod)
  }

  #report(set: ReplicaSet, pods: readonly Pod[]): void {
    const ready = pods.filter(isPodReady).length
    const counts = { replicas: pods.length, ...(pods.length && { fullyLabeledReplicas: pods.length }) }
    const readiness = ready ? { readyReplicas: ready, availableReplicas: ready } : {}
    this.#store.edit(REPLICA_SETS, set, (draft) => {
      draft.status = { ...counts, ...readiness, observedGeneration: set.metadata.generation ?? 1 }
    })
  }
}
