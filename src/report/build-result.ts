/** From what the app knows (`Outcome`) to what the reports say (`Result`). */

import { describeProblem, type Problem } from '../experiment/errors.ts'
import type { GateRecord, Journal, Run, Verdict } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { buildActivity } from './build-activity.ts'
import { buildFault } from './build-fault.ts'
import { buildHypothesis } from './build-hypothesis.ts'
import { mapTexts } from './map-texts.ts'
import { round } from './numbers.ts'
import { activityPlaces } from './place.ts'
import {
  type Aftermath,
  type ExperimentResult,
  type ExperimentTiming,
  type Phase,
  RESULT_TEXT_MAX,
  RESULT_VERSION,
  type RecoveredResult,
  type Result,
} from './result.ts'
import { countPassed } from './words.ts'

/** What the app tells about a run. Without outcomes it was refused, or it broke, as a whole. */
export interface ToldRun {
  outcomes: readonly Outcome[]
  problems: readonly Problem[]
  verdict: Verdict
  cluster?: string
  seed?: number
  isPractice?: boolean
  recovered?: RecoveredResult
  durationSeconds: number
}

export function buildResult(told: ToldRun): Result {
  return joinExperiments(told.outcomes.map(buildExperiment), told)
}

/** Of experiments that were built one by one, so that not all of their journals have to be there at once. */
export function joinExperiments(experiments: ExperimentResult[], told: Omit<ToldRun, 'outcomes'>): Result {
  return mapTexts(joined(experiments, told), cut)
}

/** Whoever wrote it: a description may be a book, and the reason of a thousand experiments is long. */
function cut(text: string): string {
  return text.length <= RESULT_TEXT_MAX ? text : `${text.slice(0, RESULT_TEXT_MAX - 1)}…`
}

function joined(experiments: ExperimentResult[], told: Omit<ToldRun, 'outcomes'>): Result {
  return {
    version: RESULT_VERSION,
    verdict: told.verdict.name,
    reason: reasonOf(experiments, told),
    problems: [...told.problems],
    experiments,
    run: {
      start: experiments.find(({ timing }) => timing.start !== null)?.timing.start ?? null,
      seconds: round(told.durationSeconds),
      cluster: told.cluster ?? null,
      seed: told.seed ?? null,
      isPractice: told.isPractice === true,
      recovered: told.recovered === undefined ? null : recoveredOf(told.recovered),
    },
  }
}

/** Only what the reports know: the app tells more. */
function recoveredOf({ runs, putBack, leftBehind }: RecoveredResult): RecoveredResult {
  return { runs: [...runs], putBack: [...putBack], leftBehind: [...leftBehind] }
}

/** Of several experiments: how many passed, and each one that did not. */
function reasonOf(experiments: readonly ExperimentResult[], { verdict, problems }: Omit<ToldRun, 'outcomes'>): string {
  if (problems.length > 0 || experiments.length <= 1) return verdict.reason
  const bad = experiments.filter((experiment) => experiment.verdict.name !== 'passed')
  return [countPassed(experiments), ...bad.map((one) => `${one.file} (${one.verdict.name}): ${one.verdict.reason}.`)].join(' ')
}

/** Of one outcome alone. */
export function buildExperiment(outcome: Outcome): ExperimentResult {
  const { file, title, journal } = outcome
  const record = journal?.['chaos-gate']
  return {
    file,
    title,
    description: String(journal?.experiment.description ?? ''),
    place: outcome.locate(['title']) ?? null,
    verdict: withProblems(outcome),
    problems: outcome.problems.map((problem) => ({ file, ...problem })),
    timing: buildTiming(journal),
    fault: journal && buildFault(journal),
    phases: journal === null ? [] : buildPhases(outcome, journal),
    hypothesis: journal && buildHypothesis(journal, activityPlaces(outcome, 'before')),
    aftermath: buildAftermath(record, outcome.warnings),
    isWitnessed: journal === null || record !== undefined,
  }
}

/** An experiment that was refused is explained by its problems, each with its place. */
function withProblems({ verdict, problems }: Outcome): Verdict {
  return problems.length === 0 ? verdict : { ...verdict, reasons: problems.map(describeProblem) }
}

function buildTiming(journal: Journal | null): ExperimentTiming {
  return {
    start: journal?.start ?? null,
    seconds: round(journal?.duration ?? 0),
    dry: journal?.experiment.dry ?? null,
  }
}

function buildAftermath(record: GateRecord | undefined, warnings: readonly Problem[] = []): Aftermath {
  const facts = record?.facts ?? []
  const told = [...warnings.map(describeProblem), ...(record?.warnings ?? []), ...facts.flatMap((fact) => fact.warnings)]
  return {
    putBack: record?.putBack ?? [],
    leftBehind: record?.leftBehind ?? [],
    warnings: [...new Set(told)],
  }
}

function buildPhases(outcome: Outcome, journal: Journal): Phase[] {
  const { before, after } = journal.steady_states
  const phase = (name: Phase['name'], runs: readonly Run[], factsOf?: 'run' | 'rollbacks'): Phase => {
    const placeOf = activityPlaces(outcome, name)
    const facts = new Map(
      (journal['chaos-gate']?.facts ?? []).filter((one) => one.phase === factsOf).map((one) => [one.index, one]),
    )
    return { name, activities: runs.map((run, index) => buildActivity(run, { journal, facts: facts.get(index), placeOf })) }
  }
  return [
    phase('before', before?.probes ?? []),
    phase('method', journal.run, 'run'),
    phase('after', after?.probes ?? []),
    phase('rollbacks', journal.rollbacks, 'rollbacks'),
  ].filter((one) => one.activities.length > 0)
}
