/** One request to the API server, once. */

import http, { type IncomingMessage } from 'node:http'
import https, { type RequestOptions } from 'node:https'
import type { Authorize } from './cluster.ts'
import { DeadlinePassed, withDeadline } from './deadline.ts'
import { failureFromAnswer, failureFromError } from './failure.ts'
import { KubernetesFailed } from './kubernetes.ts'

/** For every call that names no time of its own. */
const REQUEST_SECONDS = 30
/** Bytes; more than that in one answer is an error, not a full memory. */
const BODY_MAX = 128 * 1024 * 1024
const USER_AGENT = 'chaos-gate'

export interface ApiRequest {
  /** What is being done, for messages: `delete Pod shop/web-1`. */
  what: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** From the server's root, with its query. */
  path: string
  body?: unknown
  contentType?: string
  accept?: string
  /** Seconds for the whole call. */
  seconds?: number
}

export interface Transport {
  server: string
  authorize: Authorize
  /** The body of an answer that says yes (200 to 299). Throws `KubernetesFailed`, or the signal's reason. */
  send(request: ApiRequest, signal: AbortSignal): Promise<Buffer>
  /** The same for an answer that has no end of its own, piece by piece. */
  stream(request: ApiRequest, signal: AbortSignal): AsyncGenerator<Buffer>
}

/** `trace` is told each call and its answer, without headers: they hold credentials. */
export function createTransport(server: string, authorize: Authorize, trace: (line: string) => void = () => {}): Transport {
  const failed = (request: ApiRequest, signal: AbortSignal, error: unknown) => {
    if (!(signal.reason instanceof DeadlinePassed)) signal.throwIfAborted()
    return error instanceof KubernetesFailed ? error : failureFromError(request.what, server, error)
  }
  const open = async (request: ApiRequest, signal: AbortSignal) => {
    const answer = await connect(server, request, await authorize(signal), signal)
    trace(`${request.method} ${request.path} → ${answer.statusCode}`)
    return refuse(request, answer)
  }
  return {
    server,
    authorize,
    async send(request, signal) {
      try {
        const seconds = request.seconds ?? REQUEST_SECONDS
        return await withDeadline(seconds, signal, async (deadline) => readBody(await open(request, deadline)))
      } catch (error) {
        throw failed(request, signal, error)
      }
    },
    async *stream(request, signal) {
      try {
        yield* await open(request, signal)
      } catch (error) {
        throw failed(request, signal, error)
      }
    },
  }
}

/** The answer's head; its body follows as a stream that breaks when the signal aborts. */
function connect(server: string, request: ApiRequest, authorized: RequestOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const url = new URL(`${server}${request.path}`)
  const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body))
  const headers = { ...authorized.headers, ...headersOf(request, body) }
  const { promise, resolve, reject } = promiseParts<IncomingMessage>()
  const client = url.protocol === 'http:' ? http : https
  const call = client.request(url, { ...authorized, method: request.method, headers })
  let breaks: { destroy(reason: Error): void } = call
  const stop = () => breaks.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  call.on('response', (answer) => {
    breaks = answer
    resolve(answer)
  })
  call.on('close', () => signal.removeEventListener('abort', stop))
  call.on('error', reject)
  call.end(body)
  return promise
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function promiseParts<Value>() {
  let resolve: (value: Value) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

function headersOf(request: ApiRequest, body: Buffer | undefined) {
  const type = { 'Content-Type': request.contentType ?? 'application/json', 'Content-Length': body?.length ?? 0 }
  return { 'User-Agent': USER_AGENT, Accept: request.accept ?? 'application/json', ...(body ? type : {}) }
}

async function refuse(request: ApiRequest, answer: IncomingMessage): Promise<IncomingMessage> {
  const status = answer.statusCode ?? 0
  if (status >= 200 && status < 300) return answer
  throw failureFromAnswer(request.what, status, answer.headers, (await readBody(answer)).toString('utf8'))
}

async function readBody(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_MAX) throw new Error(`the answer is longer than ${BODY_MAX} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
