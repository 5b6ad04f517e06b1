/** Which route of which VirtualService a request takes. */

import type { InnerRequest } from '../network/http.ts'
import type { Network } from '../network/network.ts'
import type { Resources } from '../state/resources.ts'
import type { Store } from '../state/store.ts'
import { type HttpMatch, type HttpRoute, listIstio, type StringMatch, type VirtualService } from './kinds.ts'

/** What is there to be honoured. */
export interface IstioState {
  store: Store
  resources: Resources
  network: Network
}

export interface FoundRoute {
  route: HttpRoute
  /** Where short names of hosts are looked up: the VirtualService's own. */
  namespace: string
}

/**
 * `namespace`: of the pod that asks; undefined at the gateway. As in Istio, a VirtualService counts for pods unless it names
 * gateways, and at the gateway only when it names a Gateway that is there.
 */
export function findRoute(state: IstioState, request: InnerRequest, namespace: string | undefined): FoundRoute | undefined {
  const host = namespace === undefined ? request.host : fullName(state.network, request.host, namespace)
  for (const service of listIstio<VirtualService>(state.store, state.resources, 'virtualservices')) {
    const home = service.metadata.namespace ?? 'default'
    const isMeant = namespace === undefined ? isAtGateway(state, service) : (service.spec.gateways ?? [MESH]).includes(MESH)
    const hosts = (service.spec.hosts ?? []).map((name) => fullName(state.network, name, home))
    const route =
      isMeant && hosts.some((pattern) => fitsHost(pattern, host)) && service.spec.http?.find((one) => fits(one, request))
    if (route) return { route, namespace: home }
  }
  return undefined
}

const MESH = 'mesh'

function isAtGateway({ store, resources }: IstioState, { metadata, spec }: VirtualService): boolean {
  const there = listIstio(store, resources, 'gateways').map((gateway) => `${gateway.metadata.namespace}/${gateway.metadata.name}`)
  const named = (spec.gateways ?? []).map((name) => (name.includes('/') ? name : `${metadata.namespace}/${name}`))
  return named.some((name) => there.includes(name))
}

/** A Service's name in full; any other host as it is. */
export function fullName(network: Network, host: string, namespace: string): string {
  const { name, namespace: home } = network.service(host, namespace)?.metadata ?? {}
  return name === undefined ? host : `${name}.${home}.svc.cluster.local`
}

function fitsHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*') ? host.endsWith(pattern.slice(1)) : pattern === host
}

function fits({ match = [] }: HttpRoute, request: InnerRequest): boolean {
  return match.length === 0 || match.some((one) => fitsMatch(one, request))
}

function fitsMatch({ uri, method, headers = {} }: HttpMatch, request: InnerRequest): boolean {
  const path = request.path.replace(/\?.*/, '')
  const areHeadersFine = Object.entries(headers).every(([name, wanted]) => {
    const held = request.headers[name.toLowerCase()]
    return held !== undefined && fitsText(wanted, String(held))
  })
  return areHeadersFine && (!uri || fitsText(uri, path)) && (!method || fitsText(method, request.method))
}

/** Nothing given: it only has to be there. */
function fitsText({ exact, prefix, regex }: StringMatch, text: string): boolean {
  if (exact !== undefined) return text === exact
  if (prefix !== undefined) return text.startsWith(prefix)
  return regex === undefined || new RegExp(`^(?:${regex})$`).test(text)
}
