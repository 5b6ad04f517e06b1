/** Numbers, texts, booleans and lists as tolerances (spec TOL-2, TOL-3, TOL-10 … TOL-14). */

import { isMapping, ownMember } from '../values/plain.ts'
import { compare, isEqual } from '../values/python-values.ts'
import { shown, type ToleranceVerdict, verdict } from './verdict.ts'

/** Text and booleans: equal to the value as a whole, never to its status (TOL-3). */
export function checkEqual(tolerance: string | boolean, value: unknown): ToleranceVerdict {
  return verdict(isEqual(tolerance, value), shown(tolerance), shown(value))
}

/** A number: equal to the value, or to its `status` where it has one (TOL-2). */
export function checkNumber(tolerance: number, value: unknown): ToleranceVerdict {
  const [subject, name] = statusOf(value)
  return verdict(isEqual(tolerance, subject), `${name}${shown(tolerance)}`, shown(subject))
}

/** A status must be in the list, even in one of two; any other value must lie between the two, or be in a list of another length. */
export function checkList(tolerance: unknown[], value: unknown): ToleranceVerdict {
  const [subject, name] = statusOf(value)
  if (name !== '' || tolerance.length !== 2) {
    return verdict(
      tolerance.some((item) => isEqual(item, subject)),
      `${name}one of ${shown(tolerance)}`,
      shown(subject),
    )
  }
  const [low, high] = tolerance
  return verdict(isWithin(low, subject, high), `from ${shown(low)} to ${shown(high)}`, shown(subject))
}

/** Both ends belong to it. What Python cannot order is not within anything (TOL-14, improved). */
export function isWithin(low: unknown, value: unknown, high: unknown): boolean {
  const fromLow = compare(low, value)
  const toHigh = compare(value, high)
  return fromLow !== undefined && toHigh !== undefined && fromLow <= 0 && toHigh <= 0
}

function statusOf(value: unknown): [unknown, '' | 'status '] {
  return isMapping(value) && Object.hasOwn(value, 'status') ? [ownMember(value, 'status'), 'status '] : [value, '']
}
