/**
 * Ctrl-C, the TERM of a Job that is deleted, and what functions send to their own process (spec EXIT-1, EXIT-2): the first ends
 * the run in order, the second ends it at once.
 */

import { InterruptExecution } from '../experiment/errors.ts'
import { EXIT_CODES } from '../experiment/journal.ts'

export interface Interruption {
  /** Aborted with an `InterruptExecution`. */
  signal: AbortSignal
  /** No longer listens. */
  stop(): void
}

/** After USR2 no rollbacks are played (spec ROLL-5). */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGUSR1', 'SIGUSR2'] as const

/** `told` is called at the first signal, so that nobody thinks that nothing happens. */
export function listenForSignals(told: (message: string) => void): Interruption {
  const controller = new AbortController()
  const heard = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(EXIT_CODES.interrupted)
    told(`${name}: stopping, and putting everything back; a second one ends at once and leaves it as it is`)
    controller.abort(new InterruptExecution(`${name} was received`, { playsRollbacks: name !== 'SIGUSR2' }))
  }
  for (const name of SIGNALS) process.on(name, heard)
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of SIGNALS) process.off(name, heard)
    },
  }
}
