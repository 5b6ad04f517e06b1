/** Making an object what a manifest says, no more and no less. */

import { isDeepStrictEqual } from 'node:util'
import { isMapping } from '../../../experiment/values/plain.ts'
import type { KubernetesObject, ObjectReference } from '../../../kubernetes/kubernetes.ts'
import type { Tools } from '../../activity.ts'
import type { Manifest } from '../../manifest.ts'
import { explained } from './custom-objects.ts'

/** What the server writes into metadata; a replacement keeps it. */
const KEPT = ['name', 'namespace', 'uid', 'generation', 'creationTimestamp', 'resourceVersion', 'managedFields', 'selfLink']

/**
 * As PUT would, which needs a look for the version too; by a patch, whose fields can be put back one by one. Unless `isForced`, a
 * `resourceVersion` in the manifest must still be the object's.
 */
export async function replaceObject(
  reference: ObjectReference,
  wanted: KubernetesObject,
  isForced: boolean,
  { kubernetes, signal }: Tools,
): Promise<KubernetesObject> {
  try {
    const current = await kubernetes.get(reference, signal)
    const named = isForced ? undefined : wanted.metadata.resourceVersion
    const changes = replacement(current, wanted)
    const metadata = { ...(changes.metadata as Manifest), resourceVersion: named ?? current.metadata.resourceVersion }
    return await kubernetes.patch(reference, { type: 'merge', body: { ...changes, metadata } }, signal)
  } catch (error) {
    throw explained('replace', error)
  }
}

/** The merge patch from one object to the other. The status is its controller's, unless the manifest speaks of it. */
function replacement(current: KubernetesObject, wanted: KubernetesObject): Manifest {
  const { status, ...rest } = current
  const metadata = without(current.metadata, KEPT)
  const before = { ...rest, metadata, ...('status' in wanted && { status }) }
  return difference(before, { ...wanted, metadata: without(wanted.metadata, KEPT) })
}

function difference(before: Manifest, after: Manifest): Manifest {
  const gone = Object.keys(before).filter((key) => !(key in after))
  const changed = Object.entries(after).filter(([key, value]) => !isDeepStrictEqual(value, before[key]))
  return Object.fromEntries([
    ...gone.map((key) => [key, null]),
    ...changed.map(([key, value]) => {
      const old = before[key]
      return [key, isMapping(old) && isMapping(value) ? difference(old, value) : value]
    }),
  ])
}

function without(mapping: Manifest, keys: readonly string[]): Manifest {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.includes(key)))
}
