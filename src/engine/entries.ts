/** Activities one after the other, and beside one another: what method and rollbacks have in common. */

import type { Activity, Entry } from '../experiment/schema.ts'
import { type Played, playActivity, type Stage } from './activity.ts'
import { openBackground } from './background.ts'
import type { Course } from './course.ts'
import { findActivity, missingActivity } from './find-activity.ts'

/** What differs between them. */
export interface Rules extends Stage {
  /** Aborts the stage's signal. */
  stop(reason: unknown): void
  /** Told of each activity before it is played. */
  announce(activity: Activity): void
  /** Told how each one in the foreground went; what it throws ends the rest. False does so too, in peace. */
  shouldGoOn(played: Played): boolean
}

/**
 * In order. Those in the background are only started, by the `background` of the entry itself (spec ACT-11), and all of them
 * have ended before this returns or throws (spec BG-2). Throws for a reference that leads nowhere.
 */
export async function playEntries(course: Course, entries: readonly Entry[], rules: Rules): Promise<void> {
  const background = openBackground(rules.stop)
  try {
    for (const entry of entries) {
      const activity = findActivity(course.experiment, entry)
      if (activity === undefined) throw missingActivity(entry)
      rules.announce(activity)
      const playing = playActivity(course, activity, rules)
      if (entry.background === true) background.add(playing)
      else if (!rules.shouldGoOn(await playing)) break
    }
  } finally {
    await background.hasEnded()
  }
  rules.signal.throwIfAborted()
}
