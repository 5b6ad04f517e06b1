/** From what the app knows (`Outcome`) to what the reports say (`Result`). */

import { describeProblem, type Problem } from '../experiment/errors.ts'
import type { Journal, Verdict } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { buildActivity } from './build-activity.ts'
import { buildHypothesis } from './build-hypothesis.ts'
import { round } from './numbers.ts'
import { type ExperimentResult, type Phase, RESULT_VERSION, type Result } from './result.ts'
import { countPassed } from './words.ts'

/** What the app tells about a run. Without outcomes it was refused, or it broke, as a whole. */
export interface ToldRun {
  outcomes: readonly Outcome[]
  problems: readonly Problem[]
  verdict: Verdict
  cluster?: string
  seed?: number
  durationSeconds: number
}

export function buildResult(told: ToldRun): Result {
  const experiments = told.outcomes.map(buildExperiment)
  return {
    version: RESULT_VERSION,
    verdict: told.verdict.name,
    reason: reasonOf(experiments, told),
    problems: [...told.problems],
    experiments,
    run: { cluster: told.cluster ?? null, seed: told.seed ?? null, seconds: round(told.durationSeconds) },
  }
}

/** Of several experiments: how many passed, and each one that did not. */
function reasonOf(experiments: readonly ExperimentResult[], { verdict, problems }: ToldRun): string {
  if (problems.length > 0 || experiments.length <= 1) return verdict.reason
  const bad = experiments.filter((experiment) => experiment.verdict.name !== 'passed')
  return [countPassed(experiments), ...bad.map((one) => `${one.file} (${one.verdict.name}): ${one.verdict.reason}.`)].join(' ')
}

function buildExperiment(outcome: Outcome): ExperimentResult {
  const { journal } = outcome
  const record = journal?.['chaos-gate']
  return {
    file: outcome.file,
    title: outcome.title,
    verdict: withProblems(outcome),
    timing: {
      start: journal?.start ?? null,
      seconds: round(journal?.duration ?? 0),
      dry: journal?.experiment.dry ?? null,
    },
    phases: journal === null ? [] : buildPhases(journal),
    hypothesis: journal === null ? null : buildHypothesis(journal),
    aftermath: {
      putBack: record?.putBack ?? [],
      leftBehind: record?.leftBehind ?? [],
      warnings: [...new Set([...(record?.warnings ?? []), ...(record?.facts ?? []).flatMap((fact) => fact.warnings)])],
    },
  }
}

/** An experiment that was refused is explained by its problems, each with its place. */
function withProblems({ verdict, problems }: Outcome): Verdict {
  return problems.length === 0 ? verdict : { ...verdict, reasons: problems.map(describeProblem) }
}

function buildPhases(journal: Journal): Phase[] {
  const { before, after } = journal.steady_states
  const phase = (name: Phase['name'], runs: Journal['run'], factsOf?: 'run' | 'rollbacks'): Phase => ({
    name,
    activities: runs.map((run, index) => buildActivity(run, journal, factsOf && { phase: factsOf, index })),
  })
  return [
    phase('before', before?.probes ?? []),
    phase('method', journal.run, 'run'),
    phase('after', after?.probes ?? []),
    phase('rollbacks', journal.rollbacks, 'rollbacks'),
  ].filter((one) => one.activities.length > 0)
}
