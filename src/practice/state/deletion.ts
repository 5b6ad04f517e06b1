/** How an object goes: at once, after its grace period, after its finalizers, or after its dependents. */

import { badRequest, preconditionFailed } from './failure.ts'
import { type ApiObject, isPodFinished, type Pod } from './objects.ts'
import { PODS, type Resource } from './resources.ts'
import type { Store } from './store.ts'

export interface Deletion {
  gracePeriodSeconds?: number
  propagationPolicy?: string
  orphanDependents?: boolean
  preconditions?: { uid?: string; resourceVersion?: string }
}

export const FOREGROUND = 'foregroundDeletion'
export const ORPHAN = 'orphan'

const FINALIZERS: Record<string, string[]> = { Foreground: [FOREGROUND], Orphan: [ORPHAN], Background: [] }

/** Starts or finishes the deletion, and gives the object as it is then. Throws Conflict when a precondition does not hold. */
export function deleteObject(store: Store, resource: Resource, object: ApiObject, deletion: Deletion): ApiObject {
  checkPreconditions(resource, object, deletion.preconditions)
  const { metadata } = object
  const policy = deletion.propagationPolicy ?? (deletion.orphanDependents ? 'Orphan' : 'Background')
  const added = FINALIZERS[policy]
  if (!added) throw badRequest(`DeleteOptions.meta.k8s.io "" is invalid: propagationPolicy: Unsupported value: "${policy}"`)
  const grace = graceSeconds(resource, object, deletion)
  const finalizers = [...new Set([...(metadata.finalizers ?? []), ...(metadata.deletionTimestamp ? [] : added)])]
  if (grace === 0 && finalizers.length === 0 && resource.kind !== 'Namespace') return store.remove(resource, object)
  if (metadata.deletionTimestamp && (metadata.deletionGracePeriodSeconds ?? 0) <= grace) return object
  const marks = {
    deletionTimestamp: store.now(grace),
    deletionGracePeriodSeconds: grace,
    ...(finalizers.length && { finalizers }),
  }
  const status = resource.kind === 'Namespace' ? { status: { ...(object.status as object), phase: 'Terminating' } } : {}
  return store.replace(resource, { ...object, ...status, metadata: { ...metadata, ...marks } })
}

function checkPreconditions(resource: Resource, { metadata }: ApiObject, wanted: Deletion['preconditions'] = {}): void {
  const check = (what: string, given: string | undefined, found: string, fate: string) => {
    if (given === undefined || given === found) return
    const because = `the ${what} in the precondition (${given}) does not match the ${what} in record (${found}). The object might have been ${fate}`
    throw preconditionFailed(resource, metadata.name, because)
  }
  check('UID', wanted.uid, metadata.uid, 'deleted and then recreated')
  check('ResourceVersion', wanted.resourceVersion, metadata.resourceVersion, 'modified')
}

/** Only pods have a grace period, and only those that a node has to stop. */
function graceSeconds(resource: Resource, object: ApiObject, { gracePeriodSeconds }: Deletion): number {
  if (resource.kind !== PODS.kind || resource.group !== '') return 0
  const pod = object as Pod
  if (!pod.spec.nodeName || isPodFinished(pod)) return 0
  return Math.max(gracePeriodSeconds ?? pod.spec.terminationGracePeriodSeconds ?? 30, 0)
}
