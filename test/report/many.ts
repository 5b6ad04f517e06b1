/** Runs that are larger than any fixture. */

import type { Journal, Run, SteadyState } from '../../src/experiment/journal.ts'
import type { Outcome } from '../../src/experiment/outcome.ts'
import { buildExperiment, joinExperiments } from '../../src/report/build-result.ts'
import type { Result } from '../../src/report/result.ts'
import { readFixture } from './fixture.ts'

/** `experiments` of them, each looked at `samples` times during its method, with an outage in the middle and answers that differ. */
export function largeResult(experiments: number, samples: number): Result {
  const told = readFixture('deviated')
  const [outcome] = told.outcomes
  if (outcome === undefined) throw new Error('the fixture has no outcome')
  const built = Array.from({ length: experiments }, (_, index) => buildExperiment(stretched(outcome, index, samples)))
  return joinExperiments(built, told)
}

function stretched(outcome: Outcome, index: number, samples: number): Outcome {
  const { journal } = outcome
  const [state] = journal?.steady_states.during ?? []
  const [look] = state?.probes ?? []
  if (journal === null || look === undefined) throw new Error('the fixture has no look during its method')
  const began = Date.parse(journal.start)
  const during = Array.from({ length: samples }, (_, at): SteadyState => {
    const isGood = at < samples * 0.4 || at > samples * 0.6
    const duration = 0.01 + ((at * 7919 + index) % 97) / 1000
    const start = new Date(began + 60 + at * 100).toISOString()
    const run: Run = { ...look, start, duration, output: { status: isGood ? 200 : 500 + (at % 90) }, tolerance_met: isGood }
    return { steady_state_met: isGood, probes: [run] }
  })
  const long: Journal = { ...journal, steady_states: { ...journal.steady_states, during }, duration: samples / 10 }
  return { ...outcome, file: `chaos/${index}.yaml`, title: `${outcome.title}, part ${index}`, journal: long }
}
