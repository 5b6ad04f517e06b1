/** Istio's kinds, as far as the practice cluster's gateway and mesh honour them. */

import type { ApiObject } from '../state/objects.ts'
import type { Resource, Resources } from '../state/resources.ts'
import type { Store } from '../state/store.ts'

const GROUP = 'networking.istio.io'
const VERSIONS = ['v1', 'v1beta1', 'v1alpha3']
const SHORT_NAMES: Readonly<Record<string, string>> = { VirtualService: 'vs', DestinationRule: 'dr', Gateway: 'gw' }

/** The definitions that an installation of Istio brings, of the kinds that are honoured here. */
export const ISTIO_DEFINITIONS: readonly object[] = Object.entries(SHORT_NAMES).map(([kind, shortName]) => {
  const plural = `${kind.toLowerCase()}s`
  const names = { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List`, shortNames: [shortName] }
  const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } }
  const versions = VERSIONS.map((name) => ({ name, served: true, storage: name === 'v1', schema, subresources: { status: {} } }))
  const spec = { group: GROUP, scope: 'Namespaced', names, versions }
  const metadata = { name: `${plural}.${GROUP}` }
  return { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata, spec }
})

export interface Destination {
  host: string
  subset?: string
  port?: { number: number }
}

interface Percentage {
  percentage?: { value?: number }
}

export interface Fault {
  delay?: Percentage & { fixedDelay: string }
  abort?: Percentage & { httpStatus: number }
}

/** Exactly one of them. */
export interface StringMatch {
  exact?: string
  prefix?: string
  regex?: string
}

/** All of it must fit. */
export interface HttpMatch {
  uri?: StringMatch
  method?: StringMatch
  headers?: Record<string, StringMatch>
}

export interface HttpRoute {
  /** One of them must fit; none fit all. */
  match?: HttpMatch[]
  route?: { destination: Destination; weight?: number }[]
  fault?: Fault
  timeout?: string
  retries?: { attempts?: number; perTryTimeout?: string; retryOn?: string }
}

export interface VirtualService extends ApiObject {
  spec: { hosts?: string[]; gateways?: string[]; http?: HttpRoute[] }
}

export interface DestinationRule extends ApiObject {
  spec: { host: string; subsets?: { name: string; labels?: Record<string, string> }[] }
}

/** Empty while Istio's definitions are not there. */
export function listIstio<Kind extends ApiObject>(store: Store, resources: Resources, plural: string): Kind[] {
  const resource = resources.find(GROUP, 'v1', plural) as Resource<Kind> | undefined
  return resource ? store.list(resource) : []
}
