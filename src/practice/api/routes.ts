/** Who answers which request. */

import type { IncomingMessage } from 'node:http'
import { badRequest, methodNotAllowed } from '../state/failure.ts'
import { type Answer, type ApiContext, ok, viewOf } from './context.ts'
import { discover } from './discovery.ts'
import { listObjects } from './list.ts'
import { readLog } from './logs.ts'
import { showObject } from './representation.ts'
import type { ApiRequest } from './request.ts'
import { evictPod, getScale, setScale } from './subresources.ts'
import { watchObjects } from './watch.ts'
import { createObject, deleteAll, deleteOne, patchObject, updateObject } from './write.ts'

type Route = (context: ApiContext, request: ApiRequest) => Answer

const COLLECTION: Record<string, Route> = {
  GET: (context, request) => (isWatch(request) ? watchObjects(context, request) : listObjects(context, request)),
  POST: createObject,
  DELETE: deleteAll,
}

const OBJECT: Record<string, Route> = {
  GET: (context, request) => (isWatch(request) ? watchObjects(context, request) : getObject(context, request)),
  PUT: updateObject,
  PATCH: patchObject,
  DELETE: deleteOne,
}

const WITHOUT_DELETE = { GET: getObject, PUT: updateObject, PATCH: patchObject }

const SUBRESOURCES: Record<string, Record<string, Route>> = {
  status: WITHOUT_DELETE,
  finalize: { PUT: updateObject },
  scale: { GET: getScale, PUT: setScale, PATCH: setScale },
  eviction: { POST: evictPod },
  log: { GET: readLog },
  exec: { GET: needsUpgrade, POST: needsUpgrade },
}

export function answerRequest(context: ApiContext, request: ApiRequest): Answer {
  const { name, subresource, method } = request
  const routes = subresource ? SUBRESOURCES[subresource] : name === undefined ? COLLECTION : OBJECT
  const route = routes?.[method]
  if (!route || (method === 'POST' && !subresource && request.resource.isNamespaced && !request.namespace))
    throw methodNotAllowed()
  return route(context, request)
}

/** Everything that is not a no is a yes: clients write `true`, `True` and `1`. */
function isWatch({ query }: ApiRequest): boolean {
  const wanted = query.get('watch')?.toLowerCase()
  return wanted !== undefined && wanted !== 'false' && wanted !== '0'
}

function getObject(context: ApiContext, request: ApiRequest): Answer {
  const { resource, namespace, name = '' } = request
  return ok(showObject(viewOf(context, request), context.store.get(resource, namespace, name)))
}

function needsUpgrade(): Answer {
  throw badRequest('Upgrade request required')
}

/** Everything that is not about objects: discovery, health, and reviews of permissions, which are all granted. */
export function answerPath({ resources }: ApiContext, path: string, { method }: IncomingMessage): Answer {
  if (method === 'POST' && path.startsWith('/apis/authorization.k8s.io/v1/')) return ok(granted(path), 201)
  const found = discover(resources, path.length > 1 ? path.replace(/\/$/, '') : path)
  return found === undefined ? { code: 404, body: '404 page not found\n' } : ok(found)
}

function granted(path: string): object {
  const rules = { resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }], nonResourceRules: [], incomplete: false }
  const isRules = path.endsWith('rulesreviews')
  const kind = isRules ? 'SelfSubjectRulesReview' : 'SelfSubjectAccessReview'
  return { kind, apiVersion: 'authorization.k8s.io/v1', metadata: {}, spec: {}, status: isRules ? rules : { allowed: true } }
}
