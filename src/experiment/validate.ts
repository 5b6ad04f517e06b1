/** Everything that can be said about an experiment by looking at it alone (spec section 2). */

import { PROBLEMS_MAX } from './limits.ts'
import { checkExperiment } from './validate/experiment.ts'
import { type Finding, type Findings, kindOf, problem } from './validate/finding.ts'
import { isMapping } from './values/plain.ts'
import { isTruthy } from './values/python-values.ts'

export interface Validation {
  problems: Finding[]
  warnings: Finding[]
}

/**
 * All problems and warnings at once, up to `PROBLEMS_MAX` of each; the reference stops at the first (spec VAL-1). What needs the providers (does the function
 * exist, do the arguments fit, is the program there) is said by them; what needs the environment by `values/resolve.ts`.
 */
export function validateExperiment(value: unknown): Validation {
  const problems: Finding[] = []
  const warnings: Finding[] = []
  for (const finding of checkDocument(value)) {
    const list = finding.severity === 'problem' ? problems : warnings
    if (list.length < PROBLEMS_MAX) list.push(finding)
    else if (list === problems)
      return { problems: [...problems, problem([], `there are more than these ${PROBLEMS_MAX} problems`)], warnings }
  }
  return { problems, warnings }
}

function* checkDocument(value: unknown): Findings {
  if (!isTruthy(value)) yield problem([], 'an empty experiment is not an experiment')
  else if (!isMapping(value))
    yield problem([], `an experiment must be a mapping with a title, a description and a method, not ${kindOf(value)}`)
  else yield* checkExperiment(value)
}
