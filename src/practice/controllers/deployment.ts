/** Deployments: one replica set per template, the new one growing as the old ones shrink. */

import { admit } from '../state/admission.ts'
import { isSame } from '../state/json.ts'
import { controllerOf, type Deployment, ownedBy, type PodTemplate, type ReplicaSet } from '../state/objects.ts'
import { DEPLOYMENTS, PODS, REPLICA_SETS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'
import { budget, deploymentStatus } from './deployment-status.ts'
import { podsOf, selfOrOwner, templateHash } from './pods.ts'

const REVISION = 'deployment.kubernetes.io/revision'
const HASH = 'pod-template-hash'

export class DeploymentController implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns(change: Change): string[] {
    return change.type === 'DELETED' && change.resource === PODS
      ? this.#aboveSet(change)
      : selfOrOwner(change, 'Deployment', 'ReplicaSet')
  }

  /** The deployment above the replica set of a pod that has gone. */
  #aboveSet(change: Change): string[] {
    const set = this.#store.find(REPLICA_SETS, change.object.metadata.namespace, controllerOf(change.object)?.name ?? '')
    const owner = set && controllerOf(set)
    return owner ? [`${change.object.metadata.namespace}/${owner.name}`] : []
  }

  reconcile(namespace: string, name: string): void {
    const deployment = this.#store.find(DEPLOYMENTS, namespace, name)
    if (!deployment) return
    if (!deployment.metadata.deletionTimestamp) {
      const current = this.#current(deployment)
      const isHeld = deployment.spec.paused && current === undefined
      if (!isHeld) this.#roll(deployment, current ?? this.#create(deployment))
    }
    this.#report(deployment)
  }

  #sets(deployment: Deployment): ReplicaSet[] {
    const all = this.#store.list(REPLICA_SETS, deployment.metadata.namespace)
    return all.filter((set) => controllerOf(set)?.uid === deployment.metadata.uid)
  }

  #current(deployment: Deployment): ReplicaSet | undefined {
    const template = withoutHash(deployment.spec.template)
    return this.#sets(deployment).find((set) => isSame(withoutHash(set.spec.template), template))
  }

  #create(deployment: Deployment): ReplicaSet {
    const { spec, metadata } = deployment
    const hash = templateHash(spec.template)
    const labels = { ...spec.template.metadata?.labels, [HASH]: hash }
    return admit(this.#store, REPLICA_SETS, {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name: `${metadata.name}-${hash}`,
        namespace: metadata.namespace,
        labels,
        ownerReferences: [ownedBy(deployment)],
      },
      spec: {
        replicas: 0,
        selector: { ...spec.selector, matchLabels: { ...spec.selector.matchLabels, [HASH]: hash } },
        template: { ...spec.template, metadata: { ...spec.template.metadata, labels } },
      },
    })
  }

  #roll(deployment: Deployment, current: ReplicaSet): void {
    this.#mark(deployment, current)
    const others = this.#sets(deployment).filter((set) => set.metadata.uid !== current.metadata.uid)
    if (deployment.spec.strategy.type === 'Recreate') this.#recreate(deployment, current, others)
    else
      this.#rollOver(
        deployment,
        current,
        others.filter((set) => set.spec.replicas > 0),
      )
  }

  /** All old pods go, and only then the new ones come. */
  #recreate({ spec }: Deployment, current: ReplicaSet, others: readonly ReplicaSet[]): void {
    for (const set of others) this.#scale(set, 0)
    const isEmpty = others.every((set) => podsOf(this.#store, set).length === 0)
    if (isEmpty) this.#scale(current, spec.replicas)
  }

  #rollOver({ spec }: Deployment, current: ReplicaSet, others: readonly ReplicaSet[]): void {
    const { maxSurge, maxUnavailable } = budget(spec)
    const total = [current, ...others].reduce((sum, set) => sum + set.spec.replicas, 0)
    const room = Math.max(spec.replicas + maxSurge - total, 0)
    const target = others.length === 0 ? spec.replicas : Math.min(spec.replicas, current.spec.replicas + room)
    this.#scale(current, target)
    this.#shrink(others, spec.replicas - maxUnavailable, target, current)
  }

  /** Takes as many of the old pods as leave enough available ones, those that are not ready first. */
  #shrink(others: readonly ReplicaSet[], least: number, target: number, current: ReplicaSet): void {
    const oldTotal = others.reduce((sum, set) => sum + set.spec.replicas, 0)
    const notYet = target - (current.status.availableReplicas ?? 0)
    let spare = oldTotal + target - least - Math.max(notYet, 0)
    for (const set of others) {
      const unready = Math.max(set.spec.replicas - (set.status.availableReplicas ?? 0), 0)
      const taken = Math.min(set.spec.replicas, Math.max(spare, unready))
      if (taken > 0) this.#scale(set, set.spec.replicas - taken)
      spare -= taken
    }
  }

  #scale(set: ReplicaSet, replicas: number): void {
    this.#store.edit(REPLICA_SETS, set, (draft) => {
      draft.spec.replicas = replicas
    })
  }

  /** Gives the current set the newest revision, and the deployment the same. */
  #mark(deployment: Deployment, current: ReplicaSet): void {
    const revisionOf = (set: ReplicaSet) => Number(set.metadata.annotations?.[REVISION] ?? 0)
    const others = this.#sets(deployment).filter((set) => set.metadata.uid !== current.metadata.uid)
    const revision = `${Math.max(revisionOf(current), ...others.map((set) => revisionOf(set) + 1), 1)}`
    const { replicas } = deployment.spec
    const sizes = {
      'deployment.kubernetes.io/desired-replicas': `${replicas}`,
      'deployment.kubernetes.io/max-replicas': `${replicas + budget(deployment.spec).maxSurge}`,
    }
    this.#store.edit(REPLICA_SETS, current, (draft) => {
      draft.metadata.annotations = { ...draft.metadata.annotations, ...sizes, [REVISION]: revision }
    })
    this.#store.edit(DEPLOYMENTS, deployment, (draft) => {
      draft.metadata.annotations = { ...draft.metadata.annotations, [REVISION]: revision }
    })
  }

  #report(deployment: Deployment): void {
    const [sets, current] = [this.#sets(deployment), this.#current(deployment)]
    this.#store.edit(DEPLOYMENTS, deployment, (draft) => {
      draft.status = deploymentStatus(draft, sets, current, this.#store.now())
    })
  }
}

function withoutHash({ metadata, spec }: PodTemplate): unknown {
  const { [HASH]: _, ...labels } = metadata?.labels ?? {}
  return { spec, annotations: metadata?.annotations ?? {}, labels }
}
