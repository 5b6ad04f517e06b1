/** Real servers on loopback for the tests of the client. */

import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net'
import { text } from 'node:stream/consumers'

const open: (Server | TcpServer)[] = []

/** `http://127.0.0.1:PORT`. */
export async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(listener))}`
}

/** The port of a server that only knows TCP. */
export function serveTcp(listener: (socket: Socket) => void): Promise<number> {
  return listen(createTcpServer(listener))
}

export async function listen(server: Server | TcpServer): Promise<number> {
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** For `afterEach`. */
export function closeServers(): void {
  for (const server of open.splice(0)) {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
}

/** A server that answers with what it was asked, and where to find it. */
export function serveEcho(): Promise<string> {
  return serve(async (request, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(await describe(request)))
  })
}

export interface Asked {
  method: string
  url: string
  /** As they came, names in the sender's spelling. */
  headers: Record<string, string>
  body: string
}

export async function describe(request: IncomingMessage): Promise<Asked> {
  const { method = '', url = '', rawHeaders } = request
  const names = rawHeaders.filter((_, index) => index % 2 === 0)
  const headers = Object.fromEntries(names.map((name, index) => [name, rawHeaders[index * 2 + 1] ?? '']))
  return { method, url, headers, body: await text(request) }
}
