/** How an answer or a broken connection becomes a `KubernetesFailed` of one line. */

import { isNativeError } from 'node:util/types'
import { KubernetesFailed } from './kubernetes.ts'

const MESSAGE_MAX = 600

/** The parts of the API's Status object that tell why. */
interface Status {
  reason?: string
  message?: string
}

/** What an HTTP answer of 400 and above means: `get Pod shop/web: NotFound (404): pods "web" not found`. */
export function failureFromAnswer(
  what: string,
  status: number,
  headers: Record<string, unknown>,
  body: string,
): KubernetesFailed {
  const answer = readStatus(body)
  const { reason, message } = answer ?? {}
  const title = reason ? `${reason} (${status})` : `HTTP ${status}`
  const text = oneLine(message ?? body)
  return new KubernetesFailed(`${what}: ${title}${text === '' ? '' : `: ${text}`}`, {
    code: status,
    reason: reason ?? '',
    retryAfter: readSeconds(headers['retry-after']),
    status: answer,
  })
}

/** A server that could not be asked: refused, lost, timed out, not trusted. `reason` is the system's code, such as ECONNREFUSED. */
export function failureFromError(what: string, server: string, error: unknown): KubernetesFailed {
  const cause: NodeJS.ErrnoException = isNativeError(error) ? error : new Error(String(error))
  const reason = String(cause.code ?? cause.name)
  return new KubernetesFailed(`${what}: no answer from ${server}: ${oneLine(describe(cause))}`, { code: 0, reason, cause })
}

/** An `AggregateError` of several addresses has an empty message of its own. */
function describe(error: Error): string {
  const [first] = 'errors' in error ? (error as AggregateError).errors : []
  return error.message === '' && isNativeError(first) ? first.message : error.message
}

export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MESSAGE_MAX ? `${line.slice(0, MESSAGE_MAX)}…` : line
}

function readStatus(body: string): Status | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && 'status' in value ? (value as Status) : undefined
  } catch {
    return undefined
  }
}

function readSeconds(header: unknown): number | undefined {
  const seconds = Number(header)
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}
