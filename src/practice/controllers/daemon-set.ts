/** Daemon sets: one pod on every node that they tolerate, cordoned or not. */

import { type ClusterNode, type DaemonSet, isPodActive, isPodFinished, isPodReady, type Pod } from '../state/objects.ts'
import { DAEMON_SETS, NODES } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'
import { refusal } from './placement.ts'
import { deletePod, makePod, podsOf, selfOrOwner, templateHash } from './pods.ts'

const REVISION = 'controller-revision-hash'
const TOLERATED = [
  'not-ready:NoExecute',
  'unreachable:NoExecute',
  'disk-pressure:NoSchedule',
  'memory-pressure:NoSchedule',
  'pid-pressure:NoSchedule',
  'unschedulable:NoSchedule',
]
const TOLERATIONS = TOLERATED.map((words) => {
  const [condition, effect] = words.split(':')
  return { key: `node.kubernetes.io/${condition}`, operator: 'Exists', effect }
})

export class DaemonSetController implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns(change: Change): string[] {
    if (change.resource !== NODES) return selfOrOwner(change, 'DaemonSet')
    return this.#store.list(DAEMON_SETS).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
  }

  reconcile(namespace: string, name: string): void {
    const set = this.#store.find(DAEMON_SETS, namespace, name)
    if (!set) return
    const nodes = this.#store.list(NODES).filter((node) => refusal(this.#template(set), node) === undefined)
    if (!set.metadata.deletionTimestamp) this.#adjust(set, nodes)
    this.#report(set, nodes.length)
  }

  #template(set: DaemonSet): { spec: Pod['spec'] } {
    const { spec } = set.spec.template
    return { spec: { ...spec, tolerations: [...(spec.tolerations ?? []), ...TOLERATIONS] } as Pod['spec'] }
  }

  #adjust(set: DaemonSet, nodes: readonly ClusterNode[]): void {
    const pods = podsOf(this.#store, set)
    const hash = templateHash(set.spec.template)
    for (const { metadata } of nodes) {
      if (!pods.some((pod) => pod.spec.nodeName === metadata.name)) this.#make(set, metadata.name, hash)
    }
    const unwanted = pods.filter(
      (pod) => isPodFinished(pod) || !nodes.some(({ metadata }) => metadata.name === pod.spec.nodeName),
    )
    for (const pod of unwanted.filter(({ metadata }) => !metadata.deletionTimestamp)) deletePod(this.#store, pod)
    if (set.spec.updateStrategy?.type !== 'OnDelete') this.#update(pods, hash)
  }

  /** Replaces one outdated pod at a time. */
  #update(pods: readonly Pod[], hash: string): void {
    const outdated = pods.find((pod) => pod.metadata.labels?.[REVISION] !== hash && isPodActive(pod))
    if (outdated && pods.every(isPodReady)) deletePod(this.#store, outdated)
  }

  #make(set: DaemonSet, nodeName: string, hash: string): void {
    const { spec } = this.#template(set)
    makePod(this.#store, set, set.spec.template, {
      labels: { [REVISION]: hash },
      spec: { nodeName, tolerations: spec.tolerations },
    })
  }

  #report(set: DaemonSet, desired: number): void {
    const pods = podsOf(this.#store, set).filter(isPodActive)
    const ready = pods.filter(isPodReady).length
    const hash = templateHash(set.spec.template)
    this.#store.edit(DAEMON_SETS, set, (draft) => {
      draft.status = {
        observedGeneration: draft.metadata.generation ?? 1,
        currentNumberScheduled: pods.length,
        desiredNumberScheduled: desired,
        numberMisscheduled: 0,
        numberReady: ready,
        updatedNumberScheduled: pods.filter((pod) => pod.metadata.labels?.[REVISION] === hash).length,
        ...(ready && { numberAvailable: ready }),
        ...(desired > ready && { numberUnavailable: desired - ready }),
      }
    })
  }
}
