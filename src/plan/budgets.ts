/** PodDisruptionBudgets that a pod stands under. */

import { isMapping } from '../experiment/values/plain.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'

export class Budgets {
  readonly #kubernetes: Kubernetes
  readonly #lists = new Map<string, Promise<KubernetesObject[] | null>>()
  /** Disruptions that the plan has used up, by uid. */
  readonly #used = new Map<string, number>()

  constructor(kubernetes: Kubernetes) {
    this.#kubernetes = kubernetes
  }

  /** Those that would be exceeded by taking this pod too, in words; taking it counts. */
  async exceededBy(pod: KubernetesObject, verb: 'delete' | 'evict', signal: AbortSignal): Promise<string[]> {
    const namespace = pod.metadata.namespace ?? ''
    const list = this.#lists.get(namespace) ?? this.#read(namespace, signal)
    this.#lists.set(namespace, list)
    const budgets = await list
    if (!budgets)
      return [
        `whether a PodDisruptionBudget of namespace ${namespace} stands in the way cannot be seen: listing them is not permitted`,
      ]
    return budgets.filter((budget) => fits(budget.spec?.selector, pod)).flatMap((budget) => this.#take(budget, verb))
  }

  #take({ metadata, status }: KubernetesObject, verb: 'delete' | 'evict'): string[] {
    const allowed = Number(status?.disruptionsAllowed ?? 0)
    const used = this.#used.get(metadata.uid ?? '') ?? 0
    this.#used.set(metadata.uid ?? '', used + 1)
    if (used < allowed) return []
    const rest =
      verb === 'evict' ? 'the eviction is refused until it allows one more' : 'a deletion does not ask it, and goes through'
    const now = `${allowed} ${allowed === 1 ? 'disruption' : 'disruptions'} now`
    return [
      `PodDisruptionBudget ${metadata.namespace}/${metadata.name} stands against it: it allows ${now}, and this is number ${used + 1}; ${rest}`,
    ]
  }

  /** Null where that may not be asked. */
  async #read(namespace: string, signal: AbortSignal): Promise<KubernetesObject[] | null> {
    try {
      return await this.#kubernetes.list({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace }, signal)
    } catch (error) {
      if (error instanceof KubernetesFailed && error.code === 404) return []
      if (error instanceof KubernetesFailed && error.code === 403) return null
      throw error
    }
  }
}

/** A LabelSelector of the API; an empty one means every pod. */
function fits(selector: unknown, { metadata: { labels = {} } }: KubernetesObject): boolean {
  if (!isMapping(selector)) return false
  const { matchLabels = {}, matchExpressions = [] } = selector as {
    matchLabels?: Record<string, string>
    matchExpressions?: { key: string; operator: string; values?: string[] }[]
  }
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => holds(labels[key], operator, values))
  )
}

function holds(value: string | undefined, operator: string, values: readonly string[]): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value)
    case 'NotIn':
      return value === undefined || !values.includes(value)
    case 'Exists':
      return value !== undefined
    default:
      return value === undefined
  }
}
