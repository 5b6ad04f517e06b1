/** What is shown beside the experiment's own lines: what broke, and what is wrong with the file. Pure; plain text. */

import { describeProblem, type Position, type Problem } from '../experiment/errors.ts'
import type { Outcome, Path } from '../experiment/outcome.ts'
import type { Activity, Entry } from '../experiment/schema.ts'
import type { ActivityResult, ExperimentResult, PhaseName, ProbeResult, Result } from './result.ts'

export interface Annotation extends Partial<Position> {
  level: 'error' | 'warning'
  title: string
  message: string
  file?: string
}

const PATHS: Readonly<Record<PhaseName, Path>> = {
  before: ['steady-state-hypothesis', 'probes'],
  method: ['method'],
  after: ['steady-state-hypothesis', 'probes'],
  rollbacks: ['rollbacks'],
}

/** The most important ones first. `outcomes` are those that `result` was made from: they know the lines. */
export function listAnnotations(outcomes: readonly Outcome[], result: Result): Annotation[] {
  const all = [
    ...result.problems.map(ofProblem),
    ...result.experiments.flatMap((experiment, index) => ofExperiment(outcomes[index], experiment)),
  ]
  return [...all.filter(({ level }) => level === 'error'), ...all.filter(({ level }) => level === 'warning')]
}

/** Without a line there may not even be a file to stand beside: a glob that matches nothing. */
function ofProblem(problem: Problem): Annotation {
  const about = { level: 'error', title: 'Chaos Gate: invalid' } as const
  return problem.line === undefined ? { ...about, message: describeProblem(problem) } : { ...problem, ...about }
}

function ofExperiment(outcome: Outcome | undefined, experiment: ExperimentResult): Annotation[] {
  if (outcome === undefined) return []
  if (outcome.problems.length > 0) return outcome.problems.map((problem) => ofProblem({ file: outcome.file, ...problem }))
  const found = [...ofProbes(outcome, experiment), ...ofActivities(outcome, experiment)]
  const general = found.length === 0 && experiment.verdict.name !== 'passed' ? [ofVerdict(outcome, experiment)] : []
  return [...general, ...found, ...ofAftermath(outcome, experiment)]
}

function ofVerdict(outcome: Outcome, { verdict }: ExperimentResult): Annotation {
  return place(outcome, ['title'], { level: 'error', title: `Chaos Gate: ${verdict.name}`, message: verdict.reason })
}

/** A probe of the hypothesis that was not steady at some time, whichever phase it was. */
function ofProbes(outcome: Outcome, { hypothesis, verdict }: ExperimentResult): Annotation[] {
  return (hypothesis?.probes ?? [])
    .filter((probe) => probe.bad !== null)
    .map((probe) => {
      const path = pathOf(outcome, 'before', probe.name)
      return place(outcome, path, { level: 'error', title: `Chaos Gate: ${verdict.name}`, message: describeProbe(probe) })
    })
}

function describeProbe({ name, bad, samples, good }: ProbeResult): string {
  const expected = bad?.expected == null ? '' : ` instead of ${bad.expected}`
  return `${name} saw ${bad?.seen}${expected} in ${samples - good} of ${samples} samples.`
}

/** What did not do its job, in the method and the rollbacks. A failed probe of the hypothesis is told by its samples. */
function ofActivities(outcome: Outcome, { phases, verdict }: ExperimentResult): Annotation[] {
  return phases
    .filter(({ name }) => name === 'method' || name === 'rollbacks')
    .flatMap(({ name, activities }) =>
      activities.flatMap((activity) => {
        const message = complaint(activity)
        if (message === null) return []
        const level = verdict.name === 'passed' ? 'warning' : 'error'
        return [place(outcome, pathOf(outcome, name, activity.name), { level, title: `Chaos Gate: ${verdict.name}`, message })]
      }),
    )
}

function complaint({ name, outcome, error, evidence, check }: ActivityResult): string | null {
  if (outcome === 'failed') return `${name} failed: ${error}`
  if (check.isMet === false) return `${name} saw ${check.seen} instead of ${check.expected}.`
  if (evidence.nothing !== null) return `${name} changed nothing: ${evidence.nothing}`
  return evidence.notHeld.length > 0 ? `${name} did not last: ${evidence.notHeld.join(', ')}` : null
}

function ofAftermath(outcome: Outcome, { aftermath }: ExperimentResult): Annotation[] {
  const told = (level: Annotation['level'], title: string) => (message: string) =>
    place(outcome, ['title'], { level, title, message })
  return [
    ...aftermath.leftBehind.map(told('error', 'Chaos Gate: left behind')),
    ...aftermath.warnings.map(told('warning', 'Chaos Gate')),
  ]
}

/** Where the activity stands that the journal calls `name`; the list itself when it cannot be found. */
function pathOf(outcome: Outcome, phase: PhaseName, name: string): Path {
  const list = PATHS[phase]
  const index = entriesAt(outcome, phase).findIndex((entry) => ('ref' in entry ? entry.ref : (entry as Activity).name) === name)
  return index === -1 ? list : [...list, index]
}

function entriesAt({ journal }: Outcome, phase: PhaseName): readonly Entry[] {
  if (phase === 'method') return journal?.experiment.method ?? []
  if (phase === 'rollbacks') return journal?.experiment.rollbacks ?? []
  return journal?.experiment['steady-state-hypothesis']?.probes ?? []
}

function place(outcome: Outcome, path: Path, annotation: Annotation): Annotation {
  return { ...annotation, file: outcome.file, ...outcome.locate(path) }
}
