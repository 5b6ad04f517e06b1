/** Stateful sets: numbered pods, made in order and taken in reverse. */

import { isPodActive, isPodFinished, isPodReady, type Pod, type StatefulSet } from '../state/objects.ts'
import { PODS, STATEFUL_SETS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'
import { deletePod, makePod, podsOf, selfOrOwner, templateHash } from './pods.ts'

const REVISION = 'controller-revision-hash'

export class StatefulSetController implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns(change: Change): string[] {
    return selfOrOwner(change, 'StatefulSet')
  }

  reconcile(namespace: string, name: string): void {
    const set = this.#store.find(STATEFUL_SETS, namespace, name)
    if (!set) return
    if (!set.metadata.deletionTimestamp) this.#adjust(set)
    this.#report(set)
  }

  #adjust(set: StatefulSet): void {
    const isParallel = set.spec.podManagementPolicy === 'Parallel'
    for (let number = 0; number < set.spec.replicas; number += 1) {
      const pod = this.#pod(set, number)
      if (!pod) this.#make(set, number)
      else if (isPodFinished(pod) && pod.metadata.deletionTimestamp === undefined) deletePod(this.#store, pod)
      if (!isParallel && !(pod && isPodReady(pod))) return
    }
    const [last] = podsOf(this.#store, set)
      .filter((pod) => numberOf(pod) >= set.spec.replicas)
      .sort((left, right) => numberOf(right) - numberOf(left))
    if (last) {
      if (isPodActive(last)) deletePod(this.#store, last)
    } else this.#update(set)
  }

  /** Replaces the highest pod that is not of the current template. */
  #update(set: StatefulSet): void {
    if (set.spec.updateStrategy?.type === 'OnDelete') return
    const hash = revisionOf(set)
    const outdated = podsOf(this.#store, set).filter((pod) => pod.metadata.labels?.[REVISION] !== hash)
    const [last] = outdated.sort((left, right) => numberOf(right) - numberOf(left))
    if (last && isPodActive(last)) deletePod(this.#store, last)
  }

  #pod(set: StatefulSet, number: number): Pod | undefined {
    return this.#store.find(PODS, set.metadata.namespace, `${set.metadata.name}-${number}`)
  }

  #make(set: StatefulSet, number: number): void {
    const name = `${set.metadata.name}-${number}`
    const labels = {
      [REVISION]: revisionOf(set),
      'statefulset.kubernetes.io/pod-name': name,
      'apps.kubernetes.io/pod-index': `${number}`,
    }
    const spec = { hostname: name, ...(set.spec.serviceName && { subdomain: set.spec.serviceName }) }
    makePod(this.#store, set, set.spec.template, { name, labels, spec })
  }

  #report(set: StatefulSet): void {
    const pods = podsOf(this.#store, set)
    const hash = revisionOf(set)
    const ready = pods.filter(isPodReady).length
    const updated = pods.filter((pod) => pod.metadata.labels?.[REVISION] === hash).length
    this.#store.edit(STATEFUL_SETS, set, (draft) => {
      draft.status = {
        observedGeneration: draft.metadata.generation ?? 1,
        replicas: pods.length,
        availableReplicas: ready,
        ...(ready && { readyReplicas: ready }),
        ...(updated && { currentReplicas: updated, updatedReplicas: updated }),
        currentRevision: updated === pods.length ? hash : (draft.status.currentRevision ?? hash),
        updateRevision: hash,
        collisionCount: 0,
      }
    })
  }
}

function revisionOf(set: StatefulSet): string {
  return `${set.metadata.name}-${templateHash(set.spec.template)}`
}

function numberOf(pod: Pod): number {
  return Number(/-(\d+)$/.exec(pod.metadata.name)?.[1] ?? -1)
}
