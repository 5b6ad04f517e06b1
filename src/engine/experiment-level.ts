/** What is around everything: the title, the controls, the first and the last lines of the log (spec RUN-1). */

import type { InterruptExecution } from '../experiment/errors.ts'
import { substitute } from '../experiment/substitute.ts'
import { callAfter, callBefore, openMoment } from './around.ts'
import type { Course } from './course.ts'
import { tellEnd, tellStart } from './tell.ts'

/** Puts values into the title, in what is run and in the journal (spec JRN-2); then controls. Throws a control's interruption. */
export async function enterExperiment(course: Course): Promise<void> {
  const { experiment, journal, controls, options } = course
  experiment.title = substitute(experiment.title, options.values) as string
  journal.experiment.title = experiment.title
  await controls.configure()
  tellStart(course)
  await callBefore(course, controls.aroundAll(), openMoment(course, { level: 'experiment', context: experiment }), course.signal)
  course.signal.throwIfAborted()
}

/** Controls see the journal with its end (spec RUN-1), and cannot interrupt any more (spec CTRL-9): an exit is only told (spec EXIT-9, improved). */
export async function leaveExperiment(course: Course): Promise<void> {
  const { controls, experiment, journal, signal, log, options } = course
  const moment = openMoment(course, { level: 'experiment', context: experiment })
  moment.state = journal
  tellEnd(course)
  try {
    await callAfter(course, controls.aroundAll(), moment, signal)
  } catch (interruption) {
    const { message, exitCode } = interruption as InterruptExecution
    log('warning', `too late to interrupt, the experiment has ended: ${message}`)
    if (exitCode !== undefined) options.onLateExit?.(exitCode)
  }
  await controls.cleanup()
}
