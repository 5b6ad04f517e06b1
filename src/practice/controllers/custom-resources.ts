/** Custom resource definitions: their kinds are served from the moment they are there, and their objects go with them. */

import { type CustomResourceDefinition, withCondition } from '../state/objects.ts'
import { CUSTOM_RESOURCE_DEFINITIONS, type Resources } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'

export class CustomResourceController implements Controller {
  readonly #store: Store
  readonly #resources: Resources

  constructor(store: Store, resources: Resources) {
    this.#store = store
    this.#resources = resources
  }

  concerns({ resource, type, object }: Change): string[] {
    if (resource !== CUSTOM_RESOURCE_DEFINITIONS) return []
    if (type === 'DELETED') this.#forget(object.metadata.name)
    else this.#resources.define(object as CustomResourceDefinition)
    return type === 'DELETED' ? [] : [`/${object.metadata.name}`]
  }

  reconcile(_: string, name: string): void {
    const definition = this.#store.find(CUSTOM_RESOURCE_DEFINITIONS, undefined, name)
    if (!definition) return
    const now = this.#store.now()
    this.#store.edit(CUSTOM_RESOURCE_DEFINITIONS, definition, (draft) => {
      const { conditions } = (draft.status ?? {}) as { conditions?: [] }
      const named = withCondition(
        conditions,
        { type: 'NamesAccepted', status: 'True', reason: 'NoConflicts', message: 'no conflicts found' },
        now,
      )
      const established = { type: 'Established', status: 'True', reason: 'InitialNamesAccepted' } as const
      const message = 'the initial names have been accepted'
      const storedVersions = draft.spec.versions.filter(({ storage }) => storage).map((version) => version.name)
      draft.status = {
        conditions: withCondition(named, { ...established, message }, now),
        acceptedNames: draft.spec.names,
        storedVersions,
      }
    })
  }

  #forget(name: string): void {
    const resource = this.#resources.custom(name)
    if (!resource) return
    for (const object of this.#store.list(resource)) this.#store.remove(resource, object)
    this.#resources.forget(name)
  }
}
