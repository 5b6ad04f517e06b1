/** Everything that can be said about an experiment by looking at it alone (spec section 2). */

import { checkExperiment } from './validate/experiment.ts'
import { type Finding, type Findings, kindOf, problem } from './validate/finding.ts'
import { isMapping } from './values/plain.ts'
import { isTruthy } from './values/python-values.ts'

export interface Validation {
  problems: Finding[]
  warnings: Finding[]
}

/**
 * All problems and warnings at once; the reference stops at the first (spec VAL-1). What needs the providers (does the function
 * exist, do the arguments fit, is the program there) is said by them; what needs the environment by `values/resolve.ts`.
 */
export function validateExperiment(value: unknown): Validation {
  const found = [...checkDocument(value)]
  return {
    problems: found.filter(({ severity }) => severity === 'problem'),
    warnings: found.filter(({ severity }) => severity === 'warning'),
  }
}

function* checkDocument(value: unknown): Findings {
  if (!isTruthy(value)) yield problem([], 'an empty experiment is not an experiment')
  else if (!isMapping(value))
    yield problem([], `an experiment must be a mapping with a title, a description and a method, not ${kindOf(value)}`)
  else yield* checkExperiment(value)
}
