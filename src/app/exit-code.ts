/** What the process says to whoever started it. */

import { EXIT_CODES } from '../experiment/journal.ts'
import type { AppResult } from './options.ts'

/**
 * Design section 6; with `isCompatible` the reference's (spec CLI-33): what a control has exited with after the experiment
 * (spec EXIT-9), else 0 when all completed and none deviated, else 1.
 */
export function exitCodeOf({ verdict, outcomes, problems }: AppResult, isCompatible: boolean): number {
  if (!isCompatible) return EXIT_CODES[verdict.name]
  const asked = outcomes.find(({ exitCode }) => exitCode !== undefined)?.exitCode
  if (asked !== undefined) return asked
  const isGood =
    outcomes.length > 0 &&
    problems.length === 0 &&
    outcomes.every(({ journal }) => journal?.status === 'completed' && !journal.deviated)
  return isGood ? 0 : 1
}
