/** Dry runs: what is left out, and what is done all the same (spec DRY-1 to DRY-8). */

import type { Activity, Dry } from '../experiment/schema.ts'

const LEFT_OUT: Readonly<Record<Dry, readonly Activity['type'][]>> = {
  probes: ['probe'],
  actions: ['action'],
  activities: ['probe', 'action'],
  pause: [],
}

/** The mode for one activity: its own `dry`, read as a word, before the run's (spec DRY-7); null means that it is not dry. */
function dryMode(activity: Activity, dry: Dry | null): Dry | null {
  if (!('dry' in activity)) return dry
  return isDry(activity.dry) ? activity.dry : null
}

/** Whether it is recorded without being called (spec DRY-2). */
export function isLeftOut(activity: Activity, dry: Dry | null): boolean {
  const mode = dryMode(activity, dry)
  return mode !== null && LEFT_OUT[mode].includes(activity.type)
}

/** Whether its pauses are slept: neither under `pause` nor around what is left out (spec DRY-2, DRY-3). */
export function hasPauses(activity: Activity, dry: Dry | null): boolean {
  return dryMode(activity, dry) !== 'pause' && !isLeftOut(activity, dry)
}

/** Whether its tolerance is looked at: not when probes are dry, whatever its type (spec DRY-4). */
export function hasTolerance(activity: Activity, dry: Dry | null): boolean {
  const mode = dryMode(activity, dry)
  return mode !== 'probes' && mode !== 'activities'
}

function isDry(value: unknown): value is Dry {
  return typeof value === 'string' && Object.hasOwn(LEFT_OUT, value)
}
