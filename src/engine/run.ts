/** The whole run, top to bottom. Every `if` that decides what happens next is here. */

import { InterruptExecution } from '../experiment/errors.ts'
import type { Journal } from '../experiment/journal.ts'
import type { Experiment, Hypothesis } from '../experiment/schema.ts'
import { conclude, isStopped, recordStop } from './conclude.ts'
import { beginCourse, type Course } from './course.ts'
import { enterExperiment, leaveExperiment } from './experiment-level.ts'
import { hypothesisFor, lookAtHypothesis, lookPatiently } from './hypothesis.ts'
import { closeJournal } from './journal.ts'
import { watchHypothesis } from './loop.ts'
import { playMethod } from './method.ts'
import type { RunOptions } from './options.ts'
import { playRollbacks } from './rollbacks.ts'
import { tellBroken, tellRollbacks } from './tell.ts'

/**
 * Runs an experiment that is valid and resolved. Never throws: whatever happens is in the journal (spec RUN-3 to RUN-8). The
 * experiment is not changed.
 */
export async function runExperiment(experiment: Experiment, options: RunOptions): Promise<Journal> {
  const begun = options.clock.now()
  const course = beginCourse(experiment, options, begun)
  const { journal } = course
  await conclude(course, () => enterExperiment(course))
  const isMet = !isStopped(journal) && (await conclude(course, () => isSteady(course, 'before'))) === true
  const mayBegin = isMet && !isStopped(journal)
  if (mayBegin) await conclude(course, () => playWatchedMethod(course))
  // Only this look decides whether the experiment deviated (spec HYP-9); it is taken after a fail-fast too (spec RUN-8).
  if (mayBegin && !isStopped(journal)) journal.deviated = (await conclude(course, () => isSteady(course, 'after'))) === false
  if (shouldRollBack(course, mayBegin)) await conclude(course, () => playRollbacks(course))
  closeJournal(journal, begun, options.clock.now())
  await leaveExperiment(course)
  return journal
}

/** What counts as a look: kept in the journal, and the status says how it was broken (spec HYP-5 to HYP-9). */
async function isSteady(course: Course, phase: 'before' | 'after'): Promise<boolean> {
  const { journal } = course
  const hypothesis = hypothesisFor(course, phase)
  if (!hypothesis) return true
  const look = phase === 'before' ? lookPatiently : lookAtHypothesis
  const { state, broken } = await look(course, hypothesis)
  journal.steady_states[phase] = state
  if (!broken) return true
  tellBroken(course, broken)
  journal.status = broken.isFailed ? 'failed' : 'completed'
  return false
}

/** The loop may end the method between two activities (spec HYP-24, HYP-28); it has ended itself before this does (HYP-26, improved). */
async function playWatchedMethod(course: Course): Promise<void> {
  const hypothesis = hypothesisFor(course, 'during')
  const methodIsOver = new AbortController()
  const watching = hypothesis && watch(course, hypothesis, methodIsOver.signal)
  try {
    await playMethod(course, () => course.journal.status !== 'completed')
  } finally {
    methodIsOver.abort()
    await watching
  }
}

async function watch(course: Course, hypothesis: Hypothesis, methodIsOver: AbortSignal): Promise<void> {
  try {
    if (await watchHypothesis(course, hypothesis, methodIsOver)) course.journal.status = 'failed'
  } catch (error) {
    recordStop(course, error)
  }
}

/** Per strategy, and per what the journal says at this moment (spec ROLL-1 to ROLL-5). */
function shouldRollBack(course: Course, hasBegun: boolean): boolean {
  const { journal, options, signal } = course
  if (signal.reason instanceof InterruptExecution && !signal.reason.playsRollbacks) {
    course.log('warning', 'Ignoring rollbacks as per signal')
    return false
  }
  const isPlayed = {
    'once-begun': hasBegun,
    default: journal.status !== 'failed' && journal.status !== 'interrupted',
    always: true,
    never: false,
    deviated: journal.deviated,
  }[options.rollbacks]
  tellRollbacks(course, isPlayed)
  return isPlayed
}
