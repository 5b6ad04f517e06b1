/** Calls controls before and after something (spec CTRL-3, CTRL-7, CTRL-8). */

import { InterruptExecution } from '../experiment/errors.ts'
import type { Placed } from './controls.ts'
import type { Course } from './course.ts'
import type { Moment } from './options.ts'
import { settle } from './settle.ts'

/** What is wrapped: a moment before it has a state. */
export type Place = Moment extends infer One ? (One extends Moment ? Pick<One, 'level' | 'context'> : never) : never

/** What a piece of work leaves behind for the hooks after it; null until it does. */
type Leave = (state: Moment['state']) => void

/**
 * Calls the `before` hooks, does the work, and calls the `after` hooks whatever happened (spec CTRL-8). An interruption by a
 * hook is thrown; anything else that a hook throws is a warning (spec CTRL-7).
 */
export async function around<Value>(
  course: Course,
  { controls, place, signal }: { controls: readonly Placed[]; place: Place; signal: AbortSignal },
  work: (leave: Leave) => Promise<Value>,
): Promise<Value> {
  const moment = openMoment(course, place)
  try {
    await callBefore(course, controls, moment, signal)
    return await work((state) => {
      moment.state = state
    })
  } finally {
    await callAfter(course, controls, moment, signal)
  }
}

/** A moment with nothing behind it yet. */
export function openMoment({ experiment, options }: Course, place: Place): Moment {
  return { experiment, values: options.values, ...place, state: null } as Moment
}

/** In order; the first interruption ends it. */
export async function callBefore(
  course: Course,
  controls: readonly Placed[],
  moment: Moment,
  signal: AbortSignal,
): Promise<void> {
  for (const { control, scope } of controls) {
    if (scope !== 'after')
      await call(course, `before hook of the control "${control.name}"`, signal, () => control.before?.(moment))
  }
}

/** All of them, in the same order (spec CTRL-24); then the first interruption is thrown. */
export async function callAfter(course: Course, controls: readonly Placed[], moment: Moment, signal: AbortSignal): Promise<void> {
  const interruptions: unknown[] = []
  for (const { control, scope } of controls) {
    if (scope === 'before') continue
    const called = call(course, `after hook of the control "${control.name}"`, signal, () => control.after?.(moment))
    await called.catch((interruption) => interruptions.push(interruption))
  }
  if (interruptions.length > 0) throw interruptions[0]
}

async function call(course: Course, hook: string, signal: AbortSignal, work: () => void | Promise<void>): Promise<void> {
  try {
    await settle(work(), signal, course.options.clock)
  } catch (error) {
    if (error instanceof InterruptExecution) throw error
    course.log('warning', `the ${hook} failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
