/** The part of a value that a tolerance looks at. */

import { isMapping } from '../values/plain.ts'

/** The member that `target` names; the whole value when there is no such member, or no target (spec TOL-21). */
export function targetOf(value: unknown, target: unknown): unknown {
  return typeof target === 'string' && isMapping(value) && Object.hasOwn(value, target) ? value[target] : value
}

/** How the part is called in a sentence: `stdout`, or `the value`. */
export function targetName(value: unknown, target: unknown): string {
  return typeof target === 'string' && isMapping(value) && Object.hasOwn(value, target) ? target : 'the value'
}
