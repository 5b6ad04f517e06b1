/** Python's regular expressions (spec TOL-20). */

import { PATTERN_MAX } from './limits.ts'
import { boundedTest } from './regex/bounded-test.ts'
import { BadPattern } from './regex/pattern-reader.ts'
import { translatePattern } from './regex/translate.ts'

export interface PythonRegex {
  /**
   * As `re.search(…) is not None`.
   * @throws PatternTooSlow
   */
  test(text: string): boolean
}

/** @throws BadPattern when the pattern is not valid, longer than `PATTERN_MAX`, or cannot be said in JavaScript. */
export function compilePythonRegex(pattern: string): PythonRegex {
  if (pattern.length > PATTERN_MAX) throw new BadPattern(`the pattern is longer than ${PATTERN_MAX} characters`)
  const { source, flags } = translatePattern(pattern)
  const expression = compile(source, flags)
  return { test: (text) => boundedTest(expression, text) }
}

/** What is wrong with the pattern, or undefined. */
export function patternProblem(pattern: string): string | undefined {
  try {
    compilePythonRegex(pattern)
    return undefined
  } catch (error) {
    if (error instanceof BadPattern) return error.message
    throw error
  }
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    throw new BadPattern(`the pattern cannot be used here: ${error instanceof Error ? error.message : String(error)}`)
  }
}
