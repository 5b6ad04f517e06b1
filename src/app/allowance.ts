/** How long rollbacks and undo may take: as long as they need, or what is left once somebody waits for us to end. */

import { systemClock } from '../system/clock.ts'
import type { RunContext } from './options.ts'

export interface Allowance {
  /** Read when the rollbacks begin. */
  readonly rollbackSeconds: number
  /** Asked when undo begins. */
  undoSeconds(): number
}

/** For each of the two, when nobody waits. */
const UNHURRIED_SECONDS = 300
/** Of the time after a cancel. */
const ROLLBACK_SHARE = 0.6
const UNDO_SECONDS_MIN = 1

export function allowance({ signal, options }: RunContext): Allowance {
  const { cancelSeconds, undoSeconds = UNHURRIED_SECONDS } = options
  let cancelledAt = signal.aborted ? systemClock.now() : Number.NaN
  signal.addEventListener('abort', () => {
    cancelledAt = systemClock.now()
  })
  return {
    get rollbackSeconds() {
      return signal.aborted ? cancelSeconds * ROLLBACK_SHARE : undoSeconds
    },
    undoSeconds: () =>
      signal.aborted ? Math.max(UNDO_SECONDS_MIN, cancelSeconds - (systemClock.now() - cancelledAt) / 1000) : undoSeconds,
  }
}
