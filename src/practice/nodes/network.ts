/** The cluster's network on one loopback address: which address and port inside the cluster is which port of this machine. */

import type { Endpoints, Service, ServicePort } from '../state/objects.ts'
import { ENDPOINTS, SERVICES } from '../state/resources.ts'
import type { Store } from '../state/store.ts'

/** Every program of the practice cluster listens on this address. */
export const LOOPBACK = '127.0.0.1'

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

  hasEndpoint(service: Service, port: ServicePort): boolean {
    const { name, namespace } = service.metadata
    return readyPorts(this.#store.find(ENDPOINTS, namespace, name), port).some((place) => this.#listening.has(place))
  }

  /** The loopback port of one of the Service's ready endpoints, in turn; undefined when there is none. */
  endpoint(service: Service, port: ServicePort): number | undefined {
    const { name, namespace } = service.metadata
    const ports = readyPorts(this.#store.find(ENDPOINTS, namespace, name), port)
    this.#turn += 1
    return this.#listening.get(ports[this.#turn % ports.length] ?? '')
  }

  /**
   * Where a connection from a pod in `namespace` to `host` and `port` ends on this machine: a pod's address, a Service's name or address.
   * `undefined` when nothing answers there; 'outside' when the host is not one of the cluster's.
   */
  resolve(host: string, port: number, namespace: string): number | undefined | 'outside' {
    if (host.startsWith('10.244.')) return this.#listening.get(`${host}:${port}`)
    const service = this.#service(host, namespace)
    if (!service) return 'outside'
    const servicePort = service.spec.ports?.find((candidate) => candidate.port === port)
    return servicePort && this.endpoint(service, servicePort)
  }

  #service(host: string, namespace: string): Service | undefined {
    if (host.startsWith('10.96.')) return this.#store.list(SERVICES).find(({ spec }) => spec.clusterIP === host)
    const [, name = '', given = namespace] =
      /^([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?)?)?\.?$/.exec(host) ?? []
    return this.#store.find(SERVICES, given, name)
  }
}

function readyPorts(endpoints: Endpoints | undefined, { name }: ServicePort): string[] {
  return (endpoints?.subsets ?? []).flatMap(({ addresses = [], ports = [] }) => {
    const port = ports.find((candidate) => (candidate.name ?? '') === (name ?? ''))
    return port ? addresses.map(({ ip }) => `${ip}:${port.port}`) : []
  })
}
