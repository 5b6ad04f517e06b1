/** A limit in time for a part of the run. */

import { InterruptExecution } from '../experiment/errors.ts'
import type { Clock } from '../system/clock.ts'

interface Limit {
  /** What takes long when it takes too long. */
  what: string
  /** Asked at the beginning, and once more when `hurry` aborts. */
  seconds(): number
  hurry: AbortSignal
  clock: Clock
}

/**
 * Does `work` with a signal of its own, which aborts with an `InterruptExecution` when the time is up. `stop` aborts the same
 * signal earlier.
 */
export async function withDeadline<Value>(
  limit: Limit,
  work: (signal: AbortSignal, stop: (reason: unknown) => void) => Promise<Value>,
): Promise<Value> {
  const deadline = new AbortController()
  const isDone = new AbortController()
  const stop = (reason: unknown) => deadline.abort(reason)
  const setAlarm = () => expire(limit, isDone.signal, stop)
  setAlarm()
  limit.hurry.addEventListener('abort', setAlarm, { once: true, signal: isDone.signal })
  try {
    return await work(deadline.signal, stop)
  } finally {
    isDone.abort()
  }
}

async function expire({ what, seconds, clock }: Limit, isDone: AbortSignal, stop: (reason: unknown) => void): Promise<void> {
  const given = seconds()
  const isAsleep = clock.sleep(given, isDone)
  await isAsleep.then(
    () => stop(new InterruptExecution(`${what} took longer than ${given} s`)),
    () => isDone.aborted,
  )
}
