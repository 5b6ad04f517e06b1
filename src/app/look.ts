/** A probe that stands in no hypothesis, taken and judged. */

import type { ProbeLook } from '../controls/control-tools.ts'
import { timestamp } from '../engine/timestamp.ts'
import type { Activity, Tolerance } from '../experiment/schema.ts'
import { checkTolerance } from '../experiment/tolerance.ts'
import { systemClock } from '../system/clock.ts'
import type { Bench } from './bench.ts'

/** Rejects with the signal's reason only: a probe that fails is not met. */
export async function look(probe: Activity, bench: Bench, signal: AbortSignal): Promise<ProbeLook> {
  const take = (activity: Activity) => bench.invoke({ activity, output: null, start: timestamp(systemClock.now()) }, signal)
  try {
    const output = await take(probe)
    return await checkTolerance(probe.tolerance as Tolerance, output, { values: bench.values, invokeProbe: take })
  } catch (error) {
    signal.throwIfAborted()
    return { isMet: false, said: `it failed: ${error instanceof Error ? error.message : String(error)}` }
  }
}
