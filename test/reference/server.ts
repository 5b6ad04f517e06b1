/** What the experiments ask over HTTP: the same answers for both sides. */

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

const ITEMS = { ok: true, items: [{ id: 1 }, { id: 2, name: 'é' }] }
const HOPELESS_MS = 5000

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/json': (_, response) => send(response, 'application/json', JSON.stringify(ITEMS)),
  '/json-charset': (_, response) => send(response, 'application/json; charset=utf-8', JSON.stringify(ITEMS)),
  '/bad-json': (_, response) => send(response, 'application/json', '{"ok":'),
  '/text': (_, response) => send(response, 'text/plain', 'plain text'),
  '/utf-8': (_, response) => send(response, 'text/html; charset=utf-8', '<p>naïve café</p>'),
  '/redirect': (_, response) => response.writeHead(302, { Location: '/echo?after=1' }).end(),
  '/loop': (_, response) => response.writeHead(302, { Location: '/loop' }).end(),
  '/drop': (request) => request.socket.destroy(),
  '/slow': (_, response) => setTimeout(() => send(response, 'text/plain', 'late'), HOPELESS_MS).unref(),
  '/duplicates': (_, response) =>
    response
      .writeHead(
        200,
        [
          ['X-Many', 'a'],
          ['X-Many', 'b'],
          ['Content-Type', 'text/plain'],
          ['Content-Length', '0'],
        ].flat(),
      )
      .end(),
  '/echo': ({ method, url, headers }, response, body) => {
    const { 'content-type': type = null, 'x-told': told = null, 'content-length': length = null } = headers
    send(response, 'application/json', JSON.stringify({ method, url, type, told, length, body }))
  },
}

export interface Served {
  address: string
  close(): void
}

export async function openServer(): Promise<Served> {
  const server = createServer(listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const listen: RequestListener = async (request, response) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const path = new URL(request.url ?? '/', 'http://server').pathname
  response.sendDate = false
  const status = /^\/status\/(\d+)$/.exec(path)?.[1]
  if (status)
    response.writeHead(Number(status), { 'Content-Type': 'text/plain' }).end(status === '204' ? undefined : `status ${status}`)
  else (ANSWERS[path] ?? ANSWERS['/text'])?.(request, response, Buffer.concat(parts).toString('utf8'))
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(text)) }).end(text)
}
