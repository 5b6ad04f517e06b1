/** What is asked next when the answer says: elsewhere. */

import { HttpFailed, type HttpRequest } from '../http.ts'
import { type Headers, mergeHeaders, readHeader, withoutHeaders } from './headers.ts'
import type { RawAnswer } from './send.ts'

const STATUSES = [301, 302, 303, 307, 308]
const FOR_ONE_HOST = ['authorization', 'cookie', 'host']
const BODY_HEADERS = ['content-length', 'content-type', 'transfer-encoding']

/** The request that follows the answer (spec HTTP-15); undefined when the answer is the last word. */
export function redirect(request: HttpRequest, answer: RawAnswer): HttpRequest | undefined {
  const location = valuesOf(answer, 'location')[0]
  if (location === undefined || !STATUSES.includes(answer.status)) return undefined
  const from = new URL(request.url)
  const to = resolve(location, from)
  const kept = answer.status === 307 || answer.status === 308 ? request : withoutBody(request)
  const headers = isSameOrigin(from, to) ? withCookies(kept.headers, answer) : withoutHeaders(kept.headers, FOR_ONE_HOST)
  return { ...kept, url: to.href, method: nextMethod(request.method, answer.status), headers }
}

/** Servers send UTF-8 in a header that Node reads as Latin-1. */
function resolve(location: string, from: URL): URL {
  const text = Buffer.from(location, 'latin1').toString()
  if (!URL.canParse(text, from.href)) throw new HttpFailed('unusable', `${from.href} redirects to what is no URL: ${text}`)
  const to = new URL(text, from)
  if (to.hash === '') to.hash = from.hash
  return to
}

function nextMethod(method: string, status: number): string {
  const isRewritten = ((status === 302 || status === 303) && method !== 'HEAD') || (status === 301 && method === 'POST')
  return isRewritten ? 'GET' : method
}

function withoutBody({ body: _, ...request }: HttpRequest): HttpRequest {
  return { ...request, headers: withoutHeaders(request.headers, BODY_HEADERS) }
}

/** A password is for one host; going from `http` to `https` on the usual ports is no change of it. */
function isSameOrigin(from: URL, to: URL): boolean {
  if (from.hostname !== to.hostname) return false
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === ''
  return isUpgrade || (from.host === to.host && from.protocol === to.protocol)
}

/** A login that answers with a cookie and a redirect expects to see the cookie there. */
function withCookies(headers: Headers, answer: RawAnswer): Headers {
  const before = readHeader(headers, 'cookie')?.split('; ') ?? []
  const set = valuesOf(answer, 'set-cookie').map((value) => value.split(';')[0] ?? '')
  const jar = new Map([...before, ...set].map((cookie) => [cookie.split('=')[0], cookie]))
  return jar.size === 0 ? headers : mergeHeaders(headers, { Cookie: [...jar.values()].join('; ') })
}

function valuesOf({ headers }: RawAnswer, name: string): string[] {
  return headers.filter((pair) => pair[0].toLowerCase() === name).map((pair) => pair[1])
}
