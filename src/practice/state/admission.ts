/** How a new or changed object gets in: its namespace is looked at, the silent parts are filled, the rest is judged. */

import { fillDefaults, randomSuffix } from './defaults.ts'
import { forbidden } from './failure.ts'
import { copy } from './json.ts'
import type { ApiObject, Metadata, Namespace } from './objects.ts'
import { apiVersionOf, NAMESPACES, type Resource } from './resources.ts'
import type { Draft, Store } from './store.ts'
import { checkTypes, validateChange, validateNew } from './validate.ts'

/** What only the server writes. */
const OWN_FIELDS = [
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'generation',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
  'selfLink',
]

/** Creates the object. Throws ApiFailure. `isTrial` judges without creating. */
export function admit<Kind extends ApiObject>(store: Store, resource: Resource<Kind>, given: object, isTrial = false): Kind {
  const draft = copy(given) as Draft
  checkTypes(resource, draft)
  const { name, generateName, namespace } = draft.metadata
  draft.metadata.name = name || (generateName ? `${generateName}${randomSuffix()}` : '')
  for (const field of OWN_FIELDS) delete (draft.metadata as Record<string, unknown>)[field]
  if (resource.subresources.includes('status') || resource.kind === 'Pod') delete draft.status
  if (resource.kind === 'Node' && (given as Draft).status) draft.status = (given as Draft).status
  if (resource.isNamespaced) checkNamespace(resource, draft.metadata.name, store.get(NAMESPACES, undefined, namespace ?? ''))
  if (!resource.isCustom) fillDefaults(resource.kind, draft, store)
  validateNew(resource, draft)
  const object: Draft = { ...draft, apiVersion: draft.apiVersion ?? apiVersionOf(resource), kind: resource.kind }
  if (isTrial) return trial(store, object) as Kind
  return store.create(resource, object)
}

function trial(store: Store, draft: Draft): ApiObject {
  const metadata = { uid: '', creationTimestamp: store.now(), resourceVersion: '', ...draft.metadata }
  return { ...draft, metadata } as unknown as ApiObject
}

function checkNamespace(resource: Resource, name: string, namespace: Namespace): void {
  if (!namespace.metadata.deletionTimestamp) return
  const because = `unable to create new content in namespace ${namespace.metadata.name} because it is being terminated`
  const field = 'metadata.namespace'
  const message = `namespace ${namespace.metadata.name} is being terminated`
  throw forbidden(resource, name, because, [{ reason: 'NamespaceTerminating', message, field }])
}

/** Puts a changed object in place. `part` says which half of it the writer may change. Throws ApiFailure. */
export function admitChange<Kind extends ApiObject>(
  store: Store,
  resource: Resource<Kind>,
  previous: Kind,
  given: Kind,
  options: { part: 'all' | 'status' | 'spec'; isTrial: boolean },
): Kind {
  const next = { ...restrict(resource, previous, given, options.part), apiVersion: previous.apiVersion, kind: previous.kind }
  const kept = { generation: previous.metadata.generation, deletionTimestamp: previous.metadata.deletionTimestamp }
  const grace = { deletionGracePeriodSeconds: previous.metadata.deletionGracePeriodSeconds }
  checkTypes(resource, next as unknown as Draft)
  next.metadata = withoutUndefined({ ...next.metadata, ...kept, ...grace, managedFields: undefined }) as Metadata
  if (options.part !== 'status') {
    const { status } = next
    if (!resource.isCustom) fillDefaults(resource.kind, next as unknown as Draft, store)
    Object.assign(next, status === undefined ? {} : { status })
    validateChange(resource, next as unknown as Draft, previous as unknown as Draft)
  }
  return options.isTrial ? next : store.replace(resource, next)
}

function restrict<Kind extends ApiObject>(
  resource: Resource,
  previous: Kind,
  given: Kind,
  part: 'all' | 'status' | 'spec',
): Kind {
  if (part === 'status') {
    return {
      ...previous,
      status: given.status,
      metadata: { ...previous.metadata, resourceVersion: given.metadata.resourceVersion },
    }
  }
  const hasOwnStatus = resource.subresources.includes('status')
  return hasOwnStatus ? (withoutUndefined({ ...given, status: previous.status }) as Kind) : given
}

function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
