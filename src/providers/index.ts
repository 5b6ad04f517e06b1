/** The three ways to do an activity, behind two functions. */

import { types } from 'node:util'
import { activityNames, loadActivity } from '../activities/index.ts'
import { ActivityFailed } from '../experiment/errors.ts'
import type { Activity, Experiment } from '../experiment/schema.ts'
import { CannotInvoke } from './cannot-invoke.ts'
import type { ActivityProblem, Call, Look, Provider } from './provider.ts'
import { walkActivities } from './walk-activities.ts'

/** Each is read when an activity asks for it for the first time: a run pays for what it uses. */
const PROVIDERS: Readonly<Record<string, () => Promise<Provider>>> = {
  http: async () => (await import('./http.ts')).httpProvider,
  process: async () => (await import('./process.ts')).processProvider,
  python: async () => (await import('./python.ts')).pythonProvider({ loadActivity, activityNames }),
}

/**
 * The activity's output. Throws the signal's reason when it aborts, `CannotInvoke` for what can never be called, and
 * `ActivityFailed` for everything else: what a library threw is wrapped here, once, and stays in `cause`.
 */
export async function invokeActivity(activity: Activity, call: Call): Promise<unknown> {
  call.signal.throwIfAborted()
  try {
    const provider = await providerOf(activity)
    if (provider === undefined) throw new CannotInvoke(`unknown provider type '${activity.provider.type}'`)
    return await provider.invoke(activity, call)
  } catch (error) {
    call.signal.throwIfAborted()
    if (error instanceof ActivityFailed || error instanceof CannotInvoke) throw error
    throw new ActivityFailed(describe(error), { cause: error })
  }
}

/** Every problem of every activity that can be found without calling, with paths from the document's root (spec VAL-61 … VAL-72). */
export async function checkActivities(experiment: Experiment, look: Look): Promise<ActivityProblem[]> {
  const found: ActivityProblem[] = []
  for (const { activity, path } of walkActivities(experiment)) {
    const problems = (await (await providerOf(activity))?.check(activity, look)) ?? []
    found.push(...problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] })))
  }
  return found
}

async function providerOf({ provider: { type } }: Activity): Promise<Provider | undefined> {
  return Object.hasOwn(PROVIDERS, type) ? PROVIDERS[type]?.() : undefined
}

/** As the last line of a Python traceback has it (spec PY-3). */
function describe(error: unknown): string {
  return types.isNativeError(error) ? `${error.name}: ${error.message}` : String(error)
}
