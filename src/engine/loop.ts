/** The hypothesis looked at again and again while the method runs (spec HYP-21 to HYP-28). */

import type { Hypothesis } from '../experiment/schema.ts'
import type { Course } from './course.ts'
import { type Look, lookAtHypothesis } from './hypothesis.ts'

/** Seconds between two looks at the least: each of them is kept in the journal. */
const FREQUENCY_SECONDS_MIN = 0.01

/**
 * Looks until the method is over, at least once (spec HYP-26); `frequencySeconds` lie between two looks. Returns early, with
 * true, at the first look that is not met when the run should fail fast (spec HYP-24). Throws an interruption, and what a
 * probe threw that was no failure (spec HYP-28). An abort of either signal wakes it at once (spec HYP-27, improved).
 */
export async function watchHypothesis(course: Course, hypothesis: Hypothesis, methodIsOver: AbortSignal): Promise<boolean> {
  const { clock, hypothesis: how } = course.options
  const { during } = course.journal.steady_states
  const seconds = Math.max(FREQUENCY_SECONDS_MIN, how.frequencySeconds)
  const wake = AbortSignal.any([course.signal, methodIsOver])
  while (true) {
    const look = await lookAtHypothesis(course, hypothesis)
    during.push(look.state)
    if (tellLook(course, look) && how.isFailFast) return true
    await clock.sleep(seconds, wake).catch(() => course.signal.throwIfAborted())
    if (methodIsOver.aborted) return false
  }
}

/** Whether it was not met, which is told as a warning (spec HYP-22). */
function tellLook(course: Course, { broken, crash }: Look): boolean {
  if (crash) throw crash
  if (!broken) return false
  course.log(
    'warning',
    `Continuous steady state probe '${broken.probe}' is not in the given tolerance${broken.said && `: ${broken.said}`}`,
  )
  if (!course.options.hypothesis.isFailFast) return true
  const { during } = course.journal.steady_states
  const share = during.filter(({ steady_state_met }) => !steady_state_met).length / during.length
  course.log('error', `Terminating immediately the experiment after ${(share * 100).toFixed(1)}% hypothesis deviated`)
  return true
}
