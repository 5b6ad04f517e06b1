/** The cluster's network on one loopback address: which address and port inside the cluster is which port of this machine, and who may go there. */

import type { Endpoints, Service, ServicePort } from '../state/objects.ts'
import { ENDPOINTS, SERVICES } from '../state/resources.ts'
import type { Store } from '../state/store.ts'
import { DNS, findPeer } from './peers.ts'
import { mayConnect } from './policies.ts'

/** Every program of the practice cluster listens on this address. */
export const LOOPBACK = '127.0.0.1'

/** Where a connection ends: at a port of this machine, or not. `dropped`: a policy forbids it, and nobody says so. */
export type Connection = { port: number } | 'refused' | 'dropped' | 'outside'

/** A pod's address and port. */
export interface Place {
  address: string
  port: number
}

export class Network {
  readonly #store: Store
  readonly #listening = new Map<string, number>()
  #turn = 0
  #lastAddress = 0

  constructor(store: Store) {
    this.#store = store
  }

  /** An address for a pod on the node with this number, never given out twice. */
  podAddress(nodeNumber: number): string {
    this.#lastAddress += 1
    const high = nodeNumber + 4 * Math.floor(this.#lastAddress / 250)
    return `10.244.${high % 256}.${(this.#lastAddress % 250) + 2}`
  }

  /** A program listens on `port` of `address`, which is `loopbackPort` of this machine. */
  open(address: string, port: number, loopbackPort: number): void {
    this.#listening.set(`${address}:${port}`, loopbackPort)
  }

  close(address: string, port: number): void {
    this.#listening.delete(`${address}:${port}`)
  }

  /** The port of this machine where the program listens, for the pod's own node, which no policy keeps away. */
  listening({ address, port }: Place): number | undefined {
    return this.#listening.get(`${address}:${port}`)
  }

  /** Where a Service's ready pods listen for one of its ports. */
  endpoints({ metadata }: Service, port: ServicePort): Place[] {
    const places = readyPlaces(this.#store.find(ENDPOINTS, metadata.namespace, metadata.name), port)
    return places.filter((place) => this.listening(place) !== undefined)
  }

  /** One of the places, in turn. */
  next(places: readonly Place[]): Place | undefined {
    this.#turn += 1
    return places[this.#turn % places.length]
  }

  isAllowed(from: string, { address, port }: Place): boolean {
    return mayConnect(this.#store, findPeer(this.#store, from), findPeer(this.#store, address), port)
  }

  /** From the address `from` to a pod. */
  reach(from: string, place: Place | undefined): Connection {
    if (!place) return 'refused'
    if (!this.isAllowed(from, place)) return 'dropped'
    const port = this.listening(place)
    return port === undefined ? 'refused' : { port }
  }

  /** From the pod at `from` to a host: a pod's address, a Service's name or address. */
  connect(from: string, host: string, port: number): Connection {
    const caller = findPeer(this.#store, from)
    if (host.startsWith('10.244.')) return this.reach(from, { address: host, port })
    const isName = !/^[\d.]+$/.test(host)
    if (isName && !mayConnect(this.#store, caller, DNS, 53, 'UDP')) return 'dropped'
    const service = this.service(host, caller.namespace ?? 'default')
    if (!service) return mayConnect(this.#store, caller, { address: isName ? OUTER_WORLD : host }, port) ? 'outside' : 'dropped'
    const servicePort = service.spec.ports?.find((candidate) => candidate.port === port)
    return this.reach(from, servicePort && this.next(this.endpoints(service, servicePort)))
  }

  /** The Service of that name or address, as a pod in `namespace` would find it. */
  service(host: string, namespace: string): Service | undefined {
    if (host.startsWith('10.96.')) return this.#store.list(SERVICES).find(({ spec }) => spec.clusterIP === host)
    const [, name = '', given = namespace] =
      /^([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?)?)?\.?$/.exec(host) ?? []
    return this.#store.find(SERVICES, given, name)
  }
}

/** Any address that no cluster has, for a name that is not the cluster's (RFC 5737). */
const OUTER_WORLD = '203.0.113.1'

function readyPlaces(endpoints: Endpoints | undefined, { name }: ServicePort): Place[] {
  return (endpoints?.subsets ?? []).flatMap(({ addresses = [], ports = [] }) => {
    const port = ports.find((candidate) => (candidate.name ?? '') === (name ?? ''))
    return port ? addresses.map(({ ip }) => ({ address: ip, port: port.port })) : []
  })
}
