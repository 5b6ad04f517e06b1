/** The cluster's memory: objects by kind, one growing resource version, and the recent changes for those who watch. */

import { randomUUID } from 'node:crypto'
import type { Clock } from '../../system/clock.ts'
import { alreadyExists, conflict, expired, notFound } from './failure.ts'
import { copy, isObject, isSame } from './json.ts'
import type { ApiObject, Metadata } from './objects.ts'
import { NAMESPACES, PODS, type Resource, resourceName } from './resources.ts'

export interface Change {
  type: 'ADDED' | 'MODIFIED' | 'DELETED'
  resource: Resource
  object: ApiObject
  /** The object before it; missing for ADDED. */
  previous?: ApiObject
  version: number
}

/** An object as a client or a controller writes it, before the server has filled in its part. */
export type Draft = { metadata: Partial<Metadata> & { name: string } } & Record<string, unknown>

/** Changes that are remembered; a watch from before the oldest of them is told 410. */
const HISTORY_MAX = 10_000

/** Kinds whose spec has no generation. */
const WITHOUT_GENERATION = new Set(['services', 'nodes', 'namespaces', 'leases', 'persistentvolumes', 'persistentvolumeclaims'])

export class Store {
  readonly clock: Clock
  readonly #objects = new Map<string, Map<string, ApiObject>>()
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #history: Change[] = []
  #version = 0

  constructor(clock: Clock) {
    this.clock = clock
  }

  get version(): number {
    return this.#version
  }

  /** The current time as Kubernetes writes it: whole seconds, UTC. */
  now(laterSeconds = 0): string {
    return `${new Date(this.clock.now() + laterSeconds * 1000).toISOString().slice(0, 19)}Z`
  }

  find<Kind extends ApiObject>(resource: Resource<Kind>, namespace: string | undefined, name: string): Kind | undefined {
    return this.#of(resource).get(keyOf(namespace, name))
  }

  get<Kind extends ApiObject>(resource: Resource<Kind>, namespace: string | undefined, name: string): Kind {
    const found = this.find(resource, namespace, name)
    if (!found) throw notFound(resource, name)
    return found
  }

  /** Oldest first. */
  list<Kind extends ApiObject>(resource: Resource<Kind>, namespace?: string): Kind[] {
    const all = [...this.#of(resource).values()]
    return namespace ? all.filter((object) => object.metadata.namespace === namespace) : all
  }

  /** Throws AlreadyExists. Fills in uid, creation time and version. */
  create<Kind extends ApiObject>(resource: Resource<Kind>, draft: Draft): Kind {
    const { name, namespace } = draft.metadata
    if (this.find(resource, namespace, name)) throw alreadyExists(resource, name)
    const isCounted = draft.spec !== undefined && !WITHOUT_GENERATION.has(resource.plural)
    const given = { uid: randomUUID(), creationTimestamp: this.now(), ...(isCounted && { generation: 1 }) }
    const object = this.#stamp({ ...draft, metadata: { ...draft.metadata, ...given } } as unknown as Kind)
    this.#of(resource).set(keyOf(namespace, name), object)
    this.#tell({ type: 'ADDED', resource, object, version: this.#version })
    return object
  }

  /**
   * Puts the object in place of the one of the same name, unless nothing is different. Throws NotFound, and Conflict when the
   * object carries another resource version. A deleted object whose last finalizer has gone is removed.
   */
  replace<Kind extends ApiObject>(resource: Resource<Kind>, next: Kind): Kind {
    const { name, namespace, resourceVersion } = next.metadata
    const previous = this.get(resource, namespace, name)
    if (resourceVersion && resourceVersion !== previous.metadata.resourceVersion) throw conflict(resource, name)
    const { uid, creationTimestamp, generation } = previous.metadata
    const kept = { uid, creationTimestamp, ...(generation && { generation }) }
    const merged = { ...next, metadata: { ...next.metadata, ...kept, resourceVersion: previous.metadata.resourceVersion } }
    if (isSame(merged, previous)) return previous
    if (generation && !isSame(counted(merged), counted(previous))) merged.metadata.generation = generation + 1
    const object = this.#stamp(merged)
    if (isRemovable(resource, object)) return this.#forget(resource, object, previous)
    this.#of(resource).set(keyOf(namespace, name), object)
    this.#tell({ type: 'MODIFIED', resource, object, previous, version: this.#version })
    return object
  }

  /** Edits a copy of the current object and puts it back; nothing happens when the object is gone. */
  edit<Kind extends ApiObject>(resource: Resource<Kind>, object: ApiObject, change: (draft: Kind) => void): void {
    const current = this.find(resource, object.metadata.namespace, object.metadata.name)
    if (!current || current.metadata.uid !== object.metadata.uid) return
    const draft = copy(current)
    change(draft)
    this.replace(resource, draft)
  }

  /** Removes the object at once, whatever finalizers it has. */
  remove(resource: Resource, object: ApiObject): ApiObject {
    const current = this.find(resource, object.metadata.namespace, object.metadata.name)
    if (!current || current.metadata.uid !== object.metadata.uid) return object
    return this.#forget(resource, this.#stamp({ ...current }), current)
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What happened after `version`, oldest first. Throws 410 when that is not remembered any more. */
  since(version: number): Change[] {
    const oldest = (this.#history[0]?.version ?? this.#version + 1) - 1
    if (version < oldest) throw expired(`too old resource version: ${version} (${oldest})`)
    return this.#history.filter((change) => change.version > version)
  }

  #of<Kind extends ApiObject>(resource: Resource<Kind>): Map<string, Kind> {
    const name = resourceName(resource)
    const objects = this.#objects.get(name) ?? new Map<string, ApiObject>()
    this.#objects.set(name, objects)
    return objects as Map<string, Kind>
  }

  #stamp<Kind extends ApiObject>(object: Kind): Kind {
    this.#version += 1
    return { ...object, metadata: { ...object.metadata, resourceVersion: `${this.#version}` } }
  }

  #forget<Kind extends ApiObject>(resource: Resource<Kind>, object: Kind, previous: Kind): Kind {
    this.#of(resource).delete(keyOf(object.metadata.namespace, object.metadata.name))
    this.#tell({ type: 'DELETED', resource, object, previous, version: this.#version })
    return object
  }

  #tell(change: Change): void {
    this.#history.push(change)
    if (this.#history.length > HISTORY_MAX) this.#history.shift()
    for (const listener of [...this.#listeners]) listener(change)
  }
}

/** The part of an object whose changes are generations; that a pod is given a node is none. */
function counted({ spec }: ApiObject): unknown {
  return isObject(spec) ? { ...spec, nodeName: undefined } : spec
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`
}

/** A deleted object stays while it has finalizers, a pod while it may still be shutting down, a namespace until it is empty. */
function isRemovable(resource: Resource, { metadata, spec }: ApiObject): boolean {
  if (metadata.deletionTimestamp === undefined || metadata.finalizers?.length) return false
  if (resource.kind === NAMESPACES.kind && resource.group === '') return !(spec as { finalizers?: string[] }).finalizers?.length
  return resource.kind !== PODS.kind || resource.group !== '' || !metadata.deletionGracePeriodSeconds
}
