/** Better, worse or the same as on the base branch. */

import type { VerdictName } from '../experiment/journal.ts'
import type { History, PastExperiment } from './history.ts'
import { MEASURES, type Measure, type Tolerances } from './tolerance.ts'

export type Relation = 'worse' | 'unknown' | 'better' | 'new' | 'gone' | 'same'

export interface Comparison {
  /** The branch whose runs it is compared with. */
  branch: string
  /** False: there is no earlier run, and so nothing to say. */
  isPossible: boolean
  /** Those of this run in their order, then those that are gone. */
  experiments: Compared[]
  /** Something is worse. */
  isRegression: boolean
}

export interface Compared {
  file: string
  title: string
  relation: Relation
  /** Beyond what is tolerated. */
  changes: Change[]
}

export interface Change {
  measure: Measure | 'verdict'
  /** Null: not healthy again at the end. */
  before: number | VerdictName | null
  after: number | VerdictName | null
  isWorse: boolean
}

/** How bad a verdict is for the application. The others say nothing about it. */
const RANKS: Partial<Record<VerdictName, number>> = { passed: 0, 'not-restored': 1, deviated: 2 }
/** Seconds. Answers that are slower by less are noise, whatever the share. */
const P95_MIN = 0.1

/** Each experiment with the newest earlier run that says something about it. */
export function compare(now: readonly PastExperiment[], history: History, branch: string, tolerances: Tolerances): Comparison {
  const experiments = [...now.map((one) => compareOne(one, now, history, tolerances)), ...goneSince(now, history)]
  return {
    branch,
    isPossible: history.runs.length > 0,
    experiments,
    isRegression: experiments.some(({ relation }) => relation === 'worse'),
  }
}

function compareOne(one: PastExperiment, now: readonly PastExperiment[], history: History, tolerances: Tolerances): Compared {
  const { file, title } = one
  const past = history.runs.flatMap(({ experiments }) => counterpart(one, now, experiments) ?? [])
  if (past.length === 0) return { file, title, relation: 'new', changes: [] }
  const base = past.findLast(({ verdict }) => RANKS[verdict] !== undefined)
  if (base === undefined || RANKS[one.verdict] === undefined) return { file, title, relation: 'unknown', changes: [] }
  const changes = changesBetween(base, one, tolerances)
  const relation = changes.some(({ isWorse }) => isWorse) ? 'worse' : changes.length > 0 ? 'better' : 'same'
  return { file, title, relation, changes }
}

/** By file and title; by the file alone where it holds only one, since titles get rewritten. */
function counterpart(
  one: PastExperiment,
  among: readonly PastExperiment[],
  candidates: readonly PastExperiment[],
): PastExperiment | undefined {
  const inFile = candidates.filter(({ file }) => file === one.file)
  const isAlone = inFile.length === 1 && among.filter(({ file }) => file === one.file).length === 1
  return inFile.find(({ title }) => title === one.title) ?? (isAlone ? inFile[0] : undefined)
}

function goneSince(now: readonly PastExperiment[], { runs }: History): Compared[] {
  const last = runs.at(-1)?.experiments ?? []
  return last
    .filter((one) => counterpart(one, last, now) === undefined)
    .map(({ file, title }) => ({ file, title, relation: 'gone', changes: [] }))
}

/** A better or worse verdict says it all; the numbers count among equals. */
function changesBetween(before: PastExperiment, after: PastExperiment, tolerances: Tolerances): Change[] {
  const ranks = (RANKS[after.verdict] as number) - (RANKS[before.verdict] as number)
  const numbers = MEASURES.flatMap((measure) => changeOf(measure, before, after, tolerances[measure]))
  if (ranks === 0) return numbers
  const verdict: Change = { measure: 'verdict', before: before.verdict, after: after.verdict, isWorse: ranks > 0 }
  return [verdict, ...numbers.filter(({ isWorse }) => isWorse === ranks > 0)]
}

const READ: Readonly<Record<Measure, (one: PastExperiment) => number | null>> = {
  availability: (one) => one.availability,
  outage: (one) => one.longestOutageSeconds,
  recovery: (one) => one.recoverySeconds,
  p95: (one) => one.p95Seconds,
}

function changeOf(measure: Measure, before: PastExperiment, after: PastExperiment, tolerance: number): Change[] {
  if (before.availability === null || after.availability === null) return []
  const [was, is] = [READ[measure](before), READ[measure](after)]
  const growth = (is ?? Number.POSITIVE_INFINITY) - (was ?? Number.POSITIVE_INFINITY)
  if (Number.isNaN(growth)) return []
  const harm = measure === 'availability' ? -growth : growth
  const allowed = measure === 'p95' ? Math.max(P95_MIN, (was ?? 0) * tolerance) : tolerance
  return Math.abs(harm) > allowed + 1e-9 ? [{ measure, before: was, after: is, isWorse: harm > 0 }] : []
}
