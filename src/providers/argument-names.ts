/** Whether an activity passes what a function takes, by name. */

import type { Activity } from '../experiment/schema.ts'
import { didYouMean } from '../text/near-miss.ts'
import type { ActivityProblem } from './provider.ts'

const PLACE = ['provider', 'arguments']

/** The names that a function takes. */
export interface ArgumentNames {
  known: readonly string[]
  required: readonly string[]
}

/** Names that are missing or mean nothing (spec VAL-63). */
export function checkNames(
  { name }: Activity,
  { known, required }: ArgumentNames,
  args: Readonly<Record<string, unknown>>,
): ActivityProblem[] {
  const missing = required.filter((key) => !Object.hasOwn(args, key))
  const extra = Object.keys(args).filter((key) => !known.includes(key))
  return [
    ...missing.map((key) => ({ path: PLACE, message: `required argument '${key}' is missing from activity '${name}'` })),
    ...extra.map((key) => ({
      path: [...PLACE, key],
      message: `argument '${key}' is not part of the function signature in activity '${name}'${didYouMean(key, known)}`,
    })),
  ]
}
