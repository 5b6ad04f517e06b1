/** Asking GitHub again, where that makes sense, and for a bounded time. */

import { setTimeout as sleepFor } from 'node:timers/promises'

const TRIES_MAX = 4
/** Seconds that one wait may take; GitHub may ask for minutes, which a comment is not worth. */
const WAIT_MAX = 20

/** Answers of `@actions/github` that are errors. */
interface Refused {
  status?: number
  message?: string
  response?: { headers?: Record<string, string | number | undefined> }
}

/** Throws the last answer. */
export async function withRetries<Answer>(call: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      signal.throwIfAborted()
      const seconds = attempt < TRIES_MAX ? secondsToWait(error as Refused, attempt) : undefined
      if (seconds === undefined || seconds > WAIT_MAX) throw error
      await sleepFor(seconds * 1000, undefined, { signal })
    }
  }
}

export function statusOf(error: unknown): number | undefined {
  return (error as Refused | null)?.status
}

/** Undefined when asking again would not help. */
function secondsToWait({ status, message = '', response }: Refused, attempt: number): number | undefined {
  const asked = Number(response?.headers?.['retry-after'] ?? Number.NaN)
  const isLimited = status === 429 || (status === 403 && (/secondary rate limit/i.test(message) || !Number.isNaN(asked)))
  if (isLimited) return Number.isNaN(asked) ? 2 ** attempt : asked
  const isBroken = status === undefined || status >= 500
  return isBroken ? 0.25 * 2 ** attempt : undefined
}
