/** What the log says at the turns of a run (spec LOG-5, LOG-6). */

import type { Course } from './course.ts'
import { hypothesisOf, type Look } from './hypothesis.ts'

export function tellStart(course: Course): void {
  const { experiment, options, log } = course
  const { strategy } = options.hypothesis
  log('info', `Running experiment: ${experiment.title}`)
  if (options.dry) log('warning', `Running experiment with dry ${options.dry}`)
  log('info', `Steady-state strategy: ${strategy === 'continuously' ? 'continuous' : strategy}`)
  log('info', `Rollbacks strategy: ${options.rollbacks}`)
  if (strategy === 'skip') log('info', 'Skipping Steady-State Hypothesis as requested')
  else if (!hypothesisOf(course)) log('info', "No steady state hypothesis defined. That's ok, just exploring.")
}

/** The same words whether the probe failed or saw something else than it should (spec LOG-6). */
export function tellBroken({ log }: Course, { probe, said }: NonNullable<Look['broken']>): void {
  log('critical', `Steady state probe '${probe}' is not in the given tolerance so failing this experiment${said && `: ${said}`}`)
}

/** Why rollbacks are played or not (spec ROLL-2, ROLL-3, HYP-8). */
export function tellRollbacks({ options, journal, log }: Course, isPlayed: boolean): void {
  if (options.rollbacks === 'always') log('info', 'Rollbacks were explicitly requested to be played')
  else if (options.rollbacks === 'never') log('warning', 'Rollbacks were explicitly requested to not be played')
  else if (options.rollbacks === 'deviated')
    log('info', `Rollbacks will${isPlayed ? '' : ' not'} be played: they are for a deviation only`)
  else if (options.rollbacks === 'once-begun' && !isPlayed) log('info', 'Rollbacks will not be played: the method has not begun')
  else if (!isPlayed)
    log('warning', `Rollbacks will not be played after the status "${journal.status}": the strategy "always" would play them`)
}

/** Deviation hides the status in this one line (spec RUN-4). */
export function tellEnd({ journal, log }: Course): void {
  log('info', `Experiment ended with status: ${journal.deviated ? 'deviated' : journal.status}`)
  if (journal.deviated) log('info', 'The steady-state has deviated, a weakness may have been discovered')
}
