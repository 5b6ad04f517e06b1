/** Objects that an experiment gives as a text. */

import { ActivityFailed } from '../../../experiment/errors.ts'
import { KubernetesFailed, type KubernetesObject } from '../../../kubernetes/kubernetes.ts'
import type { Tools } from '../../activity.ts'
import { type Manifest, mappingOf, objectFrom, parseText } from '../../manifest.ts'
import { explained } from './custom-objects.ts'

/**
 * Creates the object, or merges it into the one of that name: applying makes it so either way (spec extensions 13, decision 23; the
 * reference's functions of that name never work).
 */
export async function applyText(
  text: string | null | undefined,
  format: 'json' | 'yaml',
  tools: Tools,
): Promise<KubernetesObject> {
  if (!text) throw new ActivityFailed('the argument resource is missing: give it an object as a text')
  const object = readObject(mappingOf(parseText(text, 'resource', format), 'resource'), tools)
  try {
    return await tools.kubernetes.create(object, tools.signal)
  } catch (error) {
    if (!(error instanceof KubernetesFailed) || error.code !== 409) throw explained('create', error)
    return merge(object, tools)
  }
}

function readObject(manifest: Manifest, tools: Tools): KubernetesObject {
  const { apiVersion, kind } = manifest
  if (typeof apiVersion !== 'string') throw new ActivityFailed('missing apiVersion in resource')
  if (typeof kind !== 'string') throw new ActivityFailed('missing kind in resource')
  const place = (manifest.metadata as Manifest | undefined)?.namespace
  const namespace = typeof place === 'string' ? place : tools.namespace
  return objectFrom(manifest, { apiVersion, kind, namespace }, 'resource', tools)
}

async function merge(object: KubernetesObject, { kubernetes, signal }: Tools): Promise<KubernetesObject> {
  const { apiVersion, kind, metadata, ...body } = object
  const { name, namespace, ...labels } = metadata
  const reference = { apiVersion, kind, name, ...(namespace && { namespace }) }
  return kubernetes.patch(reference, { type: 'merge', body: { ...body, metadata: labels } }, signal).catch((error) => {
    throw explained('patch', error)
  })
}
