/** When a call is made again. */

import type { Clock } from '../system/clock.ts'
import { KubernetesFailed } from './kubernetes.ts'

/** Seconds between tries; their number is the number of further tries. */
const DELAYS = [0.2, 0.5, 1, 2]
/** No further try begins later than this, in seconds after the first one. */
const RETRY_SECONDS = 30

/** Errors that come before a request has left this machine. */
const NOT_SENT = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']
const LOST = [...NOT_SENT, 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'DeadlinePassed']
const BUSY = [429, 500, 502, 503, 504]

export type RetryRule = 'read' | 'write' | 'once'

/**
 * Reads are tried again when the server is busy or the connection is lost. Writes only where they cannot have happened: the
 * connection was refused, or the server says that it has too much to do (429). Honours Retry-After; gives the last failure.
 */
export async function withRetries<Answer>(
  attempt: () => Promise<Answer>,
  rule: RetryRule,
  clock: Clock,
  signal: AbortSignal,
): Promise<Answer> {
  const start = clock.now()
  for (const delay of DELAYS) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof KubernetesFailed) || !mayTryAgain(error, rule)) throw error
      const seconds = error.retryAfter ?? delay
      if (clock.now() - start + seconds * 1000 > RETRY_SECONDS * 1000) throw error
      await clock.sleep(seconds, signal)
    }
  }
  return attempt()
}

function mayTryAgain({ code, reason }: KubernetesFailed, rule: RetryRule): boolean {
  if (rule === 'once') return false
  if (rule === 'write') return code === 429 || (code === 0 && NOT_SENT.includes(reason))
  return BUSY.includes(code) || (code === 0 && LOST.includes(reason))
}
