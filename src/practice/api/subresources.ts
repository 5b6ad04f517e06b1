/** What is asked of an object besides itself: its scale, its eviction. */

import { updateBudget } from '../controllers/disruption-budget.ts'
import { admitChange } from '../state/admission.ts'
import { type Deletion, deleteObject } from '../state/deletion.ts'
import { ApiFailure, conflict, unsupportedMediaType } from '../state/failure.ts'
import { type ApiObject, type DisruptionBudget, isPodFinished, isPodReady, type Json, type Pod } from '../state/objects.ts'
import { PATCHES } from '../state/patch.ts'
import { DISRUPTION_BUDGETS, PODS } from '../state/resources.ts'
import { fits, selectorText } from '../state/selectors.ts'
import { type Answer, type ApiContext, isTrial, ok } from './context.ts'
import { type ApiRequest, bodyObject, parseJson } from './request.ts'

export function getScale({ store }: ApiContext, { resource, namespace, name = '' }: ApiRequest): Answer {
  return ok(scaleOf(store.get(resource, namespace, name)))
}

/** PUT or PATCH of a Scale: changes the number of replicas and nothing else. */
export function setScale({ store }: ApiContext, request: ApiRequest): Answer {
  const { resource, namespace, name = '' } = request
  const previous = store.get(resource, namespace, name)
  const scale = wantedScale(request, scaleOf(previous))
  const { resourceVersion } = scale.metadata
  if (resourceVersion && resourceVersion !== previous.metadata.resourceVersion) throw conflict(resource, name)
  const next = { ...previous, spec: { ...(previous.spec as Json), replicas: scale.spec?.replicas ?? 0 } }
  return ok(scaleOf(admitChange(store, resource, previous, next, { part: 'spec', isTrial: isTrial(request) })))
}

interface Scale extends ApiObject {
  spec: { replicas?: number }
}

function wantedScale(request: ApiRequest, current: Scale): Scale {
  if (request.method === 'PUT') return bodyObject(request) as unknown as Scale
  const play = PATCHES[request.contentType.split(';')[0]?.trim() ?? '']
  if (!play) throw unsupportedMediaType()
  const { resourceVersion: _, ...metadata } = current.metadata
  return play({ ...current, metadata }, parseJson(request.body.toString(), 'Scale')) as unknown as Scale
}

function scaleOf(object: ApiObject): Scale {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata
  const { replicas = 0, selector } = object.spec as { replicas?: number; selector?: object }
  const running = (object.status as { replicas?: number } | undefined)?.replicas ?? 0
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, ...(namespace && { namespace }), uid, resourceVersion, creationTimestamp },
    spec: { replicas },
    status: { replicas: running, selector: selectorText(selector) },
  }
}

/** Deletes the pod, unless a disruption budget forbids it: then 429, as Kubernetes says it. */
export function evictPod({ store }: ApiContext, request: ApiRequest): Answer {
  const { namespace, name = '' } = request
  const pod = store.get(PODS, namespace, name)
  const { deleteOptions } = bodyObject(request) as { deleteOptions?: Deletion }
  const budgets = store.list(DISRUPTION_BUDGETS, namespace).filter(({ spec }) => fits(spec.selector, pod.metadata.labels))
  if (budgets.length > 1) {
    throw new ApiFailure(
      500,
      'InternalError',
      'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
    )
  }
  if (!isPodFinished(pod) && !pod.metadata.deletionTimestamp && pod.status.phase === 'Running') {
    for (const budget of budgets) spendDisruption(store, budget, pod)
  }
  if (!isTrial(request)) deleteObject(store, PODS, pod, deleteOptions ?? {})
  return ok({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', code: 201 }, 201)
}

function spendDisruption(store: ApiContext['store'], given: DisruptionBudget, pod: Pod): void {
  updateBudget(store, given)
  const { metadata, status } = store.get(DISRUPTION_BUDGETS, given.metadata.namespace, given.metadata.name)
  const isUnhealthySpare = !isPodReady(pod) && status.currentHealthy >= status.desiredHealthy && status.desiredHealthy > 0
  if (status.disruptionsAllowed > 0 || isUnhealthySpare) return
  const message = `The disruption budget ${metadata.name} needs ${status.desiredHealthy} healthy pods and has ${status.currentHealthy} currently`
  const causes = [{ reason: 'DisruptionBudget', message }]
  throw new ApiFailure(429, 'TooManyRequests', "Cannot evict pod as it would violate the pod's disruption budget.", { causes })
}
