/** Python's idea of equal, ordered and true, for plain values (spec TOL-10, TOL-12, TOL-35). */

import { isMapping } from './plain.ts'

/** `5 == 5.0`, `1 == true`, `"5" != 5`; lists in order, mappings in any order. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (isNumeric(left) && isNumeric(right)) return Number(left) === Number(right)
  if (Array.isArray(left)) return Array.isArray(right) && isEqualList(left, right)
  if (isMapping(left)) return isMapping(right) && isEqualMapping(left, right)
  return (left ?? null) === (right ?? null)
}

function isEqualList(left: unknown[], right: unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => isEqual(item, right[index]))
}

function isEqualMapping(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]))
  )
}

/** A number, or a boolean, which Python counts as one. */
export function isNumeric(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

/** Below zero, zero or above zero; undefined for two values that Python cannot order. Text is compared by code point. */
export function compare(left: unknown, right: unknown): number | undefined {
  if (isNumeric(left) && isNumeric(right)) return difference(Number(left), Number(right))
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  return undefined
}

function difference(left: number, right: number): number | undefined {
  if (Number.isNaN(left) || Number.isNaN(right)) return undefined
  return left < right ? -1 : Number(left > right)
}

function compareText(left: string, right: string): number {
  const rightPoints = right[Symbol.iterator]()
  for (const character of left) {
    const other = rightPoints.next()
    if (other.done) return 1
    if (character !== other.value) return (character.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0)
  }
  return rightPoints.next().done ? 0 : -1
}

/** Whether `if value:` would go on. */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (isMapping(value)) return Object.keys(value).length > 0
  return Number.isNaN(value) || Boolean(value)
}
