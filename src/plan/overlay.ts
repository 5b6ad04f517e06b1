/** The cluster as it would be: what is there, with the planned changes over it. Reads only. */

import {
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ListQuery,
  nameObject,
  type ObjectReference,
  referenceOf,
} from '../kubernetes/kubernetes.ts'

export class Overlay {
  readonly #kubernetes: Kubernetes
  /** Null for what is deleted. */
  readonly #objects = new Map<string, KubernetesObject | null>()

  constructor(kubernetes: Kubernetes) {
    this.#kubernetes = kubernetes
  }

  put(reference: ObjectReference, object: KubernetesObject | null): void {
    this.#objects.set(keyOf(reference), object)
  }

  /** Throws `KubernetesFailed` (404) for what is not there, or would not be. */
  async get(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject> {
    const planned = this.#objects.get(keyOf(reference))
    if (planned === undefined) return this.#kubernetes.get(reference, signal)
    if (planned) return planned
    throw new KubernetesFailed(`get ${nameObject(reference)}: NotFound (404): deleted by this plan`, {
      code: 404,
      reason: 'NotFound',
    })
  }

  /** Whether there is one; false also where that may not be asked. */
  async has(reference: ObjectReference, signal: AbortSignal): Promise<boolean> {
    try {
      return Boolean(await this.get(reference, signal))
    } catch (error) {
      if (error instanceof KubernetesFailed) return false
      throw error
    }
  }

  async list(query: ListQuery, signal: AbortSignal): Promise<KubernetesObject[]> {
    const there = await this.#kubernetes.list(query, signal)
    const known = new Set(there.map((object) => keyOf(referenceOf(object))))
    const added = [...this.#objects].flatMap(([key, object]) =>
      object && !known.has(key) && isMeant(object, query) ? [object] : [],
    )
    const changed = there.flatMap(
      (object) => this.#objects.get(keyOf(referenceOf(object))) ?? (this.#isDeleted(object) ? [] : [object]),
    )
    return [...changed, ...added]
  }

  #isDeleted(object: KubernetesObject): boolean {
    return this.#objects.get(keyOf(referenceOf(object))) === null
  }

  /** What a controller owns comes back, under a name that nobody knows yet: from now on the old one counts as there again. */
  settle(): void {
    for (const [key, object] of this.#objects) if (object === null && this.#returning.has(key)) this.#objects.delete(key)
    this.#returning.clear()
  }

  readonly #returning = new Set<string>()

  /** Deleted, and made again by its owner. */
  replace(reference: ObjectReference): void {
    this.put(reference, null)
    this.#returning.add(keyOf(reference))
  }
}

function keyOf({ kind, namespace, name }: ObjectReference): string {
  return `${kind} ${namespace ?? ''}/${name}`
}

/** What was created by the plan is found by its kind, its name and labels that are equal. */
function isMeant({ kind, metadata }: KubernetesObject, query: ListQuery): boolean {
  const isHere = query.kind === kind && (query.namespace === undefined || query.namespace === metadata.namespace)
  const name = /metadata\.name=([^,]+)/.exec(query.fieldSelector ?? '')?.[1]
  const labels = (query.labelSelector ?? '').split(',').filter((part) => part !== '')
  const isLabelled = labels.every((label) => {
    const [key = '', value] = label.split(/==?/)
    return metadata.labels?.[key] === value
  })
  return isHere && isLabelled && (name === undefined || name === metadata.name)
}
