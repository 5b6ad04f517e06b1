/** Whether what an experiment calls is there and fits: functions, programs, arguments, controls. */

import type { Problem } from '../experiment/errors.ts'
import type { LoadedExperiment } from '../experiment/load.ts'
import type { PythonProvider } from '../experiment/schema.ts'
import type { ControlReport } from '../foreign/inspection.ts'
import type { FoundControl } from '../foreign/walk-controls.ts'
import { checkActivities } from '../providers/index.ts'
import { walkActivities } from '../providers/walk-activities.ts'
import type { Place } from '../system/find-executable.ts'
import { controlProblems, foreignControls } from './controls.ts'
import { isForeign } from './is-foreign.ts'
import type { RunContext } from './options.ts'

export interface CheckedCalls {
  problems: Problem[]
  warnings: Problem[]
}

/** Asks Python, once, about everything that only Python can know. Throws the signal's reason. */
export async function checkCalls(
  { experiment, file, locate }: LoadedExperiment,
  { environment, directory }: Place,
  { foreign, signal }: Pick<RunContext, 'foreign' | 'signal'>,
): Promise<CheckedCalls> {
  const functions = walkActivities(experiment).flatMap(({ activity }) => (isForeign(activity) ? [activity.provider] : []))
  const controls = foreignControls(experiment)
  await foreign.learn(
    functions as PythonProvider[],
    controls.map(({ declaration }) => declaration),
    signal,
  )
  const found = await checkActivities(experiment, { environment, directory, foreign: foreign.provider })
  const refused = controls.flatMap((control) => refusalOf(control, foreign.reportOf(control.declaration)))
  return {
    problems: [...found, ...controlProblems(experiment), ...refused].map(({ path, message }) => ({
      file,
      ...locate(path),
      message,
    })),
    warnings: controls.flatMap(({ declaration, path }) => {
      const message = warningOf(declaration, foreign.reportOf(declaration))
      return message === undefined ? [] : [{ file, ...locate(path), message }]
    }),
  }
}

/** A control may refuse how it is declared (spec VAL-104). */
function refusalOf({ path, declaration }: FoundControl, report: ControlReport | undefined) {
  if (report === undefined || !('refusal' in report)) return []
  return [{ path, message: `the control '${declaration.name}' refuses its declaration: ${report.refusal}` }]
}

/** Spec VAL-103. */
function warningOf({ name, provider: { module } }: FoundControl['declaration'], report: ControlReport | undefined) {
  if (report === undefined || !('reason' in report)) return undefined
  if (!report.isMissing) return `the Python module '${module}' of control '${name}' cannot be imported: ${report.reason}`
  return `Could not find Python module '${module}' in control '${name}'. Did you install the Python module? The experiment will carry on running nonetheless.`
}
