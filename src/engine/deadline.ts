/** A limit in time for a part of the run. */

import { InterruptExecution } from '../experiment/errors.ts'
import type { Clock } from '../system/clock.ts'

/**
 * Does `work` with a signal of its own, which aborts after `seconds` with an `InterruptExecution` that says what took too
 * long. `stop` aborts the same signal earlier.
 */
export async function withDeadline<Value>(
  limit: { what: string; seconds: number; clock: Clock },
  work: (signal: AbortSignal, stop: (reason: unknown) => void) => Promise<Value>,
): Promise<Value> {
  const deadline = new AbortController()
  const isDone = new AbortController()
  const expire = () => deadline.abort(new InterruptExecution(`${limit.what} took longer than ${limit.seconds} s`))
  limit.clock.sleep(limit.seconds, isDone.signal).then(expire, () => isDone.signal.aborted || expire())
  try {
    return await work(deadline.signal, (reason) => deadline.abort(reason))
  } finally {
    isDone.abort()
  }
}
