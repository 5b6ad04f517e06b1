/** JSONPath in the dialect of jsonpath2, which the reference's tolerances speak (spec JP-1 … JP-6). */

import { evaluate } from './jsonpath/evaluate.ts'
import { parseJsonPath } from './jsonpath/parse.ts'
import { BadJsonPath } from './jsonpath/syntax.ts'

/**
 * All matches, in order.
 * @throws BadJsonPath when `path` is none, TooMuchWork when it asks for more than `JSONPATH_VISITS_MAX` looks.
 */
export function matchJsonPath(path: string, value: unknown): unknown[] {
  return evaluate(parseJsonPath(path), value)
}

/** What is wrong with the path, or undefined. */
export function jsonPathProblem(path: string): string | undefined {
  try {
    parseJsonPath(path)
    return undefined
  } catch (error) {
    if (error instanceof BadJsonPath) return error.message
    throw error
  }
}
