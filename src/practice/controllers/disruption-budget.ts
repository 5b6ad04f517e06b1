/** Disruption budgets: how many of the chosen pods may be evicted right now. */

import { controllerOf, type DisruptionBudget, isPodActive, isPodReady, type Pod, withCondition } from '../state/objects.ts'
import { DEPLOYMENTS, DISRUPTION_BUDGETS, PODS, REPLICA_SETS, STATEFUL_SETS } from '../state/resources.ts'
import { fits } from '../state/selectors.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'
import { shareOf } from './pods.ts'

const CONCERNING = new Set(['Pod', 'ReplicaSet', 'StatefulSet', 'Deployment'])

export class DisruptionBudgetController implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns({ resource, object }: Change): string[] {
    const { namespace, name } = object.metadata
    if (resource === DISRUPTION_BUDGETS) return [`${namespace}/${name}`]
    if (!CONCERNING.has(object.kind)) return []
    return this.#store.list(DISRUPTION_BUDGETS, namespace).map(({ metadata }) => `${namespace}/${metadata.name}`)
  }

  reconcile(namespace: string, name: string): void {
    const budget = this.#store.find(DISRUPTION_BUDGETS, namespace, name)
    if (budget) updateBudget(this.#store, budget)
  }
}

/** Counts anew; also called at every eviction, so that two at once cannot spend the same disruption. */
export function updateBudget(store: Store, budget: DisruptionBudget): void {
  const pods = store
    .list(PODS, budget.metadata.namespace)
    .filter((pod) => fits(budget.spec.selector, pod.metadata.labels) && isPodActive(pod))
  const expected = expectedPods(store, budget, pods)
  const healthy = pods.filter(isPodReady).length
  const desired = desiredHealthy(budget, expected)
  const allowed = Math.max(healthy - desired, 0)
  store.edit(DISRUPTION_BUDGETS, budget, (draft) => {
    const fact = {
      type: 'DisruptionAllowed',
      status: allowed > 0 ? 'True' : 'False',
      reason: allowed > 0 ? 'SufficientPods' : 'InsufficientPods',
      message: '',
      observedGeneration: draft.metadata.generation ?? 1,
    } as const
    draft.status = {
      conditions: withCondition(draft.status?.conditions as [] | undefined, fact, store.now()),
      currentHealthy: healthy,
      desiredHealthy: desired,
      disruptionsAllowed: allowed,
      expectedPods: expected,
      observedGeneration: draft.metadata.generation ?? 1,
    }
  })
}

function desiredHealthy({ spec }: DisruptionBudget, expected: number): number {
  if (spec.maxUnavailable !== undefined) return Math.max(expected - shareOf(spec.maxUnavailable, expected, Math.ceil), 0)
  return shareOf(spec.minAvailable ?? 1, expected, Math.ceil)
}

/** A fixed `minAvailable` counts the pods there are; everything else counts what their owners want. */
function expectedPods(store: Store, { spec }: DisruptionBudget, pods: readonly Pod[]): number {
  if (typeof spec.minAvailable === 'number') return pods.length
  const owners = new Map(pods.map((pod) => [controllerOf(pod)?.uid ?? pod.metadata.uid, pod]))
  return [...owners.values()].reduce((total, pod) => total + wantedPods(store, pod), 0)
}

function wantedPods(store: Store, pod: Pod): number {
  const owner = controllerOf(pod)
  const { namespace } = pod.metadata
  if (owner?.kind === 'StatefulSet') return store.find(STATEFUL_SETS, namespace, owner.name)?.spec.replicas ?? 1
  const set = owner?.kind === 'ReplicaSet' ? store.find(REPLICA_SETS, namespace, owner.name) : undefined
  const above = set && controllerOf(set)
  const deployment = above && store.find(DEPLOYMENTS, namespace, above.name)
  return deployment?.spec.replicas ?? set?.spec.replicas ?? 1
}
