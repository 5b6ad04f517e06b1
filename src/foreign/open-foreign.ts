/** The user's own Python as a run sees it: functions and controls that exist nowhere else (spec PY-7). */

import type { Control } from '../engine/options.ts'
import type { ControlDeclaration, PythonProvider } from '../experiment/schema.ts'
import type { Provider } from '../providers/provider.ts'
import type { Place } from '../system/find-executable.ts'
import type { Log } from '../system/log.ts'
import { callFunction } from './call-function.ts'
import { foreignControl, type LoadingHooks, loadingHooks } from './control.ts'
import { type ControlReport, Inspection } from './inspection.ts'
import { Interpreter } from './interpreter.ts'
import { foreignProvider } from './provider.ts'

export interface Foreign {
  provider: Provider
  /** Asks Python about all of them at once, so that they can be checked. Starts no Python when there is nothing to ask. */
  learn(functions: readonly PythonProvider[], controls: readonly ControlDeclaration[], signal: AbortSignal): Promise<void>
  /** What was learned of a control; undefined for one that was not asked about. */
  reportOf(declaration: ControlDeclaration): ControlReport | undefined
  /** The control of a Python module. `settings` are those of the settings file, for the hooks that want them; `inConfigure` for `configure_control`. */
  openControl(declaration: ControlDeclaration, settings?: unknown, inConfigure?: unknown): Control
  /** What a control of the settings file does around loading. */
  openLoading(declaration: ControlDeclaration, settings?: unknown): LoadingHooks
  /** Calls any function by position. Rejects with what it raises, with `NoPython`, or with the signal's reason. */
  callFunction(module: string, func: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown>
  /** Aborts when a function asks from now on that the experiment ends (spec EXIT-2, EXIT-7). */
  exits(): AbortSignal
  /** Ends Python, and everything that was started in it. */
  close(): Promise<void>
}

/** Nothing is started before it is needed. */
export function openForeign(place: Place, log: Log): Foreign {
  const interpreter = new Interpreter(place, log)
  const inspection = new Inspection(interpreter)
  return {
    provider: foreignProvider(interpreter, inspection),
    learn: (functions, controls, signal) => inspection.learn(functions, controls, signal),
    reportOf: (declaration) => inspection.controlOf(declaration),
    openControl: (declaration, settings = null, inConfigure = settings) =>
      foreignControl(interpreter, declaration, settings, inConfigure),
    openLoading: (declaration, settings = null) => loadingHooks(interpreter, declaration, settings),
    callFunction: (module, func, args, signal) => callFunction(interpreter, { module, func, args }, signal),
    exits: () => interpreter.exits(),
    close: () => interpreter.close(),
  }
}
