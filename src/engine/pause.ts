/** The pauses around an activity (spec ACT-3 to ACT-5). */

import type { Activity, Values } from '../experiment/schema.ts'
import { substitute } from '../experiment/substitute.ts'
import type { Course } from './course.ts'
import { hasPauses } from './dry.ts'

type Side = 'before' | 'after'

/** What the log says when a pause begins, for whoever tells it in other words. Its group is the seconds. */
export const PAUSE_BEGINS = /^Pausing (?:before next|after) activity for ([\d.e+-]+)s\.{3}$/

const SAID = {
  before: (seconds: number) => `Pausing before next activity for ${seconds}s...`,
  after: (seconds: number) => `Pausing after activity for ${seconds}s...`,
}

/** Sleeps as the activity asks; throws the signal's reason as soon as it aborts. A dry run only says it (spec DRY-2). */
export async function pause(course: Course, activity: Activity, side: Side, signal: AbortSignal): Promise<void> {
  const seconds = pauseSeconds(activity.pauses?.[side], course.options.values)
  if (!seconds) return
  course.log('info', SAID[side](seconds))
  if (hasPauses(activity, course.options.dry)) await course.options.clock.sleep(seconds, signal)
}

/** Throws when a pause cannot be read. It is part of the call, so that nothing is injected and the entry says why (spec ACT-5). */
export function refuseUnreadablePauses({ pauses }: Activity, values: Values): void {
  for (const side of ['before', 'after'] as const) {
    if (pauseSeconds(pauses?.[side], values) !== null) continue
    const given = JSON.stringify(substitute(pauses?.[side], values))
    throw new Error(`the pause ${side} is ${given}: give a number of seconds, 0 or more`)
  }
}

/**
 * Seconds: `true` is one, nothing is none, and text is read as a number, also where it comes from a variable (spec ACT-5,
 * improved). Null when it is no number, or below zero.
 */
function pauseSeconds(pause: unknown, values: Values): number | null {
  const value = substitute(pause, values)
  if (!value) return 0
  const seconds = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}
