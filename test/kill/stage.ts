/** The place in which runs are killed: what is there, what of it is a run's, and when it has come to rest. */

import { isDeepStrictEqual } from 'node:util'
import {
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ListQuery,
  type ObjectReference,
} from '../../src/kubernetes/kubernetes.ts'
import { systemClock } from '../../src/system/clock.ts'
import { LEASE_NAMESPACE } from '../../src/undo/lease-record.ts'
import { RUN_LABEL } from '../../src/undo/mark.ts'
import { openTown, type Town } from '../e2e/cluster.ts'
import { essence } from '../undo/bed.ts'
import type { Place } from './faults/fault.ts'
import { clusterPeopleOf, definitionsOf, nodePeopleOf, peopleOf } from './people.ts'

const REST_SECONDS = 60
const LOOK_AGAIN_SECONDS = 0.1
const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet']

export class Stage {
  readonly town: Town
  readonly place: Place
  readonly #kinds: ListQuery[]
  #ownDefinitions: KubernetesObject[] = []

  private constructor(town: Town) {
    this.town = town
    this.place = { ns: town.namespace, group: `${town.namespace}.example.org` }
    this.#kinds = [
      ...kindsOf(peopleOf(this.place)).map((kind) => ({ ...kind, namespace: town.namespace })),
      ...kindsOf([...clusterPeopleOf(this.place), { apiVersion: 'v1', kind: 'Node', metadata: { name: '' } }]),
    ]
  }

  static async open(): Promise<Stage> {
    const stage = new Stage(await openTown('kill'))
    await stage.#define()
    const { ns } = stage.place
    for (const each of peopleOf(stage.place)) await stage.#create({ ...each, metadata: { ...each.metadata, namespace: ns } })
    for (const each of clusterPeopleOf(stage.place)) await stage.#create(each)
    await stage.rest()
    return stage
  }

  async close(): Promise<void> {
    for (const each of [...clusterPeopleOf(this.place), ...this.#ownDefinitions]) await this.#delete(each)
    await this.town.close()
  }

  /** Nodes that faults may happen to are there during the work. */
  async withSpareNodes(work: () => Promise<void>): Promise<void> {
    const people = nodePeopleOf(this.place)
    for (const each of people) await this.#create(each)
    try {
      await work()
    } finally {
      for (const each of people.toReversed()) await this.#delete(each)
    }
  }

  /** Every object of ours that nobody owns, without what the server or a controller writes by itself. */
  async snapshot(): Promise<unknown[]> {
    const objects = (await Promise.all(this.#kinds.map((kind) => this.#list(kind)))).flat()
    return objects
      .filter((object) => !object.metadata.ownerReferences && this.#isOurs(object))
      .map(lasting)
      .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))
  }

  /** Everything in the cluster that says that it is one of these runs'. */
  async marked(runs: readonly string[]): Promise<string[]> {
    if (runs.length === 0) return []
    const labelSelector = `${RUN_LABEL} in (${runs.join(',')})`
    const beside = [
      { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', namespace: LEASE_NAMESPACE },
      { apiVersion: 'v1', kind: 'Secret', namespace: LEASE_NAMESPACE },
    ]
    const objects = await Promise.all([...this.#kinds, ...beside].map((kind) => this.#list({ ...kind, labelSelector })))
    return objects.flat().map(({ kind, metadata }) => `${kind} ${metadata.name}`)
  }

  /** Until the controllers have what they want, and have cleared away what belonged to what is gone. */
  async rest(runs: readonly string[] = []): Promise<void> {
    await until(async () => {
      const workloads = await Promise.all(WORKLOADS.map((kind) => this.#list({ apiVersion: 'apps/v1', kind, ...this.#here })))
      return workloads.flat().every(isAtRest) && (await this.#isSwept(runs))
    })
  }

  /** Copies go with the lease that owned them; what is being deleted is gone when its controller says so. */
  async #isSwept(runs: readonly string[]): Promise<boolean> {
    const labelSelector = `${RUN_LABEL} in (${runs.join(',')})`
    const copies = runs.length === 0 ? [] : await this.#list({ apiVersion: 'v1', kind: 'Secret', labelSelector })
    const namespaces = await this.#list({ apiVersion: 'v1', kind: 'Namespace' })
    const isEnding = (object: KubernetesObject) => object.metadata.deletionTimestamp !== undefined && this.#isOurs(object)
    return copies.length === 0 && !namespaces.some(isEnding)
  }

  get #here(): { namespace: string } {
    return { namespace: this.place.ns }
  }

  #isOurs({ apiVersion, metadata: { name, namespace } }: KubernetesObject): boolean {
    return namespace !== undefined || name.startsWith(this.place.ns) || apiVersion.startsWith(this.place.group)
  }

  #list(query: ListQuery): Promise<KubernetesObject[]> {
    return this.town.kubernetes.list(query, this.town.signal)
  }

  async #create(object: KubernetesObject): Promise<void> {
    await this.town.kubernetes.create(object, this.town.signal)
  }

  async #delete(object: KubernetesObject): Promise<void> {
    await deleteIfThere(this.town.kubernetes, object, this.town.signal)
  }

  /** The kinds of Chaos Mesh may be there, for others too: those stay. */
  async #define(): Promise<void> {
    for (const definition of definitionsOf(this.place)) {
      const isMade = await this.#create(definition).then(
        () => true,
        () => false,
      )
      if (isMade) this.#ownDefinitions.push(definition)
    }
    await until(() =>
      Promise.all(this.#kinds.map((kind) => this.#list(kind))).then(
        () => true,
        () => false,
      ),
    )
  }
}

export async function deleteIfThere(kubernetes: Kubernetes, object: KubernetesObject, signal: AbortSignal): Promise<void> {
  const { apiVersion, kind, metadata } = object
  const reference: ObjectReference = { apiVersion, kind, name: metadata.name }
  if (metadata.namespace !== undefined) reference.namespace = metadata.namespace
  await kubernetes.delete(reference, {}, signal).catch((error) => {
    if (!(error instanceof KubernetesFailed && error.code === 404)) throw error
  })
}

function kindsOf(objects: readonly KubernetesObject[]): ListQuery[] {
  return [...new Map(objects.map(({ apiVersion, kind }) => [`${apiVersion} ${kind}`, { apiVersion, kind }])).values()]
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const deadline = systemClock.now() + REST_SECONDS * 1000
  while (!(await isDone())) {
    if (systemClock.now() > deadline) throw new Error(`the cluster did not come to rest within ${REST_SECONDS} s`)
    await systemClock.sleep(LOOK_AGAIN_SECONDS)
  }
}

function isAtRest({ kind, metadata, spec, status }: KubernetesObject): boolean {
  if (metadata.deletionTimestamp || status?.observedGeneration !== metadata.generation) return false
  if (kind === 'DaemonSet')
    return status?.numberReady === status?.desiredNumberScheduled && Number(status?.desiredNumberScheduled) > 0
  return Number(status?.readyReplicas ?? 0) === spec?.replicas && Number(status?.replicas ?? 0) === spec?.replicas
}

/** What controllers write into what is not theirs. */
const WRITTEN = [
  'deployment.kubernetes.io/revision',
  'deprecated.daemonset.template.generation',
  'node.alpha.kubernetes.io/ttl',
  'volumes.kubernetes.io/controller-managed-attach-detach',
]
const CONDITION = /^node\.kubernetes\.io\//

/** An object without what the server or a controller writes by itself. */
function lasting(object: KubernetesObject): unknown {
  const { metadata, spec, ...rest } = essence(object) as KubernetesObject
  const annotations = Object.entries(metadata.annotations ?? {}).filter(([name]) => !WRITTEN.includes(name))
  return {
    ...rest,
    spec: lastingSpec(object.kind, spec),
    metadata: { ...metadata, annotations: Object.fromEntries(annotations) },
  }
}

/** A node is given addresses for its pods, and taints that say how it does. */
function lastingSpec(kind: string, spec: KubernetesObject['spec']): unknown {
  if (kind !== 'Node') return spec
  const { podCIDR: _c, podCIDRs: _cs, taints = [], ...rest } = spec ?? {}
  return { ...rest, taints: (taints as { key: string }[]).filter(({ key }) => !CONDITION.test(key)) }
}

export function differ(one: unknown, other: unknown): boolean {
  return !isDeepStrictEqual(one, other)
}
