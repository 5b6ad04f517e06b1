/** Every look that was taken at the steady state, in the order of time, and which side of the fault it fell on. */

import type { Journal, Run, SteadyState } from '../experiment/journal.ts'
import type { Period } from '../experiment/probe-numbers.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { round, type Sample } from './numbers.ts'

/** One sample of one probe. */
export interface Look extends Sample {
  run: Run
  period: Period
}

/** Those of each probe of the hypothesis, by its name. */
export function looksByProbe(journal: Journal): Map<string, Look[]> {
  const { before, during, after } = journal.steady_states
  const faultAt = faultStart(journal) ?? Number.POSITIVE_INFINITY
  const groups = new Map<string, Look[]>()
  const add = (state: SteadyState | null, periodOf: (sample: Sample) => Period) => {
    for (const run of state?.probes ?? []) {
      const sample = sampleOf([run], run.tolerance_met === true, journal)
      const name = pythonText(run.activity.name)
      const group = groups.get(name)
      const look = { ...sample, run, period: periodOf(sample) }
      if (group === undefined) groups.set(name, [look])
      else group.push(look)
    }
  }
  add(before, () => 'before')
  for (const state of during) add(state, ({ at }) => (at < faultAt ? 'before' : 'during'))
  add(after, () => 'after')
  return groups
}

/** The hypothesis as a whole. */
export function looksAtAll({ steady_states: { before, during, after }, ...journal }: Journal): Sample[] {
  return [before, ...during, after]
    .filter((state) => state !== null && state.probes.length > 0)
    .map((state) => sampleOf(state?.probes ?? [], state?.steady_state_met === true, journal))
}

/** When the first action began; undefined when there was none. */
export function faultStart(journal: Journal): number | undefined {
  const first = journal.run.find((run) => run.activity.type === 'action')
  return first && secondsBetween(journal.start, first.start)
}

/** Seconds from one journal timestamp to another. */
export function secondsBetween(from: string, to: string): number {
  return round((Date.parse(to) - Date.parse(from)) / 1000)
}

/** When it ended, in seconds since the run began. */
export function endOf(run: Run, journal: Pick<Journal, 'start'>): number {
  return round(secondsBetween(journal.start, run.start) + (run.duration ?? 0))
}

function sampleOf(runs: readonly Run[], isGood: boolean, journal: Pick<Journal, 'start'>): Sample {
  const [first] = runs
  const last = runs.at(-1)
  const at = first === undefined ? 0 : secondsBetween(journal.start, first.start)
  return { at, end: last === undefined ? at : endOf(last, journal), isGood }
}
