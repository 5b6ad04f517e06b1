/** From what the app knows (`Outcome`) to what the reports say (`Result`). */

import { describeProblem, type Problem } from '../experiment/errors.ts'
import { type Journal, VERDICTS, type Verdict, type VerdictName } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { buildActivity } from './build-activity.ts'
import { buildHypothesis } from './build-hypothesis.ts'
import { round } from './numbers.ts'
import { type ExperimentResult, type Phase, RESULT_VERSION, type Result } from './result.ts'
import { countPassed } from './words.ts'

/** The result of a run. With `problems` but no outcome it was refused as a whole. */
export function buildResult(outcomes: readonly Outcome[], problems: readonly Problem[] = []): Result {
  const experiments = outcomes.map(buildExperiment)
  const records = outcomes.flatMap((outcome) => outcome.journal?.['chaos-gate'] ?? [])
  return {
    version: RESULT_VERSION,
    verdict: worstOf(experiments, problems),
    reason: reasonOf(experiments, problems),
    problems: [...problems],
    experiments,
    run: {
      cluster: records.find((record) => record.cluster !== undefined)?.cluster ?? null,
      seed: records[0]?.seed ?? null,
      seconds: round(experiments.reduce((sum, experiment) => sum + experiment.timing.seconds, 0)),
    },
  }
}

/** A run that a bug of ours, or a runner that broke, has ended. */
export function brokenResult(message: string): Result {
  return { ...buildResult([]), verdict: 'error', reason: message }
}

function worstOf(experiments: readonly ExperimentResult[], problems: readonly Problem[]): VerdictName {
  const names = new Set(experiments.map((experiment) => experiment.verdict.name))
  if (problems.length > 0 || names.size === 0) names.add('invalid')
  return VERDICTS.find((name) => names.has(name)) ?? 'error'
}

function reasonOf(experiments: readonly ExperimentResult[], problems: readonly Problem[]): string {
  if (problems.length > 0) return problems.map(describeProblem).join(' ')
  if (experiments.length === 0) return 'There was no experiment to run.'
  const bad = experiments.filter((experiment) => experiment.verdict.name !== 'passed')
  const [first] = experiments.length === 1 ? experiments : bad
  if (first !== undefined && experiments.length === 1) return first.verdict.reason
  return [countPassed(experiments), ...bad.map((one) => `${one.file}: ${one.verdict.name}: ${one.verdict.reason}`)].join(' ')
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
      warnings: [...(record?.warnings ?? []), ...(record?.facts ?? []).flatMap((fact) => fact.warnings)],
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
