/** How a new or changed object gets in: its namespace is looked at, the silent parts are filled, the rest is judged. */

import { fillDefaults, randomSuffix } from './defaults.ts'
import { forbidden } from './failure.ts'
import { copy } from './json.ts'
import type { ApiObject, Json, Namespace } from './objects.ts'
import { apiVersionOf, NAMESPACES, NODES, type Resource } from './resources.ts'
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
  for (const field of OWN_FIELDS) delete (draft.metadata as Json)[field]
  if (hasOwnStatus(resource) && (resource as Resource) !== NODES) delete draft.status
  if (resource.isNamespaced) checkNamespace(resource, draft.metadata.name, store.get(NAMESPACES, undefined, namespace ?? ''))
  fill(store, resource, draft)
  validateNew(resource, draft)
  const object: Draft = { ...draft, apiVersion: draft.apiVersion ?? apiVersionOf(resource), kind: resource.kind }
  return isTrial ? (trial(store, object) as Kind) : store.create(resource, object)
}

function fill(store: Store, resource: Resource, draft: Draft): void {
  dropEmptyMetadata(draft.metadata as Json)
  if (resource.isCustom) return
  if (hasOwnStatus(resource)) draft.spec ??= {}
  fillDefaults(resource.kind, draft, store)
}

/** The API server stores no mapping or list in the metadata that holds nothing. */
function dropEmptyMetadata(metadata: Json): void {
  for (const field of ['labels', 'annotations', 'ownerReferences', 'finalizers']) {
    const value = metadata[field]
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) delete metadata[field]
  }
}

function hasOwnStatus({ subresources }: Resource): boolean {
  return subresources.includes('status')
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

/** Which half of an object a writer may change. */
export type Part = 'spec' | 'status'

/** Puts a changed object in place. Throws ApiFailure. `isTrial` judges without changing. */
export function admitChange<Kind extends ApiObject>(
  store: Store,
  resource: Resource<Kind>,
  previous: Kind,
  given: Kind,
  options: { part: Part; isTrial: boolean },
): Kind {
  const next = options.part === 'status' ? withStatus(previous, given) : withSpec(store, resource, previous, given)
  return options.isTrial ? next : store.replace(resource, next)
}

function withStatus<Kind extends ApiObject>(previous: Kind, { status, metadata }: Kind): Kind {
  return { ...previous, status, metadata: { ...previous.metadata, resourceVersion: metadata.resourceVersion } }
}

function withSpec<Kind extends ApiObject>(store: Store, resource: Resource<Kind>, previous: Kind, given: Kind): Kind {
  const { apiVersion, kind, metadata } = previous
  const { generation, deletionTimestamp, deletionGracePeriodSeconds } = metadata
  const fixed = { generation, deletionTimestamp, deletionGracePeriodSeconds, managedFields: undefined }
  const status = hasOwnStatus(resource) ? previous.status : given.status
  const next = withoutUndefined({
    ...given,
    apiVersion,
    kind,
    metadata: withoutUndefined({ ...given.metadata, ...fixed }),
  }) as Draft
  checkTypes(resource, next)
  fill(store, resource, next)
  validateChange(resource, next, previous as unknown as Draft)
  return withoutUndefined({ ...next, status }) as Kind
}

function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
