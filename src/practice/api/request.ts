/** A request to the API server, read: which kind, which object, what is asked about it. */

import type { IncomingMessage } from 'node:http'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { badRequest, noSuchResource, unsupportedMediaType } from '../state/failure.ts'
import { isObject } from '../state/json.ts'
import type { Json } from '../state/objects.ts'
import type { Resource, Resources } from '../state/resources.ts'
import { readProtobuf } from './protobuf.ts'

/** What of the API a path means. */
export interface Target {
  resource: Resource
  version: string
  namespace: string | undefined
  name: string | undefined
  subresource: string | undefined
}

export interface ApiRequest extends Target {
  method: string
  query: URLSearchParams
  accept: string
  contentType: string
  body: Buffer
}

/** `undefined` for paths that are not below `/api/v1` or `/apis/GROUP/VERSION`. Throws NotFound for an unknown resource. */
export function parseTarget(resources: Resources, path: string): Target | undefined {
  const [root, ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
  const [group, version, ...steps] = root === 'api' ? ['', ...rest] : rest
  if ((root !== 'api' && root !== 'apis') || group === undefined || !version || steps.length === 0) return undefined
  if (!resources.all().some((resource) => resource.group === group && resource.versions.includes(version))) return undefined
  const isInside = steps[0] === 'namespaces' && steps.length > 2 && !['status', 'finalize'].includes(steps[2] ?? '')
  const namespace = isInside ? steps[1] : undefined
  const [plural = '', name, subresource] = isInside ? steps.slice(2) : steps
  const resource = resources.find(group, version, plural)
  if (!resource || (resource.isNamespaced && name !== undefined && !namespace)) throw noSuchResource()
  if (subresource && !resource.subresources.includes(subresource)) throw noSuchResource()
  return { resource, version, namespace, name, subresource }
}

/** A body of 3 MiB is refused, as Kubernetes does. */
const BODY_MAX = 3 * 1024 * 1024

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > BODY_MAX) throw badRequest(`the request body is longer than ${BODY_MAX} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const PROTOBUF = 'application/vnd.kubernetes.protobuf'
const BODY_TYPES = ['application/json', 'application/yaml', PROTOBUF]

/** The object in the body of a create, an update or a delete. Throws BadRequest or UnsupportedMediaType. */
export function bodyObject({ body, contentType, resource }: ApiRequest): Json {
  if (body.length === 0) return {}
  const type = contentType.split(';')[0]?.trim() || 'application/json'
  if (!BODY_TYPES.includes(type)) throw unsupportedMediaType(BODY_TYPES)
  const object = type === PROTOBUF ? readProtobuf(body) : parseText(type, body.toString(), resource.kind)
  if (!isObject(object)) throw badRequest(`the object provided is unrecognized (must be of type ${resource.kind})`)
  return object
}

function parseText(type: string, body: string, kind: string): unknown {
  return type === 'application/yaml' ? load(body, { schema: YAML11_SCHEMA }) : parseJson(body, kind)
}

/** Throws BadRequest. */
export function parseJson(body: string, kind: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    const because = `couldn't get version/kind; json parse error: ${(error as Error).message}`
    throw badRequest(`the object provided is unrecognized (must be of type ${kind}): ${because}`)
  }
}
