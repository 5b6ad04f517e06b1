/** Experiments that are not run, and why: one that is refused keeps the others from touching anything. */

import { describeProblem, type Problem } from '../experiment/errors.ts'
import type { VerdictName } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { worstOf } from '../experiment/verdict.ts'
import type { Prepared } from './check.ts'

/** A file that did not become an experiment. */
export interface Refused {
  file: string
  problems: Problem[]
  warnings: readonly Problem[]
}

/** The refused ones with their problems, and the sound ones, which are not run because of them. */
export function refuse(prepared: readonly Prepared[], refused: readonly Refused[]): Outcome[] {
  const culprits = refused.map(({ file }) => file).join(', ')
  return [
    ...refused.map(({ file, problems, warnings }) => ({
      ...unrun(
        file,
        file,
        problems,
        problems.map((problem) => ({ verdict: 'invalid', reason: describeProblem(problem) })),
      ),
      warnings,
    })),
    ...prepared.map((each) => notRun(each, 'invalid', `not run, because of the problems in ${culprits}`)),
  ]
}

/** A sound experiment that is not run. */
export function notRun({ loaded }: Prepared, verdict: VerdictName, reason: string): Outcome {
  return { ...unrun(loaded.file, loaded.experiment.title, [], [{ verdict, reason }]), locate: loaded.locate }
}

function unrun(file: string, title: string, problems: Problem[], findings: { verdict: VerdictName; reason: string }[]): Outcome {
  return { file, title, verdict: worstOf(findings), journal: null, problems, locate: () => undefined }
}
