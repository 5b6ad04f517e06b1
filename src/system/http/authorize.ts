/** Who the request says that it comes from, where the URL or the user's `.netrc` knows. */

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { HttpRequest } from '../http.ts'
import { type Headers, mergeHeaders } from './headers.ts'
import type { Environment } from './open-http.ts'
import { basic } from './proxy.ts'

/** Adds `Authorization` from the URL, or else from `.netrc` when the request has none (spec HTTP-15). */
export function authorize(request: HttpRequest, environment: Environment): HttpRequest {
  if (!URL.canParse(request.url)) return request
  const url = new URL(request.url)
  return { ...request, headers: mergeHeaders(fromNetrc(url, environment), request.headers, basic(url, 'Authorization')) }
}

function fromNetrc(url: URL, environment: Environment): Headers {
  const entry = parseNetrc(readNetrc(environment)).find(({ machine }) => machine === url.hostname || machine === undefined)
  if (entry === undefined) return {}
  const known = new URL('http://machine')
  known.username = entry.login ?? entry.account ?? ''
  known.password = entry.password ?? ''
  return basic(known, 'Authorization')
}

/** The file is optional: not being able to read it is having none. */
function readNetrc({ NETRC, HOME }: Environment): string {
  try {
    return readFileSync(NETRC || join(HOME ?? homedir(), '.netrc'), 'utf8')
  } catch {
    return ''
  }
}

interface NetrcEntry {
  /** Undefined in the `default` entry. */
  machine?: string
  login?: string
  account?: string
  password?: string
}

function parseNetrc(text: string): NetrcEntry[] {
  const words = text.replace(/(^|\n)macdef [\s\S]*?(\n[ \t]*\n|$)/g, '\n').match(/"[^"]*"|\S+/g) ?? []
  const entries: NetrcEntry[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === 'default') entries.push({})
    else if (word === 'machine') entries.push({ machine: unquote(words[++at]) })
    else if (word === 'login' || word === 'account' || word === 'password')
      Object.assign(entries.at(-1) ?? {}, { [word]: unquote(words[++at]) })
  }
  return entries
}

function unquote(word = ''): string {
  return word.replace(/^"(.*)"$/, '$1')
}
