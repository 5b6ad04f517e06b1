/** Functions of the user's own Python modules (spec PY-1 … PY-7). */

import { ActivityFailed } from '../experiment/errors.ts'
import type { Activity, PythonProvider } from '../experiment/schema.ts'
import { substituteGuarded } from '../experiment/substitute.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { mergedSecrets } from '../experiment/values/secrets.ts'
import { type ArgumentNames, checkNames } from '../providers/argument-names.ts'
import { CannotInvoke } from '../providers/cannot-invoke.ts'
import type { ActivityProblem, Call, Provider } from '../providers/provider.ts'
import type { FunctionReport, Inspection, NotImported, Parameter } from './inspection.ts'
import { type Answer, type Interpreter, NoPython, type Question } from './interpreter.ts'

/** What Python fills in by itself (spec PY-2). */
const NAMED_FROM_OUTSIDE = ['configuration', 'secrets']

/** Checks with what `inspection` has learned; what it was not asked about is not doubted. */
export function foreignProvider(interpreter: Interpreter, inspection: Inspection): Provider {
  return {
    check(activity) {
      const report = inspection.functionOf(activity.provider as PythonProvider)
      return report ? problemsOf(activity, report, interpreter.file) : []
    },
    invoke: (activity, call) => invoke(activity, call, interpreter),
  }
}

function problemsOf(activity: Activity, report: FunctionReport, python: string | undefined): ActivityProblem[] {
  if ('reason' in report) return [{ path: ['provider', 'module'], message: notImported(activity, report, python) }]
  const { func, module, arguments: args = {} } = activity.provider as PythonProvider
  if (!report.isExposed) {
    const message = `The python module '${module}' does not expose a function called '${func}' in ${activity.type} '${activity.name}'`
    return [{ path: ['provider', 'func'], message }]
  }
  if (!isMapping(args))
    return [{ path: ['provider', 'arguments'], message: `the arguments of activity '${activity.name}' must be a mapping` }]
  return report.parameters ? checkNames(activity, namesOf(report.parameters, args), args) : []
}

/** Spec VAL-61, with what to do. */
function notImported({ name, provider }: Activity, { isMissing, reason }: NotImported, python: string | undefined): string {
  const { module } = provider as PythonProvider
  if (!isMissing) return `the Python module '${module}' of activity '${name}' cannot be imported: ${reason}`
  const advice =
    python === undefined
      ? 'install Python 3.8 or later together with that module'
      : `install it for ${python}, or name its folder in PYTHONPATH`
  return `could not find Python module '${module}' in activity '${name}': no native function has this name, and ${reason}; ${advice}`
}

/** By name, as they are passed: what can only be given by position cannot be given; a catch-all takes any name. */
function namesOf(parameters: readonly Parameter[], args: Readonly<Record<string, unknown>>): ArgumentNames {
  const isCatchAll = parameters.some(({ kind }) => kind === 'VAR_KEYWORD')
  const own = parameters.filter(({ kind }) => !kind.startsWith('VAR_'))
  const required = own.filter(({ name, isRequired }) => isRequired && !NAMED_FROM_OUTSIDE.includes(name))
  const known = own.filter(({ kind }) => kind !== 'POSITIONAL_ONLY').map(({ name }) => name)
  return { known: isCatchAll ? [...known, ...Object.keys(args)] : known, required: required.map(({ name }) => name) }
}

async function invoke(activity: Activity, call: Call, interpreter: Interpreter): Promise<unknown> {
  try {
    return outputOf(await interpreter.ask(questionOf(activity, call), call.signal))
  } catch (error) {
    if (error instanceof NoPython) throw new ActivityFailed(error.message, { cause: error })
    throw error
  }
}

/** `secrets` only where the provider names groups; the function decides whether it wants them (spec SEC-11). */
function questionOf({ provider, background }: Activity, { values }: Call): Question {
  const { module, func, arguments: args, secrets } = provider as PythonProvider
  return {
    do: 'call',
    module,
    func,
    isBackground: background === true,
    arguments: substituteGuarded(args ?? {}, values),
    configuration: values.configuration,
    ...(secrets !== undefined && secrets !== null && { secrets: mergedSecrets(secrets, values.secrets) }),
  }
}

/** Import and attribute errors abort; whatever the function raises is a failure (spec PY-1, PY-3, PY-4). */
function outputOf({ output, failed, cannot }: Answer): unknown {
  if (typeof cannot === 'string') throw new CannotInvoke(cannot)
  if (typeof failed === 'string') throw new ActivityFailed(failed)
  return output
}
