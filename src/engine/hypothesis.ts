/** One look at the steady state (spec HYP-1 to HYP-6). */

import type { Run, SteadyState } from '../experiment/journal.ts'
import type { Activity, Entry, Hypothesis, Tolerance } from '../experiment/schema.ts'
import { checkTolerance, type ToleranceVerdict } from '../experiment/tolerance.ts'
import { attempt, playActivity } from './activity.ts'
import { around } from './around.ts'
import type { Course } from './course.ts'
import { hasTolerance } from './dry.ts'
import { findActivity, missingActivity } from './find-activity.ts'
import { settle } from './settle.ts'
import { LOOKS, type Phase } from './strategies.ts'
import { timestamp } from './timestamp.ts'

/** What was seen. */
export interface Look {
  state: SteadyState
  /** Why it was not met: the probe, and whether it failed rather than saw something else than it should. Null when it was met. */
  broken: { probe: string; isFailed: boolean; said: string } | null
  /** What a probe threw that was no failure (spec HYP-10). */
  crash: Error | null
}

/** The hypothesis that there is something to look at in; null without probes, which is as if there were none (spec HYP-1). */
export function hypothesisOf({ experiment }: Course): Hypothesis | null {
  const hypothesis = experiment['steady-state-hypothesis']
  return hypothesis?.probes?.length ? hypothesis : null
}

/** The same for a phase of the run; null when the strategy does not look then. */
export function hypothesisFor(course: Course, phase: Phase): Hypothesis | null {
  return LOOKS[course.options.hypothesis.strategy].includes(phase) ? hypothesisOf(course) : null
}

/**
 * Takes the probes in order, until one fails or sees what it should not (spec HYP-2). `background` means nothing here (spec
 * BG-4). Throws nothing but an interruption.
 */
export async function lookAtHypothesis(course: Course, hypothesis: Hypothesis): Promise<Look> {
  const { signal } = course
  const place = { level: 'hypothesis', context: hypothesis } as const
  course.log('info', `Steady state hypothesis: ${hypothesis.title}`)
  return around(course, { controls: course.controls.aroundOne(hypothesis.controls), place, signal }, async (leave) => {
    const look: Look = { state: { steady_state_met: true, probes: [] }, broken: null, crash: null }
    for (const entry of hypothesis.probes ?? []) {
      await takeProbe(course, entry, look)
      if (!look.state.steady_state_met) break
    }
    if (look.state.steady_state_met) course.log('info', 'Steady state hypothesis is met!')
    leave(look.state)
    return look
  })
}

/** Looks again until it is met, or until the patience for it is over; the last look counts. */
export async function lookPatiently(course: Course, hypothesis: Hypothesis): Promise<Look> {
  const { clock, hypothesis: how } = course.options
  const end = clock.now() + (how.patienceSeconds ?? 0) * 1000
  let look = await lookAtHypothesis(course, hypothesis)
  while (look.broken && clock.now() < end) {
    course.log('info', 'Not steady yet, shortly after another experiment: looking again')
    await clock.sleep(how.frequencySeconds, course.signal)
    look = await lookAtHypothesis(course, hypothesis)
  }
  return look
}

async function takeProbe(course: Course, entry: Entry, look: Look): Promise<void> {
  const activity = findActivity(course.experiment, entry)
  if (activity === undefined) return breakOff(look, entry, missingActivity(entry))
  const { run, crash } = await playActivity(course, activity, { runs: look.state.probes, signal: course.signal })
  const checked = run.status === 'succeeded' ? await check(course, run, entry) : { isMet: false, said: '', crash }
  run.tolerance_met = checked.isMet
  if (run.status === 'failed') course.log('warning', 'Probe terminated unexpectedly, so its tolerance could not be validated')
  if (checked.isMet) return
  look.state.steady_state_met = false
  look.broken = { probe: activity.name, isFailed: run.status === 'failed', said: checked.said }
  look.crash = checked.crash
}

function breakOff(look: Look, entry: Entry, crash: Error): void {
  look.state.steady_state_met = false
  look.broken = { probe: 'ref' in entry ? entry.ref : entry.name, isFailed: true, said: crash.message }
  look.crash = crash
}

/** A tolerance that cannot be looked at makes the probe a failed one (spec HYP-10, improved). */
async function check(course: Course, run: Run, entry: Entry): Promise<{ isMet: boolean; said: string; crash: Error | null }> {
  if (!hasTolerance(run.activity, course.options.dry)) return { isMet: true, said: '', crash: null }
  let found = { isMet: false, said: '' }
  const crash = await attempt(run, course.signal, async () => {
    const verdict = await judge(course, run, entry.tolerance ?? run.activity.tolerance)
    course.signal.throwIfAborted()
    found = verdict
    if (!verdict.isJudged) throw new TypeError(verdict.said)
  })
  return { ...found, crash }
}

async function judge(course: Course, run: Run, tolerance: Tolerance | undefined): Promise<ToleranceVerdict> {
  if (tolerance === undefined) throw new Error(`the probe ${JSON.stringify(run.activity.name)} has no tolerance`)
  const { values, acceptsAnyAnswer = false } = course.options
  const invokeProbe = (activity: Activity) => invokeAlone(course, activity)
  return checkTolerance(tolerance, run.output, { values, invokeProbe, acceptsAnyAnswer })
}

/** A probe that is itself a tolerance: the call and nothing around it (spec TOL-50). */
async function invokeAlone({ options, signal }: Course, activity: Activity): Promise<unknown> {
  const run: Run = { activity, output: null, start: timestamp(options.clock.now()) }
  return settle(options.invoke(run, signal), signal, options.clock)
}
