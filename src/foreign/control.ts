/** Controls that are Python modules (spec CTRL-3 … CTRL-8, CTRL-27 … CTRL-30). */

import type { Control, Moment } from '../engine/options.ts'
import { InterruptExecution } from '../experiment/errors.ts'
import type { ControlDeclaration } from '../experiment/schema.ts'
import { substituteGuarded } from '../experiment/substitute.ts'
import { deepCopy, isMapping } from '../experiment/values/plain.ts'
import { type Answer, type Interpreter, NoPython } from './interpreter.ts'
import { takeOver } from './take-over.ts'

/** What a hook is offered, by the names of its parameters. */
type Given = Record<string, unknown>

interface Hook {
  name: string
  arguments: unknown
  /** Everything that it may ask for; it gets what it names. */
  offered: Given
  /** Given whether it is named or not. */
  context?: unknown
}

const LEVELS = ['experiment', 'hypothesis', 'method', 'rollback', 'activity']
const HOOKS = [
  ...LEVELS.flatMap((level) => [`before_${level}_control`, `after_${level}_control`]),
  'configure_control',
  'cleanup_control',
  'before_loading_experiment_control',
  'after_loading_experiment_control',
]

/** A hook that hangs is left to the engine's grace, and in the end to the end of Python. */
const NEVER = new AbortController().signal

/** A module that is not there makes a control that does nothing (spec CTRL-30); validation has warned of it (spec VAL-103). */
export function foreignControl(
  interpreter: Interpreter,
  declaration: ControlDeclaration,
  settings: unknown,
  settingsInConfigure: unknown,
): Control {
  const call = hookCaller(interpreter, declaration.provider.module ?? '')
  const given = declaration.provider.arguments ?? {}
  const around =
    (side: 'before' | 'after') =>
    ({ level, experiment, context, state, values }: Moment) =>
      call({
        name: `${side}_${level}_control`,
        arguments: substituteGuarded(given, values),
        offered: { ...values, experiment, state, settings },
        context,
      })
  return {
    name: declaration.name,
    configure: (experiment, values) =>
      call({
        name: 'configure_control',
        arguments: deepCopy(given),
        offered: { ...values, experiment, settings: settingsInConfigure },
      }),
    before: around('before'),
    after: around('after'),
    cleanup: () => call({ name: 'cleanup_control', arguments: {}, offered: {} }),
  }
}

/** What a global control may do around the loading of an experiment (spec LOAD-11). */
export interface LoadingHooks {
  before(source: string): Promise<void>
  /** May change the experiment. */
  after(source: string, experiment: unknown): Promise<void>
}

/** Nothing is known yet but where the experiment comes from. */
export function loadingHooks(interpreter: Interpreter, declaration: ControlDeclaration, settings: unknown): LoadingHooks {
  const call = hookCaller(interpreter, declaration.provider.module ?? '')
  const around = (side: 'before' | 'after', source: string, state: unknown) =>
    call({
      name: `${side}_loading_experiment_control`,
      arguments: deepCopy(declaration.provider.arguments ?? {}),
      offered: { state, settings, experiment: null, configuration: null, secrets: null },
      context: source,
    })
  return {
    before: (source) => around('before', source, null),
    after: (source, experiment) => around('after', source, experiment),
  }
}

/** Asks once which hooks the module has, so that Python is not bothered with the others. */
function hookCaller(interpreter: Interpreter, module: string): (hook: Hook) => Promise<void> {
  let known: Promise<Answer> | undefined
  return async (hook) => {
    known ??= interpreter.ask({ do: 'hooks', module, names: HOOKS }, NEVER).catch(forgiveNoPython)
    const { hooks = {}, reason, isMissing } = await known
    if (reason !== undefined && isMissing !== true) throw new Error(`it cannot be imported: ${reason}`)
    const parameters = (hooks as Record<string, string[]>)[hook.name]
    if (parameters) await callHook(interpreter, module, hook, parameters)
  }
}

function forgiveNoPython(error: unknown): Answer {
  if (error instanceof NoPython) return {}
  throw error
}

async function callHook(interpreter: Interpreter, module: string, hook: Hook, parameters: readonly string[]): Promise<void> {
  const given = choose(hook, parameters)
  const question = { module, hook: hook.name, arguments: hook.arguments, given, hasContext: 'context' in hook }
  const answer = await interpreter.ask({ do: 'hook', ...question }, NEVER)
  for (const [name, changed] of Object.entries(answer.changed ?? {})) takeOverWhole(given[name], changed)
  if (answer.isInterruption) throw new InterruptExecution(String(answer.message))
  if (answer.failed !== undefined) throw new Error(String(answer.failed))
}

/** What the hook names. `extensions` are a part of the experiment; and often the context is the experiment, and goes once. */
function choose({ offered, context }: Hook, parameters: readonly string[]): Given {
  const isWanted = (name: string) =>
    parameters.includes(name) || (name === 'experiment' && (parameters.includes('extensions') || offered[name] === context))
  const given = Object.fromEntries(Object.entries(offered).filter(([name]) => isWanted(name)))
  return context === undefined || context === offered.experiment ? given : { ...given, context }
}

function takeOverWhole(to: unknown, changed: unknown): void {
  const areMappings = isMapping(to) && isMapping(changed)
  if (areMappings || (Array.isArray(to) && Array.isArray(changed))) takeOver(to as Given, changed as Given)
}
