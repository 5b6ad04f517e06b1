/** The rollbacks: the experimenter's own way back (spec ROLL-6 to ROLL-9). */

import { around } from './around.ts'
import type { Course } from './course.ts'
import { withDeadline } from './deadline.ts'
import { playEntries } from './entries.ts'
import { findActivity, missingActivity } from './find-activity.ts'

/**
 * Plays all of them, whatever becomes of each (spec ROLL-6), within the time that the options allow and with a signal of
 * their own. Throws an interruption: a control's, the deadline's, and the run's where the options say so (spec ROLL-7).
 * Throws as well, after the others were played, what one of them threw that was no failure, and for a reference that leads
 * nowhere (spec ACT-8, ACT-10, improved).
 */
export async function playRollbacks(course: Course): Promise<void> {
  const { experiment, options } = course
  course.log('info', experiment.rollbacks?.length ? "Let's rollback..." : "No declared rollbacks, let's move on.")
  const place = { level: 'rollback', context: experiment } as const
  const limits = { what: 'rollbacks', seconds: () => options.rollbackSeconds, hurry: options.signal, clock: options.clock }
  await withDeadline(limits, async (own, stop) => {
    const signal = limit(course, own)
    await around(course, { controls: course.controls.aroundParts(), place, signal }, async (leave) => {
      leave(course.journal.rollbacks)
      await playAll(course, signal, stop)
    })
  })
}

async function playAll(course: Course, signal: AbortSignal, stop: Course['stop']): Promise<void> {
  const { experiment, journal } = course
  const all = experiment.rollbacks ?? []
  const lost = all.filter((entry) => findActivity(experiment, entry) === undefined)
  const crashes: Error[] = []
  // The list itself: controls may add to it while it is played (spec CTRL-6).
  const found = lost.length === 0 ? all : all.filter((entry) => !lost.includes(entry))
  await playEntries(course, found, {
    runs: journal.rollbacks,
    signal,
    stop,
    announce: ({ name }) => course.log('info', `Rollback: ${name}`),
    shouldGoOn({ crash }) {
      if (crash) crashes.push(crash)
      return true
    },
  })
  if (crashes[0]) throw crashes[0]
  if (lost.length > 0) throw missingActivity(...lost)
}

/** A signal that has aborted already is why the rollbacks are played; only a later one may end them. */
function limit({ options, signal }: Course, own: AbortSignal): AbortSignal {
  const isLimited = options.areRollbacksInterruptible === true && !signal.aborted
  return isLimited ? AbortSignal.any([own, signal]) : own
}
