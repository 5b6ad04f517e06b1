/** Activities that name a Python function, done natively (spec PY-1 … PY-7). */

import type { ActivityDefinition } from '../activities/activity.ts'
import { ActivityFailed, type FailureCause } from '../experiment/errors.ts'
import type { Activity, PythonProvider } from '../experiment/schema.ts'
import { substituteGuarded } from '../experiment/substitute.ts'
import { mergedSecrets } from '../experiment/values/secrets.ts'
import { didYouMean } from '../text/near-miss.ts'
import { CannotInvoke } from './cannot-invoke.ts'
import type { ActivityProblem, Call, Provider } from './provider.ts'
import { checkArguments, parseArguments } from './python-arguments.ts'

/** The verdict treats these apart (design section 6). 0 is no answer at all. */
const FAILURE_CAUSES: Readonly<Record<number, FailureCause>> = { 0: 'unreachable', 401: 'refused', 403: 'refused' }

/** The native functions there are. */
export interface Functions {
  loadActivity(name: string): Promise<ActivityDefinition | undefined>
  activityNames(): string[]
}

/** A native definition first; what has none goes to the foreign provider, where there is one. */
export function pythonProvider(functions: Functions): Provider {
  const find = ({ provider }: Activity) => functions.loadActivity(dottedName(provider as PythonProvider))
  return {
    async check(activity, look) {
      const definition = await find(activity)
      if (definition !== undefined) return checkArguments(activity, definition)
      const unknown = unknownFunction(activity, functions.activityNames())
      const problems = await look.foreign?.check(activity, look)
      return problems?.map((problem) => preferOurs(problem, unknown)) ?? [unknown]
    },

    async invoke(activity, call) {
      const definition = await find(activity)
      if (definition !== undefined) return runNative(activity, definition, call)
      if (call.foreign !== undefined) return call.foreign.invoke(activity, call)
      throw new CannotInvoke(unknownFunction(activity, functions.activityNames()).message)
    },
  }
}

function dottedName({ module, func }: PythonProvider): string {
  return `${module}.${func}`
}

async function runNative(activity: Activity, definition: ActivityDefinition, call: Call): Promise<unknown> {
  const provider = activity.provider as PythonProvider
  const args = parseArguments(activity, definition, substituteGuarded(provider.arguments ?? {}, call.values))
  try {
    return await definition.run(args, call.tools(mergedSecrets(provider.secrets ?? [], call.values.secrets)))
  } catch (error) {
    throw asRaised(error)
  }
}

/** Which half of the name is wrong, and what was probably meant (spec VAL-61, VAL-62). */
function unknownFunction({ name, provider }: Activity, known: readonly string[]): ActivityProblem {
  const { module, func } = provider as PythonProvider
  const functions = known.filter((dotted) => moduleOf(dotted) === module).map((dotted) => dotted.slice(module.length + 1))
  if (functions.length === 0) {
    const hint = didYouMean(module, new Set(known.map(moduleOf)))
    return { path: ['provider', 'module'], message: `could not find Python module '${module}' in activity '${name}'${hint}` }
  }
  const message = `The python module '${module}' does not expose a function called '${func}' in action '${name}'`
  return { path: ['provider', 'func'], message: message + didYouMean(func, functions) }
}

/** Where Python has no such module either, a module of ours, or one that sounds like it, is the better explanation. */
function preferOurs(problem: ActivityProblem, ours: ActivityProblem): ActivityProblem {
  const isUnknownModule = problem.path.at(-1) === 'module'
  const isExplained = ours.path.at(-1) === 'func' || ours.message.includes('did you mean')
  return isUnknownModule && isExplained ? ours : problem
}

function moduleOf(dotted: string): string {
  return dotted.slice(0, dotted.lastIndexOf('.'))
}

/** The border keeps the class itself out of reach; its name and its code are enough. */
interface KubernetesFailure extends Error {
  code: number
  reason: string
}

function isKubernetesFailure(error: unknown): error is KubernetesFailure {
  return error instanceof Error && error.name === 'KubernetesFailed' && 'code' in error
}

function causeOf({ code, reason }: KubernetesFailure): FailureCause | undefined {
  return reason === 'PolicyRefused' ? 'policy' : FAILURE_CAUSES[code]
}

/** The reference writes what a function raised as the last line of its traceback, class and all (spec PY-3). */
function asRaised(error: unknown): unknown {
  if (!isKubernetesFailure(error) && !(error instanceof ActivityFailed)) return error
  const because = isKubernetesFailure(error) ? causeOf(error) : error.because
  return new ActivityFailed(`chaoslib.exceptions.ActivityFailed: ${error.message}`, { cause: error, because })
}
