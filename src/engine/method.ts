/** The method: where the fault is injected. */

import { around } from './around.ts'
import type { Course } from './course.ts'
import { playEntries } from './entries.ts'

/**
 * Plays the method until it ends or `isOver` says so between two activities (spec BG-6, HYP-24). Throws an interruption, or
 * what an activity threw that was no failure (spec RUN-7).
 */
export async function playMethod(course: Course, isOver: () => boolean): Promise<void> {
  const { experiment, journal, signal, stop } = course
  const entries = experiment.method ?? []
  course.log('info', entries.length > 0 ? "Playing your experiment's method now..." : "No declared activities, let's move on.")
  const place = { level: 'method', context: experiment } as const
  await around(course, { controls: course.controls.aroundParts(), place, signal }, async (leave) => {
    leave(journal.run)
    await playEntries(course, entries, {
      runs: journal.run,
      signal,
      stop,
      announce: () => {},
      shouldGoOn({ crash }) {
        if (crash) throw crash
        return !isOver()
      },
    })
  })
}
