/** Endpoints and endpoint slices: the addresses of a Service's pods. */

import { admit } from '../state/admission.ts'
import {
  type EndpointAddress,
  type Endpoints,
  isPodFinished,
  isPodReady,
  ownedBy,
  type Pod,
  type Service,
  type ServicePort,
} from '../state/objects.ts'
import { ENDPOINT_SLICES, ENDPOINTS, PODS, type Resource, SERVICES } from '../state/resources.ts'
import { fits } from '../state/selectors.ts'
import type { Change, Store } from '../state/store.ts'
import type { Controller } from './controller.ts'

const SERVICE_NAME = 'kubernetes.io/service-name'
const MANAGED_BY = 'endpointslice.kubernetes.io/managed-by'

export class EndpointsController implements Controller {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  concerns({ resource, object }: Change): string[] {
    const { namespace, name } = object.metadata
    if (resource === SERVICES || resource === ENDPOINTS) return [`${namespace}/${name}`]
    if (resource !== PODS) return []
    return this.#store.list(SERVICES, namespace).map((service) => `${namespace}/${service.metadata.name}`)
  }

  reconcile(namespace: string, name: string): void {
    const service = this.#store.find(SERVICES, namespace, name)
    if (!service) this.#forget(namespace, name)
    const selector = service?.spec.selector
    if (!service || !selector) return
    const chosen = this.#store.list(PODS, namespace).filter((pod) => fits({ matchLabels: selector }, pod.metadata.labels))
    const pods = chosen.filter((pod) => pod.status.podIP && !isPodFinished(pod))
    this.#write(ENDPOINTS, service, { metadata: meta(service, name), subsets: subsets(service, pods) })
    this.#write(ENDPOINT_SLICES, service, slice(service, pods))
  }

  #write(resource: Resource, service: Service, wanted: { metadata: { name: string } } & Record<string, unknown>): void {
    const current = this.#store.find(resource, service.metadata.namespace, wanted.metadata.name)
    if (!current) admit(this.#store, resource, wanted)
    else this.#store.edit(resource, current, (draft) => void Object.assign(draft, { ...wanted, metadata: draft.metadata }))
  }

  #forget(namespace: string, name: string): void {
    for (const resource of [ENDPOINTS, ENDPOINT_SLICES]) {
      const found = this.#store.find(resource, namespace, name)
      if (found) this.#store.remove(resource, found)
    }
  }
}

function meta(service: Service, name: string) {
  const { namespace, labels } = service.metadata
  return { name, namespace, ...(labels && { labels }) }
}

function slice(service: Service, pods: readonly Pod[]) {
  const { name } = service.metadata
  const labels = { ...service.metadata.labels, [SERVICE_NAME]: name, [MANAGED_BY]: 'endpointslice-controller.k8s.io' }
  return {
    metadata: { ...meta(service, name), labels, ownerReferences: [ownedBy(service)] },
    addressType: 'IPv4',
    endpoints: pods.map(sliceEndpoint),
    ports: (service.spec.ports ?? []).map((port) => ({
      name: port.name ?? '',
      port: targetPort(port, pods[0]),
      protocol: port.protocol,
    })),
  }
}

function sliceEndpoint(pod: Pod) {
  const { ip: _, ...rest } = address(pod)
  const isTerminating = pod.metadata.deletionTimestamp !== undefined
  return {
    addresses: [pod.status.podIP],
    conditions: { ready: isPodReady(pod), serving: isPodReady(pod), terminating: isTerminating },
    ...rest,
  }
}

function subsets(service: Service, all: readonly Pod[]): NonNullable<Endpoints['subsets']> {
  const pods = all.filter(({ metadata }) => metadata.deletionTimestamp === undefined)
  if (pods.length === 0) return []
  const [ready, unready] = [pods.filter(isPodReady), pods.filter((pod) => !isPodReady(pod))]
  const ports = (service.spec.ports ?? []).map((port) => ({
    ...(port.name && { name: port.name }),
    port: targetPort(port, pods[0]),
    protocol: port.protocol ?? 'TCP',
  }))
  return [
    {
      ...(ready.length > 0 && { addresses: ready.map(address) }),
      ...(unready.length > 0 && { notReadyAddresses: unready.map(address) }),
      ports,
    },
  ]
}

function address({ status, spec, metadata }: Pod): EndpointAddress {
  const { name, namespace, uid } = metadata
  const targetRef = { kind: 'Pod', name, uid, ...(namespace && { namespace }) }
  return { ip: status.podIP ?? '', ...(spec.nodeName && { nodeName: spec.nodeName }), targetRef }
}

/** The number behind a target port that may be a container port's name. */
function targetPort({ targetPort: target, port }: ServicePort, pod: Pod | undefined): number {
  if (typeof target === 'number') return target
  const named = pod?.spec.containers.flatMap(({ ports = [] }) => ports).find(({ name }) => name === target)
  return named?.containerPort ?? (Number(target) || port)
}
