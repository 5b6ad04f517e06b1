/** Objects of any kind, named as in an address: group, version, plural (spec extensions 4.15). */

import { z } from 'zod/mini'
import { ActivityFailed } from '../../../experiment/errors.ts'
import { isMapping } from '../../../experiment/values/plain.ts'
import {
  type KindReference,
  KubernetesFailed,
  type KubernetesObject,
  type ObjectReference,
} from '../../../kubernetes/kubernetes.ts'
import type { Tools } from '../../activity.ts'
import { namespace, optionalText, text } from '../../arguments.ts'
import { deleteNamed } from '../../delete-objects.ts'
import { failedWith } from '../../failed-with.ts'
import { type Manifest, objectFrom, parseText } from '../../manifest.ts'
import { alreadyThere } from '../../status.ts'

export const kindArguments = {
  group: text('The group of the API, `networking.istio.io`.'),
  version: text('The version, `v1`.'),
  plural: text('The plural of the kind, as in addresses of the API: `virtualservices`.'),
}
export const objectArguments = { ...kindArguments, name: text('The name of the object.') }
export const namespacedArguments = { ...objectArguments, ns: namespace }

const body = z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))])
export const bodyArguments = {
  resource: z.optional(z.nullable(body)).check(z.describe('The object, or what is to change in it; wins over the file.')),
  resource_as_yaml_file: optionalText('A YAML file with the same; the path counts from the working directory.'),
}

export interface KindName {
  group: string
  version: string
  plural: string
}

export interface BodySource {
  resource?: Manifest | Manifest[] | null | undefined
  resource_as_yaml_file?: string | null | undefined
}

/** `ns` is undefined for objects of the whole cluster. */
export async function kindOf({ group, version, plural }: KindName, ns: string | undefined, tools: Tools): Promise<KindReference> {
  const apiVersion = group === '' ? version : `${group}/${version}`
  const kind = await tools.kubernetes.kindOf(apiVersion, plural, tools.signal)
  return { apiVersion, kind, ...(ns !== undefined && { namespace: ns }) }
}

export async function objectOf(
  { name, ...of }: KindName & { name: string },
  ns: string | undefined,
  tools: Tools,
): Promise<ObjectReference> {
  return { ...(await kindOf(of, ns, tools)), name }
}

/** What the arguments give, in place or in a file: a mapping, or the list of a JSON patch. */
async function readBody({ resource, resource_as_yaml_file: path }: BodySource, tools: Tools): Promise<Manifest | Manifest[]> {
  if (resource !== undefined && resource !== null) return resource
  if (!path) throw new ActivityFailed('Either `resource` or `resource_as_yaml_file` must be set')
  try {
    const content = parseText(await tools.files.readText(path), path, 'yaml')
    if (isMapping(content) || Array.isArray(content)) return content as Manifest | Manifest[]
    throw new ActivityFailed('it must hold an object, or the list of a JSON patch')
  } catch (cause) {
    throw new ActivityFailed(`Path '${path}' is not a valid resource file: ${(cause as Error).message}`, { cause })
  }
}

export async function readObject(source: BodySource, kind: KindReference, tools: Tools): Promise<KubernetesObject> {
  const content = await readBody(source, tools)
  if (Array.isArray(content)) throw new ActivityFailed('`resource` must be one object, not a list')
  return objectFrom(content, kind, source.resource ? '`resource`' : String(source.resource_as_yaml_file), tools)
}

/** The created object; the server's refusal where it is there already, which is no failure (spec extensions 13, decision 21). */
export async function createObject(object: KubernetesObject, tools: Tools): Promise<unknown> {
  try {
    return await tools.kubernetes.create(object, tools.signal)
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 409) return alreadyThere(object, error, tools)
    throw explained('create', error)
  }
}

export async function deleteObject(reference: ObjectReference, tools: Tools): Promise<unknown> {
  return deleteNamed(reference, tools).catch((error) => {
    throw explained('delete', error)
  })
}

export async function getObject(reference: ObjectReference, tools: Tools): Promise<KubernetesObject> {
  return tools.kubernetes.get(reference, tools.signal).catch((error) => {
    throw explained('get', error)
  })
}

/** As the server sends a list. */
export async function listObjects(kind: KindReference, tools: Tools): Promise<object> {
  const items = await tools.kubernetes.list(kind, tools.signal).catch((error) => {
    throw explained('list', error)
  })
  return { apiVersion: kind.apiVersion, kind: `${kind.kind}List`, metadata: {}, items }
}

/** A mapping is merged, a list is a JSON patch (decision 24). */
export async function patchObject(reference: ObjectReference, source: BodySource, tools: Tools): Promise<KubernetesObject> {
  const content = await readBody(source, tools)
  const type = Array.isArray(content) ? 'json' : 'merge'
  return tools.kubernetes.patch(reference, { type, body: content }, tools.signal).catch((error) => {
    throw explained('patch', error)
  })
}

/** `Failed to patch custom resource object: …`, with the verb that it was (decision 22). */
export function explained(verb: string, error: unknown): unknown {
  return error instanceof KubernetesFailed ? failedWith(`Failed to ${verb} custom resource object`, error) : error
}
