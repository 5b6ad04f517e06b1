/** How it went over the last runs: what the charts of the job summary and of the HTML report are drawn from. */

import type { VerdictName } from '../experiment/journal.ts'
import type { History } from './history.ts'

/** More points than this make no chart clearer. */
const POINTS_MAX = 30

export interface Trend {
  /** The oldest first. */
  runs: TrendRun[]
  /** Those of the newest run, with a value per run of `runs`. */
  experiments: TrendLine[]
}

export interface TrendRun {
  at: string
  sha: string
  verdict: VerdictName
  passed: number
  experiments: number
}

export interface TrendLine {
  file: string
  title: string
  /** 0 to 1; null where it was not run or not looked at. */
  availability: (number | null)[]
  recoverySeconds: (number | null)[]
  verdicts: (VerdictName | null)[]
}

export function trendOf(history: History, max = POINTS_MAX): Trend {
  const runs = history.runs.slice(-max)
  const newest = runs.at(-1)?.experiments ?? []
  return {
    runs: runs.map(({ at, sha, verdict, experiments }) => ({
      at,
      sha,
      verdict,
      passed: experiments.filter((one) => one.verdict === 'passed').length,
      experiments: experiments.length,
    })),
    experiments: newest.map(({ file, title }) => {
      const found = runs.map((run) => run.experiments.find((one) => one.file === file && one.title === title))
      return {
        file,
        title,
        availability: found.map((one) => one?.availability ?? null),
        recoverySeconds: found.map((one) => one?.recoverySeconds ?? null),
        verdicts: found.map((one) => one?.verdict ?? null),
      }
    }),
  }
}
