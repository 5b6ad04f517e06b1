/** What is shown beside the experiment's own lines: what broke, and what is wrong with the file. Pure; plain text. */

import { describeProblem, type Position, type Problem } from '../experiment/errors.ts'
import type { VerdictName } from '../experiment/journal.ts'
import type { ActivityResult, ExperimentResult, ProbeResult, Result } from './result.ts'

/** A verdict, or what deserves a word whatever the verdict. */
export type AnnotationKind = VerdictName | 'left-behind' | 'warning'

export interface Annotation extends Partial<Position> {
  level: 'error' | 'warning'
  kind: AnnotationKind
  title: string
  message: string
  file?: string
}

/** The most important ones first. */
export function listAnnotations(result: Result): Annotation[] {
  const all = [...result.problems.map(ofProblem), ...result.experiments.flatMap(ofExperiment)]
  return [...all.filter(({ level }) => level === 'error'), ...all.filter(({ level }) => level === 'warning')]
}

/** Without a line there may not even be a file to stand beside: a glob that matches nothing. */
function ofProblem(problem: Problem): Annotation {
  const about = { level: 'error', kind: 'invalid', title: titleOf('invalid') } as const
  return problem.line === undefined ? { ...about, message: describeProblem(problem) } : { ...problem, ...about }
}

function ofExperiment(experiment: ExperimentResult): Annotation[] {
  if (experiment.problems.length > 0) return [...experiment.problems.map(ofProblem), ...ofAftermath(experiment)]
  const found = [...ofProbes(experiment), ...ofActivities(experiment)]
  const general = found.length === 0 && experiment.verdict.name !== 'passed' ? [ofVerdict(experiment)] : []
  return [...general, ...found, ...ofAftermath(experiment)]
}

function ofVerdict({ file, place, verdict }: ExperimentResult): Annotation {
  return { ...about(verdict.name, 'error'), message: verdict.reason, file, ...place }
}

/** A probe of the hypothesis that was not steady at some time, whichever phase it was. */
function ofProbes({ file, hypothesis, verdict }: ExperimentResult): Annotation[] {
  return (hypothesis?.probes ?? [])
    .filter((probe) => probe.bad !== null)
    .map((probe) => ({ ...about(verdict.name, 'error'), message: describeProbe(probe), file, ...probe.place }))
}

function describeProbe({ name, bad, samples, good }: ProbeResult): string {
  const expected = bad?.expected == null ? '' : ` instead of ${bad.expected}`
  return `${name} saw ${bad?.seen}${expected} in ${samples - good} of ${samples} samples.`
}

/** What did not do its job, in the method and the rollbacks. A failed probe of the hypothesis is told by its samples. */
function ofActivities({ file, phases, verdict }: ExperimentResult): Annotation[] {
  const level = verdict.name === 'passed' ? 'warning' : 'error'
  return phases
    .filter(({ name }) => name === 'method' || name === 'rollbacks')
    .flatMap(({ activities }) => activities)
    .flatMap((activity) => {
      const message = complaint(activity)
      return message === null ? [] : [{ ...about(verdict.name, level), message, file, ...activity.place }]
    })
}

function complaint({ name, outcome, error, evidence, check }: ActivityResult): string | null {
  if (outcome === 'failed') return `${name} failed: ${error}`
  if (check.isMet === false) return `${name} saw ${check.seen} instead of ${check.expected}.`
  if (evidence.nothing !== null) return `${name} changed nothing: ${evidence.nothing}`
  return evidence.notHeld.length > 0 ? `${name} did not last: ${evidence.notHeld.join(', ')}` : null
}

function ofAftermath({ file, place, aftermath }: ExperimentResult): Annotation[] {
  return [
    ...aftermath.leftBehind.map((message) => ({ ...about('left-behind', 'error'), message, file, ...place })),
    ...aftermath.warnings.map((message) => ({ ...about('warning', 'warning'), message, file, ...place })),
  ]
}

function about(kind: AnnotationKind, level: Annotation['level']): Pick<Annotation, 'level' | 'kind' | 'title'> {
  return { level, kind, title: titleOf(kind) }
}

function titleOf(kind: AnnotationKind): string {
  if (kind === 'warning') return 'Chaos Gate'
  return `Chaos Gate: ${kind === 'left-behind' ? 'left behind' : kind}`
}
