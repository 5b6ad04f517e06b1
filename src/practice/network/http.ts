/** Requests between the programs of the cluster, each on a connection of its own. */

import http from 'node:http'
import { type Connection, LOOPBACK } from './network.ts'

export interface InnerRequest {
  method: string
  /** Path and query. */
  path: string
  host: string
  port: number
  headers: http.IncomingHttpHeaders
  body?: Buffer
}

export interface InnerReply {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

/** Throws when the connection is refused or lost, and the signal's reason: a dropped one never answers. */
export function send(connection: Connection, request: InnerRequest, signal: AbortSignal): Promise<InnerReply> {
  if (connection === 'refused') return Promise.reject(new Error('dial tcp: connect: connection refused'))
  if (connection === 'dropped') return untilAborted(signal)
  const { method, path, host, headers, body } = request
  const place = connection === 'outside' ? { host, port: request.port } : { host: LOOPBACK, port: connection.port }
  return new Promise((resolve, reject) => {
    const outgoing = http.request({ ...place, method, path, headers, agent: false, signal }, (response) => {
      readAll(response).then(
        (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
        reject,
      )
    })
    outgoing.on('error', (error) => reject(signal.aborted ? signal.reason : error)).end(body)
  })
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => reject(signal.reason)
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })
}

/** Bytes of a body that are passed on. */
const BODY_MAX = 16 * 1024 * 1024

/** Throws when the body is too long or is broken off. */
export async function readAll(message: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_MAX) throw new Error(`the body is longer than ${BODY_MAX} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
