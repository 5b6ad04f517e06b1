/** Small words about errors and times that the parts of the client share. */

import { types } from 'node:util'

/** The longest delay that a timer of Node can hold: a longer one would fire at once. */
const TIMER_MAX_MILLISECONDS = 2 ** 31 - 1

export function milliseconds(seconds: number): number {
  return Math.min(seconds * 1000, TIMER_MAX_MILLISECONDS)
}

/** Node gives an `AggregateError` without a text of its own when several addresses were tried. */
export function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error)
  const tried: unknown[] = 'errors' in error && Array.isArray(error.errors) ? error.errors : []
  return tried.length > 0 ? tried.map(reasonOf).join('; ') : error.message
}
