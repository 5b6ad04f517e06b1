/** The three ways to do an activity, behind two functions. */

import { types } from 'node:util'
import { activityNames, findActivity } from '../activities/index.ts'
import { ActivityFailed } from '../experiment/errors.ts'
import type { Activity, Experiment } from '../experiment/schema.ts'
import { CannotInvoke } from './cannot-invoke.ts'
import { httpProvider } from './http.ts'
import { processProvider } from './process.ts'
import type { ActivityProblem, Call, Look, Provider } from './provider.ts'
import { pythonProvider } from './python.ts'
import { walkActivities } from './walk-activities.ts'

const PROVIDERS: Readonly<Record<string, Provider>> = {
  http: httpProvider,
  process: processProvider,
  python: pythonProvider({ findActivity, activityNames }),
}

/**
 * The activity's output. Throws the signal's reason when it aborts, `CannotInvoke` for what can never be called, and
 * `ActivityFailed` for everything else: what a library threw is wrapped here, once, and stays in `cause`.
 */
export async function invokeActivity(activity: Activity, call: Call): Promise<unknown> {
  call.signal.throwIfAborted()
  try {
    return await providerOf(activity).invoke(activity, call)
  } catch (error) {
    call.signal.throwIfAborted()
    if (error instanceof ActivityFailed || error instanceof CannotInvoke) throw error
    throw new ActivityFailed(describe(error), { cause: error })
  }
}

/** Every problem of every activity that can be found without calling, with paths from the document's root (spec VAL-61 … VAL-72). */
export function checkActivities(experiment: Experiment, look: Look): ActivityProblem[] {
  return walkActivities(experiment).flatMap(({ activity, path }) => {
    const problems = PROVIDERS[activity.provider.type]?.check(activity, look) ?? []
    return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }))
  })
}

function providerOf({ provider }: Activity): Provider {
  const known = Object.hasOwn(PROVIDERS, provider.type) ? PROVIDERS[provider.type] : undefined
  if (known === undefined) throw new CannotInvoke(`unknown provider type '${provider.type}'`)
  return known
}

/** As the last line of a Python traceback has it (spec PY-3). */
function describe(error: unknown): string {
  return types.isNativeError(error) ? `${error.name}: ${error.message}` : String(error)
}
