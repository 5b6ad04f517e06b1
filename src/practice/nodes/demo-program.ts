/**
 * The image `chaos-gate/demo:1`: a web service that may depend on another. Its environment: `PORT` (8080), `DB_URL`, `DB_TIMEOUT`
 * (1s). Its routes: `/` who answers, `/healthz`, `/demo/hello`, `/demo/person` (asks the service at DB_URL, 500 when that fails),
 * `/delay?ms=N`.
 */

import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { LOOPBACK } from '../network/network.ts'
import type { Program, ProgramContext } from './program.ts'

interface Reply {
  status: number
  body: string
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000 }

export function demoProgram(context: ProgramContext): Program {
  const port = Number(context.environment.PORT || 8080)
  const log = (line: string) => context.log(`${stamp(context.now())} ${line}`)
  const server = http.createServer((request, response) => {
    const started = context.now()
    reply(context, new URL(request.url ?? '/', 'http://demo'), request.method ?? '').then(({ status, body }) => {
      log(`${request.method} ${request.url} ${status} ${Math.round(context.now() - started)}ms`)
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body)
    })
  })
  return {
    start: () => listen(server, context, port, log),
    stop: () => {
      log('shutting down')
      context.network.close(context.address, port)
      return new Promise((resolve) => server.close(() => resolve(0)))
    },
    kill: () => {
      context.network.close(context.address, port)
      server.close()
      server.closeAllConnections()
    },
  }
}

function listen(server: http.Server, context: ProgramContext, port: number, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, LOOPBACK, () => {
      context.network.open(context.address, port, (server.address() as AddressInfo).port)
      log(`listening on :${port}`)
      resolve()
    })
  })
}

/** `2026/11/25 14:16:52`, as the image's log writes it. */
function stamp(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ')
}

async function reply(context: ProgramContext, url: URL, method: string): Promise<Reply> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Method Not Allowed\n' }
  const { hostname } = context
  if (url.pathname === '/') return { status: 200, body: `${hostname}\n` }
  if (url.pathname === '/healthz') return { status: 200, body: 'ok\n' }
  if (url.pathname === '/demo/hello') return { status: 200, body: `hello from ${hostname}\n` }
  if (url.pathname === '/demo/person') return askBackend(context)
  if (url.pathname === '/delay') return delay(context, Number(url.searchParams.get('ms') || Number.NaN))
  return { status: 404, body: '404 page not found\n' }
}

function delay(context: ProgramContext, ms: number): Promise<Reply> {
  if (!Number.isInteger(ms) || ms < 0) return Promise.resolve({ status: 400, body: 'ms must be a number of milliseconds\n' })
  return new Promise((resolve) => context.after(ms / 1000, () => resolve({ status: 200, body: `after ${ms} ms\n` })))
}

async function askBackend(context: ProgramContext): Promise<Reply> {
  const url = context.environment.DB_URL ?? ''
  try {
    const { status, body } = await context.ask(new URL(url), timeoutSeconds(context.environment.DB_TIMEOUT || '1s'))
    if (status === 200) return { status, body: `person from ${body}` }
    return { status: 500, body: `backend: ${status} ${http.STATUS_CODES[status]}\n` }
  } catch (error) {
    return { status: 500, body: `backend: Get "${url}": ${(error as Error).message}\n` }
  }
}

function timeoutSeconds(text: string): number {
  const [, amount = '1', unit = 's'] = /^([\d.]+)(ms|s|m)$/.exec(text) ?? []
  return (Number(amount) * (UNITS[unit] ?? 1000)) / 1000
}
