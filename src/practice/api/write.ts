/** Create, update, patch and delete. */

import { load, YAML11_SCHEMA } from 'js-yaml'
import { admit, admitChange } from '../state/admission.ts'
import { type Deletion, deleteObject } from '../state/deletion.ts'
import { badRequest, conflict, unsupportedMediaType } from '../state/failure.ts'
import { isObject } from '../state/json.ts'
import type { ApiObject, Json } from '../state/objects.ts'
import { PATCHES } from '../state/patch.ts'
import { apiVersionOf, type Resource } from '../state/resources.ts'
import type { Draft } from '../state/store.ts'
import { mergeStrategically } from '../state/strategic-merge.ts'
import { type Answer, type ApiContext, isTrial, ok, viewOf } from './context.ts'
import { selectorOf } from './list.ts'
import { showList, showObject } from './representation.ts'
import { type ApiRequest, bodyObject, parseJson } from './request.ts'

const APPLY = 'application/apply-patch+yaml'

export function createObject(context: ApiContext, request: ApiRequest): Answer {
  const draft = placed(request, bodyObject(request))
  const created = admit(context.store, request.resource, draft, isTrial(request))
  return ok(showObject(viewOf(context, request), created), 201)
}

export function updateObject(context: ApiContext, request: ApiRequest): Answer {
  const { resource, namespace, name = '' } = request
  const draft = placed(request, bodyObject(request))
  if (draft.metadata.name !== name) {
    throw badRequest(`the name of the object (${draft.metadata.name}) does not match the name on the URL (${name})`)
  }
  const previous = context.store.get(resource, namespace, name)
  return change(context, request, previous, draft as unknown as ApiObject)
}

/** Plays the patch on the object as it is; an apply creates what is not there. */
export function patchObject(context: ApiContext, request: ApiRequest): Answer {
  const { resource, namespace, name = '', body } = request
  const type = request.contentType.split(';')[0]?.trim() ?? ''
  if (type === APPLY) return applyObject(context, request)
  const play = PATCHES[type]
  if (!play) throw unsupportedMediaType()
  if (resource.isCustom && type.includes('strategic'))
    throw unsupportedMediaType(
      Object.keys(PATCHES)
        .filter((key) => key !== type)
        .concat(APPLY),
    )
  const previous = context.store.get(resource, namespace, name)
  const { resourceVersion: _, ...metadata } = previous.metadata
  const patched = play({ ...previous, metadata }, parseJson(body.toString(), resource.kind))
  return change(context, request, previous, { ...patched, metadata: patched.metadata ?? metadata } as ApiObject)
}

function applyObject(context: ApiContext, request: ApiRequest): Answer {
  const { resource, namespace, name = '', body } = request
  const applied = load(body.toString(), { schema: YAML11_SCHEMA })
  if (!isObject(applied)) throw badRequest('error decoding YAML: the body is no object')
  const draft = placed(request, { ...applied, metadata: { ...(applied.metadata as object | undefined), name } })
  const previous = context.store.find(resource, namespace, name)
  if (!previous) return ok(showObject(viewOf(context, request), admit(context.store, resource, draft, isTrial(request))), 201)
  const { resourceVersion: _, ...metadata } = previous.metadata
  return change(context, request, previous, mergeStrategically({ ...previous, metadata }, draft) as ApiObject)
}

function change(context: ApiContext, request: ApiRequest, previous: ApiObject, next: ApiObject): Answer {
  const { resource, subresource } = request
  const { resourceVersion, name } = next.metadata
  if (resourceVersion && resourceVersion !== previous.metadata.resourceVersion) throw conflict(resource, name)
  const part = subresource === 'status' ? 'status' : 'spec'
  const changed = admitChange(context.store, resource, previous, next, { part, isTrial: isTrial(request) })
  return ok(showObject(viewOf(context, request), changed))
}

/** The object of a body with the place that the path gives it. Throws BadRequest when they disagree. */
function placed({ resource, version, namespace }: ApiRequest, body: Json): Draft {
  const metadata = (isObject(body.metadata) ? body.metadata : {}) as Draft['metadata']
  if ((body.kind ?? resource.kind) !== resource.kind) {
    const source = String(body.apiVersion ?? '')
      .split('/')
      .at(-1)
    throw badRequest(
      `${body.kind} in version "${source}" cannot be handled as a ${resource.kind}: converting (${source}.${body.kind}) to (core.${resource.kind}): unknown conversion`,
    )
  }
  if (namespace && (metadata.namespace || namespace) !== namespace) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request')
  }
  const place = { ...metadata, ...(namespace && { namespace }) }
  return { ...body, apiVersion: apiVersionOf(resource, version), kind: resource.kind, metadata: place }
}

export function deleteOne(context: ApiContext, request: ApiRequest): Answer {
  const { resource, namespace, name = '' } = request
  const object = context.store.get(resource, namespace, name)
  const deletion = deletionOf(request)
  if (isTrial(request)) return ok(showObject(viewOf(context, request), object))
  const left = deleteObject(context.store, resource, object, deletion)
  if (answersWithObject(resource, left)) return ok(showObject(viewOf(context, request), left))
  const details = { name, ...(resource.group && { group: resource.group }), kind: resource.plural, uid: object.metadata.uid }
  return ok({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', details })
}

/** Those that are not gone yet, and the kinds that Kubernetes gives back as they were. */
function answersWithObject(resource: Resource, { metadata }: ApiObject): boolean {
  return metadata.deletionTimestamp !== undefined || ['Pod', 'Service', 'Namespace', 'ServiceAccount'].includes(resource.kind)
}

export function deleteAll(context: ApiContext, request: ApiRequest): Answer {
  const { store } = context
  const matches = selectorOf(request)
  const chosen = store.list(request.resource, request.namespace).filter(matches)
  const deletion = deletionOf(request)
  const left = isTrial(request) ? chosen : chosen.map((object) => deleteObject(store, request.resource, object, deletion))
  return ok(showList(viewOf(context, request), left, { resourceVersion: `${store.version}` }))
}

/** The options of a delete, which may stand in the body and in the query. */
function deletionOf(request: ApiRequest): Deletion {
  const { query } = request
  const grace = query.get('gracePeriodSeconds')
  const policy = query.get('propagationPolicy')
  return {
    ...(bodyObject(request) as Deletion),
    ...(grace !== null && { gracePeriodSeconds: Number(grace) }),
    ...(policy !== null && { propagationPolicy: policy }),
  }
}
