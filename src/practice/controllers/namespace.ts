/** Namespaces: a new one gets its service account, a deleted one loses all that is in it and then goes. */

import { admit } from '../state/admission.ts'
import { deleteObject } from '../state/deletion.ts'
import type { Namespace } from '../state/objects.ts'
import { EVENTS, NAMESPACES, type Resources, SERVICE_ACCOUNTS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'

export class NamespaceController implements Controller {
  readonly #store: Store
  readonly #resources: Resources

  constructor(store: Store, resources: Resources) {
    this.#store = store
    this.#resources = resources
  }

  concerns({ resource, type, object }: Change): string[] {
    if (resource === NAMESPACES) return [`/${object.metadata.name}`]
    return type === 'DELETED' && object.metadata.namespace ? [`/${object.metadata.namespace}`] : []
  }

  reconcile(_: string, name: string): void {
    const namespace = this.#store.find(NAMESPACES, undefined, name)
    if (!namespace) return
    if (!namespace.metadata.deletionTimestamp) this.#furnish(name)
    else if (this.#clear(name) === 0) this.#finish(namespace)
  }

  #finish(namespace: Namespace): void {
    this.#store.edit(NAMESPACES, namespace, (draft) => {
      draft.spec.finalizers = []
    })
  }

  #furnish(namespace: string): void {
    if (this.#store.find(SERVICE_ACCOUNTS, namespace, 'default')) return
    admit(this.#store, SERVICE_ACCOUNTS, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace } })
  }

  /** Deletes what is left, and counts what is still there. */
  #clear(namespace: string): number {
    const kinds = this.#resources.all().filter((resource) => resource.isNamespaced)
    for (const resource of kinds) {
      for (const object of this.#store.list(resource, namespace)) {
        if (resource === EVENTS) this.#store.remove(resource, object)
        else if (!object.metadata.deletionTimestamp) deleteObject(this.#store, resource, object, {})
      }
    }
    return kinds.reduce((count, resource) => count + this.#store.list(resource, namespace).length, 0)
  }
}
