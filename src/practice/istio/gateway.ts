/** The ingress gateway: one port of this machine, where the Host header says which application is meant. */

import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readAll } from '../network/http.ts'
import { LOOPBACK } from '../network/network.ts'
import type { Mesh } from './mesh.ts'

export interface Gateway {
  /** `http://127.0.0.1:PORT`. */
  url: string
  stop(): Promise<void>
}

/** The port that requests at a gateway are for. */
const HTTP_PORT = 80

export async function startGateway(mesh: Mesh): Promise<Gateway> {
  const server = http.createServer((incoming, response) => void serve(mesh, incoming, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, LOOPBACK, resolve)
  })
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A client that leaves takes its request along; a body that cannot be passed on is the client's mistake. */
async function serve(mesh: Mesh, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const left = new AbortController()
  response.on('close', () => left.abort(new Error('the client has left')))
  const { method = 'GET', url: path = '/', headers } = incoming
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  try {
    const body = await readAll(incoming)
    const answer = await mesh.askFromOutside({ method, path, host, port: HTTP_PORT, headers, body }, left.signal)
    response.writeHead(answer.status, { ...withoutHops(answer.headers), server: 'practice-gateway' }).end(answer.body)
  } catch (error) {
    if (!left.signal.aborted) response.writeHead(400).end(`${(error as Error).message}\n`)
  }
}

/** What is about one connection is not passed on. */
function withoutHops({ connection, 'keep-alive': _, 'transfer-encoding': __, ...headers }: http.IncomingHttpHeaders) {
  return headers
}
