/** Requests as Istio's proxies pass them on: by the routes of VirtualServices, with their faults, retries and subsets. */

import type { Random } from '../../system/random.ts'
import { type InnerReply, type InnerRequest, send } from '../network/http.ts'
import type { Place } from '../network/network.ts'
import { findPeer, GATEWAY } from '../network/peers.ts'
import { NAMESPACES } from '../state/resources.ts'
import { fits } from '../state/selectors.ts'
import type { Timers } from '../timers.ts'
import { type FoundRoute, findRoute, fullName, type IstioState } from './find-route.ts'
import { type Destination, type DestinationRule, type Fault, listIstio } from './kinds.ts'

/** How long a proxy tries to connect. */
const CONNECT_SECONDS = 10
const RETRIES = { attempts: 2, retryOn: '503' }
const RETRY_PAUSE_SECONDS = 0.025

export class Mesh {
  readonly #state: IstioState
  readonly #timers: Timers
  readonly #random: Random

  constructor(state: IstioState, timers: Timers, random: Random) {
    this.#state = state
    this.#timers = timers
    this.#random = random
  }

  /** From a pod: by the mesh when its namespace is labelled for it, straight otherwise. Throws when nobody answers. */
  askFromPod(address: string, request: InnerRequest, signal: AbortSignal): Promise<InnerReply> {
    const { store, network } = this.#state
    const { namespace = 'default' } = findPeer(store, address)
    const isInside = store.find(NAMESPACES, undefined, namespace)?.metadata.labels?.['istio-injection'] === 'enabled'
    const found = isInside ? findRoute(this.#state, request, namespace) : undefined
    if (found) return this.#follow(found, address, request, signal)
    return send(network.connect(address, request.host, request.port), request, signal)
  }

  /** From outside, through the gateway. */
  async askFromOutside(request: InnerRequest, signal: AbortSignal): Promise<InnerReply> {
    const found = findRoute(this.#state, request, undefined)
    return found ? this.#follow(found, GATEWAY.address, request, signal) : reply(404, '')
  }

  /** Faults come before retries: what the proxy itself aborts, it does not try again. */
  async #follow(found: FoundRoute, from: string, request: InnerRequest, signal: AbortSignal): Promise<InnerReply> {
    const { fault = {}, timeout, retries } = found.route
    const status = await this.#inject(fault, signal)
    if (status !== undefined) return reply(status, 'fault filter abort')
    const { attempts = RETRIES.attempts, retryOn = RETRIES.retryOn, perTryTimeout } = retries ?? {}
    const limit = this.#limited(timeout, signal)
    for (let left = attempts; ; left -= 1) {
      const answer = await this.#try(found, from, request, this.#limited(perTryTimeout, limit))
      if (signal.aborted) throw signal.reason
      if (left <= 0 || limit.aborted || !isRetried(answer.status, retryOn)) return answer
      await this.#sleep(RETRY_PAUSE_SECONDS, signal)
    }
  }

  async #inject({ delay, abort }: Fault, signal: AbortSignal): Promise<number | undefined> {
    if (delay && this.#isHit(delay.percentage)) await this.#sleep(durationSeconds(delay.fixedDelay), signal)
    return abort && this.#isHit(abort.percentage) ? abort.httpStatus : undefined
  }

  #isHit(percentage: { value?: number } | undefined): boolean {
    return this.#random.next() * 100 < (percentage === undefined ? 100 : (percentage.value ?? 0))
  }

  async #try(found: FoundRoute, from: string, request: InnerRequest, signal: AbortSignal): Promise<InnerReply> {
    const place = this.#place(found, request)
    if (!place) return reply(503, 'no healthy upstream')
    const connection = this.#state.network.reach(from, place)
    try {
      return await send(connection, request, connection === 'dropped' ? this.#limited(`${CONNECT_SECONDS}s`, signal) : signal)
    } catch {
      if (signal.aborted) return reply(504, 'upstream request timeout')
      return reply(503, 'upstream connect error or disconnect/reset before headers')
    }
  }

  /** One of the pods of the route's destination. */
  #place({ route, namespace }: FoundRoute, request: InnerRequest): Place | undefined {
    const { network, store } = this.#state
    const destination = this.#choose(route.route ?? [])
    const service = destination && network.service(destination.host, namespace)
    const ports = service?.spec.ports ?? []
    const number = destination?.port?.number ?? request.port
    const port = ports.length === 1 && !destination?.port ? ports[0] : ports.find((one) => one.port === number)
    if (!service || !port) return undefined
    const labels = this.#labelsOf(destination, namespace)
    const isMember = ({ address }: Place) =>
      labels !== undefined && fits({ matchLabels: labels }, findPeer(store, address).labels)
    return network.next(network.endpoints(service, port).filter(isMember))
  }

  /** By weight; the weight of a single destination does not matter. */
  #choose(destinations: readonly { destination: Destination; weight?: number }[]): Destination | undefined {
    if (destinations.length < 2) return destinations[0]?.destination
    const total = destinations.reduce((sum, { weight = 0 }) => sum + weight, 0)
    let rest = this.#random.next() * total
    return destinations.find(({ weight = 0 }) => {
      rest -= weight
      return rest < 0
    })?.destination
  }

  /** The labels of the destination's subset; none for all of its pods, undefined for a subset that no DestinationRule has. */
  #labelsOf({ host, subset }: Destination, namespace: string): Record<string, string> | undefined {
    if (subset === undefined) return {}
    const { store, resources, network } = this.#state
    const wanted = fullName(network, host, namespace)
    const rules = listIstio<DestinationRule>(store, resources, 'destinationrules')
    const own = rules.filter(({ spec, metadata }) => fullName(network, spec.host, metadata.namespace ?? 'default') === wanted)
    const found = own.flatMap(({ spec }) => spec.subsets ?? []).find(({ name }) => name === subset)
    return found && (found.labels ?? {})
  }

  /** The signal, that also aborts when the time is over; undefined for no limit. */
  #limited(duration: string | undefined, signal: AbortSignal): AbortSignal {
    if (duration === undefined) return signal
    const controller = new AbortController()
    this.#timers.after(durationSeconds(duration), () => controller.abort(new Error('upstream request timeout')))
    return AbortSignal.any([signal, controller.signal])
  }

  #sleep(seconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = this.#timers.after(seconds, resolve)
      signal.addEventListener('abort', () => {
        callOff()
        reject(signal.reason)
      })
    })
  }
}

function reply(status: number, text: string): InnerReply {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) }
}

/** `5xx`, `gateway-error`, or statuses themselves; a connection that fails is a 503 here. */
function isRetried(status: number, retryOn: string): boolean {
  const words = retryOn.split(',').map((word) => word.trim())
  const isGatewayError = status >= 502 && status <= 504
  return (
    words.includes(`${status}`) ||
    (words.includes('5xx') && status >= 500) ||
    (words.includes('gateway-error') && isGatewayError) ||
    (words.includes('connect-failure') && status === 503)
  )
}

const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 }

/** `1.5s`, `1m30s`. */
function durationSeconds(text: string): number {
  const parts = [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)]
  return parts.reduce((sum, [, amount, unit = 's']) => sum + Number(amount) * (UNITS[unit] ?? 0), 0)
}
