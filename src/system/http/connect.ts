/** From an address to a socket that can be spoken on: TCP, a proxy where the environment names one, TLS where the URL asks for it. */

import { request as httpRequest } from 'node:http'
import { isIP, connect as openTcp, type Socket } from 'node:net'
import { connect as openTls } from 'node:tls'
import { HttpFailed, type HttpRequest } from '../http.ts'
import type { Environment } from './open-http.ts'
import { basic } from './proxy.ts'
import { readAuthorities } from './read-authorities.ts'
import { milliseconds, reasonOf } from './reason.ts'

export interface Route {
  url: URL
  proxy: URL | undefined
  request: Pick<HttpRequest, 'connectTimeout' | 'isTlsVerified'>
  environment: Environment
}

/** One address of several gets this long before the next is tried. Node's own 250 ms gives up on servers that are merely slow. */
const ATTEMPT_MILLISECONDS = 2500

/** The socket is destroyed as soon as `stop` aborts, then and later. Throws `HttpFailed`, or the abort's reason. */
export async function connect(route: Route, stop: AbortController): Promise<Socket> {
  const { connectTimeout: seconds } = route.request
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(() => stop.abort(new HttpFailed('unreachable', `no connection within ${seconds} s`)), milliseconds(seconds))
  try {
    return await openRoute(route, stop.signal)
  } catch (error) {
    stop.signal.throwIfAborted()
    throw error instanceof HttpFailed ? error : new HttpFailed('unreachable', reasonOf(error), { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

async function openRoute({ url, proxy, request, environment }: Route, signal: AbortSignal): Promise<Socket> {
  const secure = (socket: Socket, to: URL) => upgrade(socket, to, request.isTlsVerified ?? true, environment)
  const first = proxy ?? url
  let socket = await dial(first, signal)
  if (first.protocol === 'https:') socket = await secure(socket, first)
  if (proxy === undefined || url.protocol === 'http:') return socket
  return secure(await tunnel(socket, proxy, url), url)
}

async function dial(to: URL, signal: AbortSignal): Promise<Socket> {
  const socket = openTcp({
    host: hostOf(to),
    port: portOf(to),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MILLISECONDS,
  })
  signal.addEventListener('abort', () => socket.destroy(), { once: true })
  await opened(socket, 'connect')
  return socket
}

async function upgrade(socket: Socket, to: URL, isVerified: boolean, environment: Environment): Promise<Socket> {
  const host = hostOf(to)
  const ca = isVerified ? readAuthorities(environment) : undefined
  const secured = openTls({
    socket,
    host,
    servername: isIP(host) ? '' : host,
    rejectUnauthorized: isVerified,
    ...(ca && { ca }),
  })
  await opened(secured, 'secureConnect')
  return secured
}

/** Asks the proxy to pass bytes on without reading them (RFC 9110, 9.3.6). */
function tunnel(socket: Socket, proxy: URL, to: URL): Promise<Socket> {
  const address = `${to.hostname}:${portOf(to)}`
  return new Promise((resolve, reject) => {
    const asking = httpRequest({
      createConnection: () => socket,
      method: 'CONNECT',
      path: address,
      headers: { Host: address, ...basic(proxy, 'Proxy-Authorization') },
    })
    asking.on('connect', (answer) => {
      if (answer.statusCode === 200) resolve(socket)
      else reject(new HttpFailed('unreachable', `the proxy ${proxy.host} answered ${answer.statusCode} to CONNECT ${address}`))
    })
    asking.on('error', reject)
    asking.end()
  })
}

function opened(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve())
    socket.once('close', () => reject(new Error('the connection was closed')))
    socket.on('error', reject)
  })
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
}
