/**
 * Tries a regular expression for a limited time. A pattern from a pull request can take longer than the sun lasts on a text of
 * forty characters, and nothing in this thread can stop it but the watchdog that `node:vm` brings.
 */

import { type Context, createContext, Script } from 'node:vm'
import { PATTERN_MILLISECONDS_MAX, PATTERN_TEXT_MAX } from '../limits.ts'

/** The pattern could not be decided within its bounds. */
export class PatternTooSlow extends Error {
  override readonly name = 'PatternTooSlow'
}

const script = new Script('trial.expression.test(trial.text)')
let context: Context | undefined

/** @throws PatternTooSlow after `PATTERN_MILLISECONDS_MAX`, or for a text longer than `PATTERN_TEXT_MAX`. */
export function boundedTest(expression: RegExp, text: string): boolean {
  if (text.length > PATTERN_TEXT_MAX) throw new PatternTooSlow(`the text is longer than ${PATTERN_TEXT_MAX} characters`)
  context ??= createContext({})
  context.trial = { expression, text }
  try {
    return Boolean(script.runInContext(context, { timeout: PATTERN_MILLISECONDS_MAX }))
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw new PatternTooSlow(`the pattern takes longer than ${PATTERN_MILLISECONDS_MAX} ms on this text`, { cause: error })
  } finally {
    context.trial = undefined
  }
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
