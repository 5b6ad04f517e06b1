/** A signal that aborts when a time is over. */

/** Milliseconds; a longer timer would go off at once. */
const TIMER_MAX = 2 ** 31 - 1

/** In so many seconds, of which there may be a fraction. */
export function timeLimit(seconds: number): AbortSignal {
  return AbortSignal.timeout(Math.min(Math.ceil(seconds * 1000), TIMER_MAX))
}
