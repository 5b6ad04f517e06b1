/** What was expected and what was seen, for the words of the verdict; and the tolerances of probes in the method. */

import type { Journal, Run } from '../experiment/journal.ts'
import type { ToleranceVerdict } from '../experiment/tolerance/verdict.ts'
import { checkTolerance } from '../experiment/tolerance.ts'
import type { Bench } from './bench.ts'

export type Weighed = ReadonlyMap<Run, ToleranceVerdict>

/**
 * Holds outputs against tolerances once more: of the hypothesis probes that were outside, for the words; of the method's
 * probes, which the engine does not look at (spec ACT-7), for the verdict.
 */
export async function weighTolerances(journal: Journal, bench: Bench, signal: AbortSignal): Promise<Weighed> {
  const { before, during, after } = journal.steady_states
  const outside = [before, ...during, after]
    .flatMap((state) => state?.probes ?? [])
    .filter(({ tolerance_met }) => tolerance_met === false)
  const inMethod = journal.run.filter(({ activity }) => activity.type === 'probe')
  const weighed = new Map<Run, ToleranceVerdict>()
  for (const run of [...outside, ...inMethod]) {
    const said = run.status === 'succeeded' ? await weigh(run, bench, signal) : undefined
    if (said) weighed.set(run, said)
  }
  return weighed
}

async function weigh(run: Run, bench: Bench, signal: AbortSignal): Promise<ToleranceVerdict | undefined> {
  const { tolerance } = run.activity
  if (tolerance === undefined || signal.aborted) return undefined
  try {
    return await checkTolerance(tolerance, run.output, {
      values: bench.values,
      invokeProbe: (activity) => bench.invoke({ activity, output: null, start: run.start }, signal),
    })
  } catch (error) {
    return { isMet: false, isJudged: false, said: `the tolerance could not be checked: ${(error as Error).message}` }
  }
}
