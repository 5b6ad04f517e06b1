/** Stands between us and an API server, and lets it fail in the ways in which API servers do. */

import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Trouble = 'none' | 'error' | 'busy' | 'cut' | 'half' | 'away'

export interface FaultyServer {
  url: string
  /** From now on, for the requests that `concerns` picks; back to none after `times` of them. A function is asked for each of them. */
  trouble(kind: Trouble | (() => Trouble), concerns?: (request: IncomingMessage) => boolean, times?: number): void
  /** How many requests were troubled. */
  readonly troubled: number
  close(): Promise<void>
}

export async function startFaultyServer(target: string): Promise<FaultyServer> {
  let next: () => Trouble = () => 'none'
  let concerns: (request: IncomingMessage) => boolean = () => true
  let left = 0
  let troubled = 0
  const server = createServer((request, response) => {
    const kind = left > 0 && concerns(request) ? next() : 'none'
    if (kind === 'none') return pass(request, response, target)
    left -= 1
    troubled += 1
    fail(kind, request, response, target)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trouble(kind, who = () => true, times = Number.POSITIVE_INFINITY) {
      next = typeof kind === 'function' ? kind : () => kind
      concerns = who
      left = times
    },
    get troubled() {
      return troubled
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function pass(request: IncomingMessage, response: ServerResponse, target: string): void {
  const { pathname, search } = new URL(request.url ?? '/', target)
  const onward = send(`${target}${pathname}${search}`, { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

function fail(kind: Trouble, request: IncomingMessage, response: ServerResponse, target: string): void {
  const status = (code: number, reason: string, headers = {}) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers })
    response.end(
      JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, code, message: `made to fail: ${reason}` }),
    )
  }
  switch (kind) {
    case 'error':
      status(500, 'InternalError')
      return
    case 'busy':
      status(429, 'TooManyRequests', { 'retry-after': '1' })
      return
    case 'half': {
      // The server has done it; only the answer is lost on the way.
      const swallow = new URL(request.url ?? '/', target)
      const onward = send(
        `${target}${swallow.pathname}${swallow.search}`,
        { method: request.method, headers: request.headers },
        (answer) => {
          answer.resume()
          answer.on('end', () => request.socket.destroy())
        },
      )
      onward.on('error', () => request.socket.destroy())
      request.pipe(onward)
      return
    }
    default:
      request.socket.destroy()
  }
}
