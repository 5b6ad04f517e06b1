/** A probe as tolerance: it is given the value and says whether it will do (spec TOL-50 … TOL-53). */

import { ActivityFailed } from '../errors.ts'
import type { Activity } from '../schema.ts'
import { deepCopy, isMapping } from '../values/plain.ts'
import { isTruthy } from '../values/python-values.ts'
import { shown, type ToleranceContext, type ToleranceVerdict, unmet, verdict } from './verdict.ts'

export async function checkProbe(probe: Activity, value: unknown, context: ToleranceContext): Promise<ToleranceVerdict> {
  try {
    const result = await context.invokeProbe(withValue(probe, value))
    return verdict(
      context.acceptsAnyAnswer ? isTruthy(result) : isGood(result, probe.provider.type),
      `${probe.name} to accept ${shown(value)}`,
      shown(result),
    )
  } catch (error) {
    if (error instanceof ActivityFailed)
      return unmet(`${probe.name} could not judge ${shown(value)}: ${error.message.replace(/^chaoslib\.exceptions\.\w+: /, '')}`)
    throw error
  }
}

/** In a copy, so that the experiment and its journal stay as they were written (TOL-51, improved). Arguments that have no names stay as they are. */
function withValue(probe: Activity, value: unknown): Activity {
  const copy = deepCopy(probe) as Activity
  const given = copy.provider.arguments ?? {}
  if (isMapping(given))
    copy.provider.arguments = { ...given, value: deepCopy(value) } as NonNullable<typeof copy.provider.arguments>
  return copy
}

/** What a Python function returns must be true; a program must end with 0 and a server answer below 400 (TOL-52, improved). */
function isGood(result: unknown, provider: Activity['provider']['type']): boolean {
  if (provider === 'python' || !isMapping(result)) return isTruthy(result)
  return provider === 'process' ? result.status === 0 : Number(result.status) < 400
}
