/** The part of a value that a tolerance looks at. */

import { isMapping } from '../values/plain.ts'
import { shown, type ToleranceVerdict, unfit } from './verdict.ts'

/** What is judged, and how it is called in a sentence: `stdout`, or `the value`. */
export interface Aim {
  subject: unknown
  name: string
}

/**
 * Judges the member that `target` names; the whole value when there is no target, or no such member (spec TOL-21). A value
 * that has no members at all does not fit a tolerance with a target (TOL-22, TOL-30, improved).
 */
export function atTarget(value: unknown, target: unknown, judge: (aim: Aim) => ToleranceVerdict): ToleranceVerdict {
  if (typeof target !== 'string') return judge({ subject: value, name: 'the value' })
  if (!isMapping(value)) return unfit(`there is no \`${target}\` in ${shown(value)}: leave \`target\` out`)
  return judge(Object.hasOwn(value, target) ? { subject: value[target], name: target } : { subject: value, name: 'the value' })
}
