/** Create or replace, as `kubectl apply` leaves things. */

import { admit, admitChange } from './admission.ts'
import { badRequest } from './failure.ts'
import type { ApiObject, Json } from './objects.ts'
import type { Resources } from './resources.ts'
import type { Store } from './store.ts'
import { mergeStrategically } from './strategic-merge.ts'

/** Throws ApiFailure. An object without a namespace goes to `default`. */
export function applyManifest(store: Store, resources: Resources, manifest: object): void {
  const { apiVersion = '', kind = '', metadata } = manifest as Partial<ApiObject>
  const resource = resources.findKind(apiVersion, kind)
  if (!resource || !metadata?.name) {
    throw badRequest(`no matches for kind "${kind}" in version "${apiVersion}", or an object without a name`)
  }
  const namespace = resource.isNamespaced ? (metadata.namespace ?? 'default') : undefined
  const draft = { ...manifest, metadata: { ...metadata, ...(namespace && { namespace }) } }
  const previous = store.find(resource, namespace, metadata.name)
  if (!previous) admit(store, resource, draft)
  else {
    const merged = mergeStrategically(previous as Json, draft as Json) as ApiObject
    admitChange(store, resource, previous, merged, { part: 'spec', isTrial: false })
  }
}
