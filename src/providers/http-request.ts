/** What an `http` provider asks for, as a request. */

import type { HttpProvider, Values } from '../experiment/schema.ts'
import { substitute, substituteGuarded } from '../experiment/substitute.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { readHeader } from '../system/http/headers.ts'
import type { HttpRequest } from '../system/http.ts'
import { CannotInvoke } from './cannot-invoke.ts'
import { formText } from './form-text.ts'
import { jsonText } from './json-text.ts'

/** Throws `CannotInvoke` for what no request can be made of (spec HTTP-14). */
export function readRequest(provider: HttpProvider, values: Values): HttpRequest {
  const method = readText('method', provider.method ?? 'GET').toUpperCase()
  const url = readText('url', substitute(provider.url, values))
  const headers = readHeaders(substitute(provider.headers, values))
  const given = substituteGuarded(provider.arguments, values)
  return {
    method,
    ...(method === 'GET' ? { url: withQuery(url, given), headers } : { url, ...withBody(headers, given) }),
    ...readTimeouts(substitute(provider.timeout, values)),
    isTlsVerified: provider.verify_tls !== false,
    maxRetries: readRetries(provider.max_retries),
  }
}

function readText(field: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw new CannotInvoke(`the ${field} of a HTTP activity must be text, not ${pythonText(value)}`)
}

function readHeaders(given: unknown): Record<string, string> {
  if (isNothing(given)) return {}
  if (!isMapping(given)) throw new CannotInvoke('a HTTP activities expect headers as a mapping')
  const entries = Object.entries(given).filter(([, value]) => value !== null)
  return Object.fromEntries(entries.map(([name, value]) => [name, headerText(name, value)]))
}

function headerText(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  const hint = 'quote it, or leave the braces of a variable out, $name is always text'
  throw new CannotInvoke(`the header ${name} must be text, not ${pythonText(value)}: ${hint}`)
}

/** Appended to the query that the URL has already (spec HTTP-2). */
function withQuery(url: string, given: unknown): string {
  const query = isNothing(given) ? '' : formText(given)
  if (query === '' || !URL.canParse(url)) return url
  const extended = new URL(url)
  extended.search = [extended.search.slice(1), query].filter((part) => part !== '').join('&')
  return extended.href
}

/** JSON where the headers say so, in whatever case and with whatever parameters (spec HTTP-3, improved); else a form, or the text as it is. */
function withBody(headers: Record<string, string>, given: unknown): Pick<HttpRequest, 'headers' | 'body'> {
  const type = readHeader(headers, 'content-type')
  if (isJson(type)) return { headers, ...(given !== undefined && given !== null && { body: jsonText(given) }) }
  if (isNothing(given)) return { headers }
  if (typeof given === 'string') return { headers, body: given }
  return {
    headers: type === undefined ? { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' } : headers,
    body: formText(given),
  }
}

function isJson(type: string | undefined): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

/** What Python takes for false. */
function isNothing(given: unknown): boolean {
  return !given || (typeof given === 'object' && Object.keys(given).length === 0)
}

/** One number for both, or `[connect, read]` (spec HTTP-5). */
function readTimeouts(given: unknown): Pick<HttpRequest, 'connectTimeout' | 'readTimeout'> {
  const both = Array.isArray(given) ? given : [given, given]
  const [connect, read] = both
  if (both.length !== 2 || !both.every(isTimeout)) {
    throw new CannotInvoke(
      `the timeout of a HTTP activity must be a number of seconds, or two as [connect, read], not ${JSON.stringify(given)}`,
    )
  }
  return { ...(connect && { connectTimeout: connect }), ...(read && { readTimeout: read }) }
}

function isTimeout(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'number' && value > 0)
}

function readRetries(given: unknown): number {
  const retries = Number(given ?? 0)
  if (Number.isInteger(retries)) return Math.max(0, retries)
  throw new CannotInvoke(`max_retries must be a whole number, not ${JSON.stringify(given)}; variables are not replaced there`)
}
