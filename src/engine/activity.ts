/** One activity, from its pauses to its entry in the journal: the only place where an error becomes a value. */

import { ActivityFailed, InterruptExecution } from '../experiment/errors.ts'
import type { Run } from '../experiment/journal.ts'
import type { Activity } from '../experiment/schema.ts'
import { around } from './around.ts'
import type { Course } from './course.ts'
import { isLeftOut } from './dry.ts'
import { pause, refuseUnreadablePauses } from './pause.ts'
import { settle } from './settle.ts'
import { secondsBetween, timestamp } from './timestamp.ts'

/** Where the entry goes, and what ends the activity. */
export interface Stage {
  runs: Run[]
  signal: AbortSignal
}

/** How it went beyond what the journal says. */
export interface Played {
  run: Run
  /** What was thrown, when that was neither a failure of the activity nor an interruption (spec ACT-8). */
  crash: Error | null
}

/**
 * Controls, pause, call, pause, controls (spec ACT-2). Throws nothing but the signal's reason or a control's
 * `InterruptExecution`.
 */
export async function playActivity(course: Course, activity: Activity, stage: Stage): Promise<Played> {
  const { signal } = stage
  signal.throwIfAborted()
  const controls = course.controls.aroundOne(activity.controls)
  return around(course, { controls, place: { level: 'activity', context: activity }, signal }, async (leave) => {
    signal.throwIfAborted()
    await pause(course, activity, 'before', signal)
    course.log('info', describeStart(activity))
    const played = await perform(course, activity, stage)
    leave(played.crash ? null : played.run)
    await pause(course, activity, 'after', signal)
    return played
  })
}

/**
 * The call alone. The entry is appended before it, so that an interrupted activity does not vanish, and always gets its end.
 * Throws nothing but the signal's reason.
 */
async function perform(course: Course, activity: Activity, { runs, signal }: Stage): Promise<Played> {
  const { clock } = course.options
  const begun = clock.now()
  const run: Run = { activity: { ...activity }, output: null, start: timestamp(begun) }
  runs.push(run)
  const call = attempt(run, signal, () => callInto(run, course, signal))
  const crash = await call.finally(() => endRun(run, begun, clock.now()))
  if (run.status === 'failed') course.log('error', `  => failed: ${run.exception?.at(-1) ?? ''}`)
  return { run, crash }
}

/**
 * Does `work` for a run. What it throws is recorded as the run's failure, and thrown on when the signal has aborted:
 * whatever goes wrong after that is the interruption (spec EXIT-4, improved). Gives what is neither that nor a failure.
 */
export async function attempt(run: Run, signal: AbortSignal, work: () => Promise<void>): Promise<Error | null> {
  try {
    await work()
    return null
  } catch (thrown) {
    const error = asError(signal.aborted ? signal.reason : thrown)
    recordFailure(run, error)
    signal.throwIfAborted()
    return isFailure(error) ? null : error
  }
}

/** In the order of keys that the journal has, also when the run has ended already (spec JRN-4). */
function recordFailure(run: Run, error: Error): void {
  const { end, duration } = run
  delete run.end
  delete run.duration
  Object.assign(run, { status: 'failed', exception: [exceptionLine(error)] })
  if (end !== undefined && duration !== undefined) Object.assign(run, { end, duration })
}

async function callInto(run: Run, { options }: Course, signal: AbortSignal): Promise<void> {
  refuseUnreadablePauses(run.activity, options.values)
  const output = isLeftOut(run.activity, options.dry) ? null : await settle(options.invoke(run, signal), signal, options.clock)
  run.output = output ?? null
  run.status = 'succeeded'
}

function endRun(run: Run, begun: number, now: number): void {
  run.end = timestamp(now)
  run.duration = secondsBetween(begun, now)
}

/** A function that raises the interrupt exception by itself has failed, and interrupts nothing (spec PY-4). */
function isFailure(error: Error): boolean {
  return error instanceof ActivityFailed || error instanceof InterruptExecution
}

/** As the reference writes the last line of its exceptions (spec JRN-7, PY-3). */
function exceptionLine(error: Error): string {
  const said = isFailure(error) ? error.message : `${error.name}: ${error.message}`
  return `chaoslib.exceptions.${error instanceof InterruptExecution ? 'InterruptExecution' : 'ActivityFailed'}: ${said}\n`
}

function describeStart({ type, name, background }: Activity): string {
  return `${type === 'action' ? 'Action' : 'Probe'}: ${name}${background ? ' [in background]' : ''}`
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
