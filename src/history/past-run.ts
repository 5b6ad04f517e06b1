/** The few numbers of a result that are worth keeping. */

import type { ProbeNumbers, SampleNumbers } from '../experiment/probe-numbers.ts'
import type { ExperimentResult, Result } from '../report/result.ts'
import type { PastExperiment, PastRun } from './history.ts'

const TEXT_MAX = 1000

/** `at`: UTC, for a run in which nothing began. */
export function pastRun(result: Result, { at, sha }: { at: string; sha: string }): PastRun {
  // Without a file it stands in for a result that did not come.
  const experiments = result.experiments.filter(({ file }) => file !== '').map(pastExperiment)
  return { at: result.run.start ?? at, sha, verdict: result.verdict, experiments }
}

function pastExperiment({ file, title, verdict, hypothesis }: ExperimentResult): PastExperiment {
  const probes = hypothesis?.probes ?? []
  const recoveries = probes.map((probe) => probe.recoverySeconds)
  return {
    file: file.slice(0, TEXT_MAX),
    title: title.slice(0, TEXT_MAX),
    verdict: verdict.name,
    availability: worst(probes.map(availabilityOf), Math.min),
    longestOutageSeconds: worst(
      probes.map((probe) => probe.longestOutageSeconds),
      Math.max,
    ),
    recoverySeconds: recoveries.includes(null) ? null : worst(recoveries as number[], Math.max),
    p95Seconds: worst(
      probes.map((probe) => probe.answerSeconds.p95),
      Math.max,
    ),
  }
}

function worst(values: readonly number[], choose: (...values: number[]) => number): number | null {
  return values.length === 0 ? null : choose(...values)
}

/** What was seen before the fault says nothing about how it was borne. */
function availabilityOf(probe: ProbeNumbers): number {
  const looked = [probe.periods.during, probe.periods.after].filter((period) => period !== null)
  const samples = sum(looked, 'samples')
  return samples === 0 ? probe.share : Math.round((sum(looked, 'good') / samples) * 1e6) / 1e6
}

function sum(periods: readonly SampleNumbers[], key: 'samples' | 'good'): number {
  return periods.reduce((total, period) => total + period[key], 0)
}
