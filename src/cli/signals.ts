/** Ctrl-C, and the TERM of a Job that is deleted: the first ends the run in order, the second ends it at once. */

import { InterruptExecution } from '../experiment/errors.ts'
import { EXIT_CODES } from '../experiment/journal.ts'

export interface Interruption {
  /** Aborted with an `InterruptExecution`. */
  signal: AbortSignal
  /** No longer listens. */
  stop(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** `told` is called at the first signal, so that nobody thinks that nothing happens. */
export function listenForSignals(told: (message: string) => void): Interruption {
  const controller = new AbortController()
  const heard = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(EXIT_CODES.interrupted)
    told(`${name}: stopping, and putting everything back; a second one ends at once and leaves it as it is`)
    controller.abort(new InterruptExecution(`${name} was received`))
  }
  for (const name of SIGNALS) process.on(name, heard)
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of SIGNALS) process.off(name, heard)
    },
  }
}
