/** The API server: reads requests, finds who answers, writes answers and refusals. */

import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { LOOPBACK } from '../network/network.ts'
import { ApiFailure } from '../state/failure.ts'
import type { Answer, ApiContext } from './context.ts'
import { execInPod } from './exec.ts'
import { type ApiRequest, parseTarget, readBody } from './request.ts'
import { answerPath, answerRequest } from './routes.ts'

export interface ApiServer {
  url: string
  stop(): Promise<void>
}

/** Listens on `port` of loopback; 0 takes a free one. */
export async function startServer(context: ApiContext, port: number): Promise<ApiServer> {
  const server = http.createServer((message, response) => void serve(context, message, response))
  server.on('upgrade', (message, socket, head) => upgrade(context, message, socket, head))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
  const url = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(context: ApiContext, message: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { pathname, request } = await readRequest(context, message)
    send(response, request ? answerRequest(context, request) : answerPath(context, pathname, message))
  } catch (error) {
    send(response, refuse(error))
  }
}

async function readRequest(context: ApiContext, message: IncomingMessage) {
  const { pathname, searchParams: query } = new URL(message.url ?? '/', 'http://practice')
  const target = parseTarget(context.resources, pathname)
  if (!target) return { pathname, request: undefined }
  const { accept = '', 'content-type': contentType = '' } = message.headers
  const request: ApiRequest = {
    ...target,
    method: message.method ?? 'GET',
    query,
    accept,
    contentType,
    body: await readBody(message),
  }
  return { pathname, request }
}

function send(response: ServerResponse, answer: Answer): void {
  if ('stream' in answer) {
    answer.stream(response)
    return
  }
  const isText = typeof answer.body === 'string'
  response.writeHead(answer.code, { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json' })
  response.end(isText ? answer.body : `${JSON.stringify(answer.body)}\n`)
}

/** A refusal as a Status; anything else is a bug of the practice cluster, told as one. */
function refuse(error: unknown): Answer {
  const failure =
    error instanceof ApiFailure ? error : new ApiFailure(500, 'InternalError', `Internal error occurred: ${String(error)}`)
  return { code: failure.code, body: failure.status }
}

/** WebSockets are for `exec` only; a refusal is still an HTTP answer. */
async function upgrade(context: ApiContext, message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  try {
    const { request } = await readRequest(context, Object.assign(message, { method: 'GET' }))
    if (request?.subresource !== 'exec') throw new ApiFailure(400, 'BadRequest', 'only exec can be upgraded')
    execInPod(context, request, message, socket, head)
  } catch (error) {
    const answer = refuse(error)
    const body = 'body' in answer ? JSON.stringify(answer.body) : ''
    const code = 'code' in answer ? answer.code : 500
    const headers = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`
    socket.end(`HTTP/1.1 ${code} ${http.STATUS_CODES[code]}\r\n${headers}\r\n\r\n${body}`)
  }
}
