/**
 * Ctrl-C, the TERM of a Job that is deleted, a terminal that is closed, and what functions send to their own process (spec
 * EXIT-1, EXIT-2): the first ends the run in order, the second ends it at once.
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
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const

/** What each means to people, by who is listening. */
export type Words = Readonly<Record<(typeof SIGNALS)[number], string>>

const FROM_WITHIN = {
  SIGUSR1: 'a function ended the run',
  SIGUSR2: 'a function ended the run without its rollbacks',
}
/** Somebody at a terminal, or the Job around the command. */
export const OF_THE_COMMAND: Words = {
  SIGINT: 'interrupted with Ctrl-C',
  SIGTERM: 'told to end',
  SIGHUP: 'the terminal was closed',
  ...FROM_WITHIN,
}
/** The runner sends both, one after the other: a cancel, a newer run in the group, or a `timeout-minutes` that is up. */
export const OF_THE_ACTION: Words = {
  SIGINT: 'the workflow was cancelled',
  SIGTERM: 'the workflow was cancelled',
  SIGHUP: 'the runner went away',
  ...FROM_WITHIN,
}

/** `told` is called at the first signal, so that nobody thinks that nothing happens. */
export function listenForSignals(words: Words, told: (message: string) => void): Interruption {
  const controller = new AbortController()
  const heard = (name: keyof Words) => {
    if (controller.signal.aborted) {
      // Both the shell and the kernel send it when a terminal is closed, which is nobody's impatience.
      if (name === 'SIGHUP') return
      process.exit(EXIT_CODES.interrupted)
    }
    const what = `${words[name]} (${name})`
    told(`${what}: stopping, and putting everything back; a second one ends at once and leaves it as it is`)
    controller.abort(new InterruptExecution(what, { playsRollbacks: name !== 'SIGUSR2' }))
  }
  for (const name of SIGNALS) process.on(name, heard)
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of SIGNALS) process.off(name, heard)
    },
  }
}
