/** What a client does around single requests: defaults, retries, redirects. */

import { type Http, type HttpAnswer, HttpFailed, type HttpRequest } from '../http.ts'
import { VERSION } from '../version.ts'
import { authorize } from './authorize.ts'
import { mergeHeaders } from './headers.ts'
import type { Environment } from './open-http.ts'
import { redirect } from './redirect.ts'
import { type RawAnswer, send } from './send.ts'

const REDIRECTS_MAX = 30

/** May be sent twice without doing more than once (RFC 9110, 9.2.2). */
const IDEMPOTENT = ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']

/** As the reference's, so that a server answers with the same headers; the connection is closed for all that. */
const DEFAULT_HEADERS = {
  'User-Agent': `chaos-gate/${VERSION}`,
  'Accept-Encoding': 'gzip, deflate',
  Accept: '*/*',
  Connection: 'keep-alive',
}

/** A client that makes a fresh connection for every request and keeps nothing between calls. */
export function createClient(environment: Environment): Http {
  return async (request, signal) => {
    let hop = authorize({ ...request, headers: mergeHeaders(DEFAULT_HEADERS, request.headers) }, environment)
    for (let left = request.maxRedirects ?? REDIRECTS_MAX; ; left--) {
      const answer = await sendOrRetry(hop, environment, signal)
      const next = request.followsRedirects === false ? undefined : redirect(hop, answer)
      if (next === undefined) return publish(answer)
      if (left === 0) throw new HttpFailed('unusable', `${request.url} redirects too often, the last time to ${next.url}`)
      hop = authorize(next, environment)
    }
  }
}

async function sendOrRetry(request: HttpRequest, environment: Environment, signal: AbortSignal): Promise<RawAnswer> {
  const { maxRetries = 0 } = request
  for (let left = maxRetries; ; left--) {
    try {
      return await send(request, environment, signal)
    } catch (error) {
      if (maxRetries <= 0 || !(error instanceof HttpFailed) || !mayRetry(request.method, error)) throw error
      if (left === 0) throw new HttpFailed('unreachable', `${error.message}, also after ${maxRetries} retries`, { cause: error })
    }
  }
}

function mayRetry(method: string, { failure }: HttpFailed): boolean {
  return failure === 'unreachable' || ((failure === 'dropped' || failure === 'slow') && IDEMPOTENT.includes(method))
}

function publish({ status, headers, body, url }: RawAnswer): HttpAnswer {
  const joined = new Map<string, [name: string, value: string]>()
  for (const [name, value] of headers) {
    const before = joined.get(name.toLowerCase())
    joined.set(name.toLowerCase(), before ? [before[0], `${before[1]}, ${value}`] : [name, value])
  }
  return { status, headers: Object.fromEntries(joined.values()), body, url }
}
