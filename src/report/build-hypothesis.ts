/** The steady state over the whole run: every probe's samples from before, during and after, put in order. */

import type { Journal, Run, SteadyState } from '../experiment/journal.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { buildCheck, secondsBetween } from './build-activity.ts'
import { measure, round, type Sample, spansOf } from './numbers.ts'
import type { HypothesisResult, ProbeResult } from './result.ts'

/** Null when the experiment has no hypothesis, or when nobody looked at it. */
export function buildHypothesis(journal: Journal): HypothesisResult | null {
  const states = statesOf(journal)
  if (states.length === 0) return null
  const faultAt = firstActionAt(journal)
  return {
    title: pythonText(journal.experiment['steady-state-hypothesis']?.title ?? ''),
    probes: [...groupByName(states)].map(([name, runs]) => buildProbe(name, runs, journal, faultAt)),
    spans: journal.steady_states.during.length === 0 ? [] : spansOf(states.map((state) => sampleOfState(state, journal))),
  }
}

function statesOf(journal: Journal): SteadyState[] {
  const { before, during, after } = journal.steady_states
  return [before, ...during, after].filter((state) => state !== null).filter((state) => state.probes.length > 0)
}

function firstActionAt(journal: Journal): number {
  const first = journal.run.find((run) => run.activity.type === 'action') ?? journal.run[0]
  return first === undefined ? 0 : secondsBetween(journal.start, first.start)
}

function groupByName(states: readonly SteadyState[]): Map<string, Run[]> {
  const groups = new Map<string, Run[]>()
  for (const run of states.flatMap((state) => state.probes)) {
    const name = pythonText(run.activity.name)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [run])
    else group.push(run)
  }
  return groups
}

function buildProbe(name: string, runs: readonly Run[], journal: Journal, faultAt: number): ProbeResult {
  const samples = runs.map((run) => sampleOf([run], run.tolerance_met === true, journal))
  return { name, ...measure(samples, faultAt), bad: commonestBad(runs) }
}

function sampleOfState(state: SteadyState, journal: Journal): Sample {
  return sampleOf(state.probes, state.steady_state_met, journal)
}

function sampleOf(runs: readonly Run[], isGood: boolean, journal: Journal): Sample {
  const [first] = runs
  const last = runs.at(-1)
  const at = first === undefined ? 0 : secondsBetween(journal.start, first.start)
  return { at, end: last === undefined ? at : round(secondsBetween(journal.start, last.start) + (last.duration ?? 0)), isGood }
}

function commonestBad(runs: readonly Run[]): ProbeResult['bad'] {
  const counts = new Map<string, { count: number; expected: string | null; seen: string }>()
  for (const run of runs.filter((one) => one.tolerance_met !== true)) {
    const { expected, seen } = buildCheck(run)
    const entry = counts.get(seen) ?? { count: 0, expected, seen }
    counts.set(seen, { ...entry, count: entry.count + 1 })
  }
  const [worst] = [...counts.values()].sort((a, b) => b.count - a.count)
  return worst === undefined ? null : { expected: worst.expected, seen: worst.seen }
}
