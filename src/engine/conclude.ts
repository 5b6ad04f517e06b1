/** How a part of the run ends before its end (spec RUN-5, RUN-7, EXIT-3). */

import { InterruptExecution } from '../experiment/errors.ts'
import type { Journal } from '../experiment/journal.ts'
import type { Course } from './course.ts'

/** Does a part of the run; undefined when it was stopped. An interruption by a control stops everything, as a signal does. */
export async function conclude<Value>(course: Course, part: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await part()
  } catch (error) {
    recordStop(course, error)
    if (error instanceof InterruptExecution) course.stop(error)
    return undefined
  } finally {
    if (course.signal.aborted) course.journal.status = 'interrupted'
  }
}

/** Puts into status and log why a part was stopped. An interruption is told once, however many parts it stops. */
export function recordStop({ journal, signal, log }: Course, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof InterruptExecution || signal.aborted) {
    if (journal.status !== 'interrupted') log('critical', message)
    journal.status = 'interrupted'
    return
  }
  log('critical', `Experiment ran into an un expected fatal error, aborting now. ${message}`)
  if (error instanceof Error && error.stack) log('debug', error.stack)
  journal.status = 'aborted'
}

/** Whether nothing of the method and nothing after it comes any more (spec RUN-8). */
export function isStopped({ status }: Journal): boolean {
  return status === 'interrupted' || status === 'aborted'
}
