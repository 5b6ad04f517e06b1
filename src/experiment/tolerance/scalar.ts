/** Numbers, texts, booleans and lists as tolerances (spec TOL-2, TOL-3, TOL-10 … TOL-14). */

import { isMapping, ownMember } from '../values/plain.ts'
import { compare, isEqual } from '../values/python-values.ts'
import { shown, type ToleranceVerdict, unfit, verdict } from './verdict.ts'

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
  return checkWithin({ low, value: subject, high })
}

/** Both ends belong to it. What Python cannot order is not within anything, and cannot be judged (TOL-14, improved). */
export function checkWithin({ low, value, high, name = '' }: Range): ToleranceVerdict {
  const [fromLow, toHigh] = [compare(low, value), compare(value, high)]
  const wanted = `${name}from ${shown(low)} to ${shown(high)}`
  if (fromLow === undefined || toHigh === undefined)
    return unfit(`expected ${wanted}, saw ${shown(value)}, which has no order with these`)
  return verdict(fromLow <= 0 && toHigh <= 0, wanted, shown(value))
}

interface Range {
  low: unknown
  value: unknown
  high: unknown
  /** What is within, with a space behind it; empty for the value itself. */
  name?: string
}

function statusOf(value: unknown): [unknown, '' | 'status '] {
  return isMapping(value) && Object.hasOwn(value, 'status') ? [ownMember(value, 'status'), 'status '] : [value, '']
}
