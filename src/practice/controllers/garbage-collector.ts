/** Owners and dependents: what goes when its owner has gone, and the two ways in which an owner waits for that. */

import { deleteObject, FOREGROUND, ORPHAN } from '../state/deletion.ts'
import type { ApiObject } from '../state/objects.ts'
import type { Resource, Resources } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'

interface Dependent {
  resource: Resource
  object: ApiObject
}

/** Its keys are `/uid` of owners. */
export class GarbageCollector implements Controller {
  readonly #store: Store
  readonly #resources: Resources
  readonly #leaving = new Map<string, Dependent>()

  constructor(store: Store, resources: Resources) {
    this.#store = store
    this.#resources = resources
  }

  concerns({ resource, type, object }: Change): string[] {
    const { uid, deletionTimestamp, finalizers = [], ownerReferences = [] } = object.metadata
    const waits = deletionTimestamp && (finalizers.includes(FOREGROUND) || finalizers.includes(ORPHAN))
    if (type === 'MODIFIED' && waits) this.#leaving.set(uid, { resource, object })
    const owners = ownerReferences.map((owner) => `/${owner.uid}`)
    if (type === 'DELETED') return [`/${uid}`, ...owners]
    return waits ? [`/${uid}`] : type === 'ADDED' ? owners : []
  }

  reconcile(_: string, uid: string): void {
    const dependents = this.#dependents(uid)
    const leaving = this.#leaving.get(uid)
    const owner = leaving && this.#store.find(leaving.resource, leaving.object.metadata.namespace, leaving.object.metadata.name)
    if (!leaving || owner?.metadata.uid !== uid) {
      this.#leaving.delete(uid)
      if (!this.#exists(uid)) for (const dependent of dependents) this.#release(dependent, uid)
    } else if (owner.metadata.finalizers?.includes(ORPHAN)) {
      for (const dependent of dependents) this.#disown(dependent, uid)
      this.#unblock(leaving.resource, owner, ORPHAN)
    } else if (!this.#deleteAll(dependents)) this.#unblock(leaving.resource, owner, FOREGROUND)
  }

  #dependents(uid: string): Dependent[] {
    const all = this.#resources.all().flatMap((resource) => this.#store.list(resource).map((object) => ({ resource, object })))
    return all.filter(({ object }) => object.metadata.ownerReferences?.some((owner) => owner.uid === uid))
  }

  #exists(uid: string): boolean {
    return this.#resources.all().some((resource) => this.#store.list(resource).some(({ metadata }) => metadata.uid === uid))
  }

  /** The owner has gone: a dependent without another owner goes too. */
  #release(dependent: Dependent, uid: string): void {
    const { metadata } = dependent.object
    const isShared = metadata.ownerReferences?.some((owner) => owner.uid !== uid && this.#exists(owner.uid))
    if (isShared) this.#disown(dependent, uid)
    else if (!metadata.deletionTimestamp) deleteObject(this.#store, dependent.resource, dependent.object, {})
  }

  #disown({ resource, object }: Dependent, uid: string): void {
    this.#store.edit(resource, object, (draft) => {
      draft.metadata.ownerReferences = draft.metadata.ownerReferences?.filter((owner) => owner.uid !== uid) ?? []
    })
  }

  /** Deletes in the foreground; says whether some are still there. */
  #deleteAll(dependents: readonly Dependent[]): boolean {
    for (const { resource, object } of dependents.filter(({ object }) => !object.metadata.deletionTimestamp)) {
      deleteObject(this.#store, resource, object, { propagationPolicy: 'Foreground' })
    }
    return dependents.length > 0
  }

  #unblock(resource: Resource, owner: ApiObject, finalizer: string): void {
    this.#leaving.delete(owner.metadata.uid)
    this.#store.edit(resource, owner, (draft) => {
      draft.metadata.finalizers = draft.metadata.finalizers?.filter((name) => name !== finalizer) ?? []
    })
  }
}
