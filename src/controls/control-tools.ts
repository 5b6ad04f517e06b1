/** What native controls are given beside their declaration. */

import type { InterruptExecution } from '../experiment/errors.ts'
import type { Activity } from '../experiment/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'

export interface ControlTools {
  http: Http
  clock: Clock
  environment: Readonly<Record<string, string | undefined>>
  /** The run's. */
  signal: AbortSignal
  /** The same value with every secret in it made unreadable. */
  mask<Value>(value: Value): Value
  /** Takes a probe of the control's own, and holds what it sees against its tolerance. Rejects with the signal's reason only. */
  look(probe: Activity, signal: AbortSignal): Promise<ProbeLook>
  /** Ends the experiment at once, and nothing but this experiment. */
  stop(reason: InterruptExecution): void
}

/** A probe that failed is not met. */
export interface ProbeLook {
  isMet: boolean
  /** `expected 200, saw 500`. */
  said: string
}
