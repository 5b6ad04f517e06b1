/** One request on a fresh connection. */

import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { BODY_MAX, HttpFailed, type HttpRequest } from '../http.ts'
import { connect } from './connect.ts'
import { decodeBody } from './decode-body.ts'
import { mergeHeaders } from './headers.ts'
import type { Environment } from './open-http.ts'
import { basic, findProxy } from './proxy.ts'
import { milliseconds, reasonOf } from './reason.ts'

/** As it came: header names may repeat. */
export interface RawAnswer {
  status: number
  headers: [name: string, value: string][]
  body: Uint8Array
  url: string
}

/** Python's servers and clients allow far more than Node's 16 KiB. */
const HEADERS_MAX = 256 * 1024

/** Connects, asks, reads the whole answer and closes. Throws `HttpFailed`, or the signal's reason. */
export async function send(request: HttpRequest, environment: Environment, signal: AbortSignal): Promise<RawAnswer> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const forward = () => stop.abort(signal.reason)
  signal.addEventListener('abort', forward)
  try {
    const url = readUrl(request.url)
    const proxy = findProxy(url, environment)
    const socket = await connect({ url, proxy, request, environment }, stop)
    return await exchange(socket, url, proxy, request, stop)
  } finally {
    signal.removeEventListener('abort', forward)
    stop.abort()
  }
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^\s*https?:\/\//i.test(text)) {
    throw new HttpFailed('unusable', `${JSON.stringify(text)} is not a URL that begins with http:// or https://`)
  }
  return url
}

async function exchange(
  socket: Socket,
  url: URL,
  proxy: URL | undefined,
  request: HttpRequest,
  stop: AbortController,
): Promise<RawAnswer> {
  watchSilence(socket, request.readTimeout, stop)
  try {
    const incoming = await ask(socket, url, proxy, request)
    const headers = pairs(incoming.rawHeaders)
    const body = await readBody(incoming, request.bodyMax ?? BODY_MAX)
    return { status: incoming.statusCode ?? 0, headers, body, url: url.href }
  } catch (error) {
    stop.signal.throwIfAborted()
    throw error instanceof HttpFailed ? error : new HttpFailed('dropped', reasonOf(error), { cause: error })
  }
}

function watchSilence(socket: Socket, seconds: number | undefined, stop: AbortController): void {
  if (seconds === undefined) return
  socket.setTimeout(milliseconds(seconds), () => stop.abort(new HttpFailed('slow', `nothing came for ${seconds} s`)))
}

function ask(socket: Socket, url: URL, proxy: URL | undefined, request: HttpRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = write(socket, url, proxy, request)
    outgoing.on('response', resolve)
    outgoing.on('error', reject)
    outgoing.end(request.body)
  })
}

/** Node refuses header names, values and methods that cannot be sent; that is the request's fault, not the server's. */
function write(socket: Socket, url: URL, proxy: URL | undefined, request: HttpRequest) {
  const isForwarded = proxy !== undefined && url.protocol === 'http:'
  try {
    return httpRequest({
      createConnection: () => socket,
      method: request.method,
      path: isForwarded ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
      headers: mergeHeaders(
        { Host: url.host },
        request.headers,
        lengthOf(request),
        isForwarded ? basic(proxy, 'Proxy-Authorization') : {},
      ),
      setHost: false,
      maxHeaderSize: HEADERS_MAX,
    })
  } catch (error) {
    throw new HttpFailed('unusable', reasonOf(error), { cause: error })
  }
}

function lengthOf({ method, body }: HttpRequest): Record<string, string> {
  if (body !== undefined) return { 'Content-Length': String(Buffer.byteLength(body)) }
  return method === 'GET' || method === 'HEAD' ? {} : { 'Content-Length': '0' }
}

function pairs(raw: readonly string[]): RawAnswer['headers'] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []))
}

async function readBody(incoming: IncomingMessage, bodyMax: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyMax) throw new HttpFailed('unreadable', `the body is longer than ${bodyMax} bytes`)
    chunks.push(chunk)
  }
  return decodeBody(Buffer.concat(chunks), incoming.headers['content-encoding'], bodyMax)
}
