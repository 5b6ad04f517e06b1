/** Activities that ask a web server (spec HTTP-1 … HTTP-15). */

import { ActivityFailed } from '../experiment/errors.ts'
import type { HttpProvider } from '../experiment/schema.ts'
import { readHeader } from '../system/http/headers.ts'
import { type HttpAnswer, HttpFailed } from '../system/http.ts'
import { CannotInvoke } from './cannot-invoke.ts'
import { decodeText } from './decode-text.ts'
import { readRequest } from './http-request.ts'
import type { Provider } from './provider.ts'

export const httpProvider: Provider = {
  /** Whether there is a URL, and headers are a mapping, is the format's to say; the reference looks at nothing more (spec VAL-108). */
  check: () => [],

  async invoke(activity, call) {
    const request = readRequest(activity.provider as HttpProvider, call.values)
    const tools = call.tools({})
    try {
      const answer = await tools.http(request, call.signal)
      if (answer.status > 399 && !('tolerance' in activity))
        tools.warn(`${request.method} ${withoutUser(request.url)} was answered ${answer.status}`)
      return { status: answer.status, headers: answer.headers, body: readBody(answer) }
    } catch (error) {
      throw error instanceof HttpFailed ? explain(error, withoutUser(request.url)) : error
    }
  },
}

/** The texts that people search for (spec HTTP-13). */
function explain(error: HttpFailed, url: string): Error {
  switch (error.failure) {
    case 'slow':
      return new ActivityFailed('activity took too long to complete', { cause: error })
    case 'unusable':
      return new CannotInvoke(`${url} cannot be asked: ${error.message}`, { cause: error })
    case 'unreadable':
      return new ActivityFailed(`the answer of ${url} cannot be read: ${error.message}`, { cause: error })
    default:
      return new ActivityFailed(`failed to connect to ${url}: ${error.message}`, { cause: error })
  }
}

/** Decoded JSON only where the type is exactly that, without a charset (spec HTTP-9); an empty body is an empty text (HTTP-10, improved). */
function readBody({ body, headers, url }: HttpAnswer): unknown {
  const type = readHeader(headers, 'content-type') ?? ''
  const text = decodeText(body, /;\s*charset="?([^\s";]+)/i.exec(type)?.[1])
  if (type !== 'application/json' || text === '') return text
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ActivityFailed(`the answer of ${withoutUser(url)} says that it is JSON, and is not: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** A password in a URL is nobody's to read. */
function withoutUser(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/?#@]*@/, '$1')
}
