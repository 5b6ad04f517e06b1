/**
 * The Services' doors on this machine: each port of a Service is a port of 127.0.0.1 whose connections go to its ready pods in turn,
 * and that refuses connections while there are none, as kube-proxy does.
 */

import { randomInt } from 'node:crypto'
import net from 'node:net'
import type { Controller } from '../controllers/controller.ts'
import type { Service, ServicePort } from '../state/objects.ts'
import { ENDPOINTS, NETWORK_POLICIES, SERVICES } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'
import { LOOPBACK, type Network, type Place } from './network.ts'
import { OUTSIDE } from './peers.ts'

/** Where the Service is reached on this machine, `http://127.0.0.1:PORT`. */
export const URL_ANNOTATION = 'practice.chaos-gate.dev/url'

/** Ports that systems do not give to outgoing connections. */
const FREE_PORTS = { first: 20_000, last: 29_999 }

interface Door {
  port: number
  /** Missing while there is nobody behind it. */
  server: net.Server | undefined
}

/** An open connection. */
interface Link {
  client: net.Socket
  pod: net.Socket
  place: Place
}

export class ServiceProxy implements Controller {
  readonly #store: Store
  readonly #network: Network
  readonly #isExact: boolean
  readonly #doors = new Map<string, Door>()
  readonly #links = new Set<Link>()
  /** Clients whose packets a policy drops: they hear nothing any more. */
  readonly #unheard = new Set<net.Socket>()

  /** `isExact`: a node port is that very port of this machine; otherwise any free one. */
  constructor(store: Store, network: Network, isExact: boolean) {
    this.#store = store
    this.#network = network
    this.#isExact = isExact
  }

  concerns({ resource, object }: Change): string[] {
    const { namespace, name } = object.metadata
    if (resource === NETWORK_POLICIES) setImmediate(() => this.#cut())
    return resource === SERVICES || resource === ENDPOINTS ? [`${namespace}/${name}`] : []
  }

  reconcile(namespace: string, name: string): void {
    const service = this.#store.find(SERVICES, namespace, name)
    const ports = service?.spec.type === 'ExternalName' ? [] : (service?.spec.ports ?? [])
    const wanted = new Map(ports.map((port) => [`${namespace}/${name}:${port.port}`, port]))
    for (const key of [...this.#doors.keys()].filter((key) => key.startsWith(`${namespace}/${name}:`) && !wanted.has(key))) {
      this.#doors.get(key)?.server?.close()
      this.#doors.delete(key)
    }
    for (const [key, port] of wanted) if (service) this.#fit(key, service, port)
  }

  stop(): void {
    for (const { server } of this.#doors.values()) server?.close()
    for (const { client, pod } of this.#links) for (const socket of [client, pod]) socket.destroy()
    for (const client of this.#unheard) client.destroy()
    this.#doors.clear()
  }

  /** Opens the door when somebody is behind it, and shuts it when nobody is. */
  #fit(key: string, service: Service, port: ServicePort): void {
    const exact = this.#isExact ? port.nodePort : undefined
    const door = this.#doors.get(key) ?? { port: exact ?? freePort(), server: undefined }
    this.#doors.set(key, door)
    const isWanted = this.#network.endpoints(service, port).length > 0
    if (isWanted && !door.server) this.#open(door, key, service, port)
    if (!isWanted) {
      door.server?.close()
      door.server = undefined
    }
  }

  #open(door: Door, key: string, service: Service, port: ServicePort): void {
    const server = net.createServer((socket) => this.#connect(socket, service, port))
    door.server = server
    server.once('error', () => {
      door.server = undefined
      if (this.#doors.get(key) !== door) return
      door.port = freePort()
      this.#open(door, key, service, port)
    })
    server.listen(door.port, LOOPBACK, () => this.#announce(service, port, door.port))
  }

  #announce(service: Service, port: ServicePort, listening: number): void {
    if (port !== service.spec.ports?.[0]) return
    this.#store.edit(SERVICES, service, (draft) => {
      draft.metadata.annotations = { ...draft.metadata.annotations, [URL_ANNOTATION]: `http://${LOOPBACK}:${listening}` }
    })
  }

  #connect(client: net.Socket, service: Service, port: ServicePort): void {
    const place = this.#network.next(this.#network.endpoints(service, port))
    const connection = this.#network.reach(OUTSIDE, place)
    if (connection === 'dropped') this.#ignore(client)
    else if (!place || typeof connection === 'string') client.resetAndDestroy()
    else this.#link(client, place, connection.port)
  }

  #link(client: net.Socket, place: Place, loopbackPort: number): void {
    const pod = net.connect({ host: LOOPBACK, port: loopbackPort })
    const link = { client, pod, place }
    this.#links.add(link)
    join(client, pod, () => this.#links.delete(link))
    join(pod, client, () => this.#links.delete(link))
  }

  /** Ends what a new policy forbids, without a word to the client. */
  #cut(): void {
    for (const link of [...this.#links].filter(({ place }) => !this.#network.isAllowed(OUTSIDE, place))) {
      this.#links.delete(link)
      link.client.unpipe()
      link.pod.removeAllListeners('close').destroy()
      this.#ignore(link.client)
    }
  }

  #ignore(client: net.Socket): void {
    this.#unheard.add(client)
    client.on('error', () => client.destroy()).on('close', () => this.#unheard.delete(client))
    client.resume()
  }
}

function join(socket: net.Socket, other: net.Socket, ended: () => void): void {
  socket.pipe(other)
  socket.on('error', () => other.destroy())
  socket.on('close', () => {
    ended()
    other.destroySoon()
  })
}

function freePort(): number {
  return randomInt(FREE_PORTS.first, FREE_PORTS.last + 1)
}
