/** Waiting for somebody else's code, which may not listen to a signal. */

import type { Clock } from '../system/clock.ts'

/** Seconds that work which was told to stop may take to do so. Then it is left alone, and the run goes on without it. */
const GRACE_SECONDS = 2

/** What `work` gives. Throws the signal's reason when the signal has aborted and the grace is over. */
export async function settle<Value>(work: Value | PromiseLike<Value>, signal: AbortSignal, clock: Clock): Promise<Value> {
  const settled = new AbortController()
  try {
    return await Promise.race([work, graceIsOver(signal, clock, settled.signal)])
  } finally {
    settled.abort()
  }
}

async function graceIsOver(signal: AbortSignal, clock: Clock, settled: AbortSignal): Promise<never> {
  await hasAborted(signal, settled)
  await clock.sleep(GRACE_SECONDS, settled)
  throw signal.reason
}

function hasAborted(signal: AbortSignal, settled: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true, signal: settled }))
}
