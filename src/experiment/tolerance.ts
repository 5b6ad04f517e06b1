/** Does a value fit? (spec section 9) */

import type { Activity, Tolerance } from './schema.ts'
import { substitute } from './substitute.ts'
import { checkProbe } from './tolerance/probe.ts'
import { checkEqual, checkList, checkNumber } from './tolerance/scalar.ts'
import { checkJsonPath, checkRange, checkRegex } from './tolerance/typed.ts'
import { shown, type ToleranceContext, type ToleranceVerdict, unfit, unmet } from './tolerance/verdict.ts'
import { isMapping } from './values/plain.ts'

export type { ToleranceContext, ToleranceVerdict } from './tolerance/verdict.ts'

/**
 * Judges what a probe gave: a Python function's result, `{status, stdout, stderr}` or `{status, headers, body}` (TOL-1).
 * Text is substituted first, and what it becomes decides how to judge (TOL-4). What cannot be judged is not met, and says why; nor is what no rule is for (TOL-5).
 * @throws the signal's reason, and whatever else but `ActivityFailed` comes out of a probe tolerance.
 */
export async function checkTolerance(tolerance: Tolerance, value: unknown, context: ToleranceContext): Promise<ToleranceVerdict> {
  try {
    return await judge(typeof tolerance === 'string' ? substitute(tolerance, context.values) : tolerance, value, context)
  } catch (error) {
    if (error instanceof RangeError) return unfit('what the probe gave is nested too deeply to be judged')
    throw error
  }
}

async function judge(tolerance: unknown, value: unknown, context: ToleranceContext): Promise<ToleranceVerdict> {
  if (typeof tolerance === 'string' || typeof tolerance === 'boolean') return checkEqual(tolerance, value)
  if (typeof tolerance === 'number') return checkNumber(tolerance, value)
  if (Array.isArray(tolerance)) return checkList(tolerance, value)
  if (isMapping(tolerance)) return judgeTyped(tolerance, value, context)
  return unmet(`a tolerance cannot be ${shown(tolerance)}`)
}

async function judgeTyped(
  tolerance: Record<string, unknown>,
  value: unknown,
  context: ToleranceContext,
): Promise<ToleranceVerdict> {
  switch (tolerance.type) {
    case 'regex':
      return checkRegex(tolerance, value, context.values)
    case 'jsonpath':
      return checkJsonPath(tolerance, value, context.values)
    case 'range':
      return checkRange(tolerance, value)
    case 'probe':
      return checkProbe(tolerance as unknown as Activity, value, context)
    default:
      return unmet(`a tolerance cannot be ${shown(tolerance)}`)
  }
}
