/** Whether a filter holds for a value. A filter looks at the value itself, not at its children (spec JP-3, JP-5). */

import { isMapping } from '../values/plain.ts'
import { isEqual, isNumeric, isTruthy } from '../values/python-values.ts'
import { charge, type Evaluation, valuesOf } from './evaluate.ts'
import type { Comparison, Condition, Operand } from './syntax.ts'

export function isHeld(condition: Condition, current: unknown, evaluation: Evaluation): boolean {
  switch (condition.type) {
    case 'and':
      return condition.parts.every((part) => isHeld(part, current, evaluation))
    case 'or':
      return condition.parts.some((part) => isHeld(part, current, evaluation))
    case 'not':
      return !isHeld(condition.condition, current, evaluation)
    case 'holds':
      return operandHolds(condition.operand, current, evaluation)
    case 'compare':
      return anyPair(condition, current, evaluation)
  }
}

/** A path holds when it matches anything, even `false`; a literal when Python calls it true. */
function operandHolds(operand: Operand, current: unknown, evaluation: Evaluation): boolean {
  return operand.type === 'literal' ? isTruthy(operand.value) : valuesOf(operand, current, evaluation).length > 0
}

function anyPair(
  { comparison, left, right }: Extract<Condition, { type: 'compare' }>,
  current: unknown,
  evaluation: Evaluation,
): boolean {
  const lefts = valuesOf(left, current, evaluation)
  const rights = valuesOf(right, current, evaluation)
  charge(evaluation, lefts.length * rights.length)
  return lefts.some((one) => rights.some((other) => COMPARE[comparison](one, other)))
}

const COMPARE: Readonly<Record<Comparison, (left: unknown, right: unknown) => boolean>> = {
  '=': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': numbers((left, right) => left < right),
  '<=': numbers((left, right) => left <= right),
  '>': numbers((left, right) => left > right),
  '>=': numbers((left, right) => left >= right),
  contains,
}

/** Order is for numbers only, booleans among them. */
function numbers(compare: (left: number, right: number) => boolean): (left: unknown, right: unknown) => boolean {
  return (left, right) => isNumeric(left) && isNumeric(right) && compare(Number(left), Number(right))
}

function contains(container: unknown, member: unknown): boolean {
  if (Array.isArray(container)) return container.some((item) => isEqual(item, member))
  if (typeof member !== 'string') return false
  return typeof container === 'string' ? container.includes(member) : isMapping(container) && Object.hasOwn(container, member)
}
