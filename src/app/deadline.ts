/** The run's signal: aborted by the entry's own (a cancel), or when the time is up. Both take the same path. */

import { InterruptExecution } from '../experiment/errors.ts'
import { timeLimit } from '../system/time-limit.ts'

export interface Deadline {
  signal: AbortSignal
  stop(): void
}

export function deadline({ signal, timeoutSeconds }: { signal: AbortSignal; timeoutSeconds: number }): Deadline {
  if (timeoutSeconds === 0) return { signal, stop: () => {} }
  const clock = new AbortController()
  const end = () => clock.abort(new InterruptExecution(`the time limit of ${timeoutSeconds} s for the whole run is up`))
  const limit = timeLimit(timeoutSeconds)
  limit.addEventListener('abort', end)
  return { signal: AbortSignal.any([signal, clock.signal]), stop: () => limit.removeEventListener('abort', end) }
}
