/** Several jobs' results → one, as if one job had run all their experiments. */

import { VERDICTS, type VerdictName } from '../experiment/journal.ts'
import { type ExperimentResult, RESULT_VERSION, type Result, type RunResult } from '../report/result.ts'
import { countPassed } from '../report/words.ts'
import type { JobResult } from './find-results.ts'

const REASON_MAX = 5_000

/** The verdict is worked out anew, since a file may claim any. A result that could not be read is an experiment that says nothing. */
export function mergeResults(jobs: readonly JobResult[]): Result {
  const results = jobs.flatMap(({ result }) => result ?? [])
  const experiments = [...jobs.flatMap(labelled), ...jobs.filter(({ result }) => result === null).map(standIn)]
  return {
    version: RESULT_VERSION,
    verdict: worst([...results.map(({ verdict }) => verdict), ...experiments.map(({ verdict }) => verdict.name)]),
    reason: reasonOf(experiments, results),
    problems: results.flatMap(({ problems }) => problems),
    experiments,
    run: mergeRuns(results.map(({ run }) => run)),
  }
}

function worst(names: readonly VerdictName[]): VerdictName {
  return VERDICTS.find((name) => names.includes(name)) ?? 'inconclusive'
}

function labelled({ label, result }: JobResult): ExperimentResult[] {
  const experiments = result?.experiments ?? []
  return label === '' ? experiments : experiments.map((one) => ({ ...one, title: `${one.title} (${label})` }))
}

function standIn({ label, problem }: JobResult): ExperimentResult {
  const reason = `There is no result of ${label === '' ? 'the job' : label}: ${problem}.`
  return {
    file: '',
    title: label === '' ? 'The result' : `The result of ${label}`,
    description: '',
    place: null,
    verdict: { name: 'inconclusive', reason, reasons: [reason] },
    problems: [],
    timing: { start: null, seconds: 0, dry: null },
    fault: null,
    phases: [],
    hypothesis: null,
    aftermath: { putBack: [], leftBehind: [], warnings: [] },
    isWitnessed: true,
  }
}

function reasonOf(experiments: readonly ExperimentResult[], results: readonly Result[]): string {
  const bad = experiments
    .filter(({ verdict }) => verdict.name !== 'passed')
    .map(({ title, verdict }) => `${title}: ${verdict.reason}`)
  const refused = results.filter(({ experiments: own }) => own.length === 0).map(({ reason }) => reason)
  return [countPassed(experiments), ...bad, ...refused].join(' ').slice(0, REASON_MAX)
}

/** Jobs run side by side, so the longest is how long it took. */
function mergeRuns(runs: readonly RunResult[]): RunResult {
  const recovered = runs.flatMap((run) => run.recovered ?? [])
  const only = <Value>(values: readonly Value[]): Value | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)
  return {
    start: runs.flatMap(({ start }) => start ?? []).sort()[0] ?? null,
    seconds: Math.max(0, ...runs.map(({ seconds }) => seconds)),
    cluster: only(runs.map(({ cluster }) => cluster)),
    seed: only(runs.map(({ seed }) => seed)),
    isPractice: runs.length > 0 && runs.every(({ isPractice }) => isPractice),
    recovered:
      recovered.length === 0
        ? null
        : {
            runs: recovered.flatMap((one) => one.runs),
            putBack: recovered.flatMap((one) => one.putBack),
            leftBehind: recovered.flatMap((one) => one.leftBehind),
          },
  }
}
