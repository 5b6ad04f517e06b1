/** Declarations of controls → controls: native ones first, then the user's own Python. */

import type { ControlTools } from '../controls/control-tools.ts'
import { findControl } from '../controls/index.ts'
import type { Control } from '../engine/options.ts'
import type { ControlDeclaration, ControlDefinition, Experiment } from '../experiment/schema.ts'
import type { LoadingHooks } from '../foreign/control.ts'
import type { Foreign } from '../foreign/open-foreign.ts'
import { walkControls } from '../foreign/walk-controls.ts'
import type { RunContext } from './options.ts'

/**
 * A control that an experiment declares. `settings` is what its hooks are given, all but `configure_control` (spec CTRL-5).
 * Null for providers that are not Python: the reference accepts and ignores them (spec CTRL-1).
 */
export function openControl(
  declaration: ControlDeclaration,
  foreign: Foreign,
  settings: unknown,
  tools: ControlTools,
): Control | null {
  return open(declaration, tools, () => foreign.openControl(declaration, settings, null))
}

function open(declaration: ControlDeclaration, tools: ControlTools, openForeign: () => Control): Control | null {
  const { type, module } = declaration.provider
  if (type !== 'python' || module === undefined) return null
  return findControl(module)?.(declaration, tools) ?? openForeign()
}

/** Controls that are global, in the order of their names' appearance; `settings` is what their hooks are given (spec CTRL-5). */
export function openGlobalControls(
  definitions: Readonly<Record<string, ControlDefinition>>,
  foreign: Foreign,
  settings: unknown,
  tools: ControlTools,
): Control[] {
  return Object.entries(definitions).flatMap(([name, definition]) => {
    const declaration = { ...definition, name }
    const control = open(declaration, tools, () => foreign.openControl(declaration, settings))
    return control ? [scoped(control, definition.scope)] : []
  })
}

/** What native ones reach the outside through. */
export function controlTools({
  options,
  http,
  signal,
  mask,
}: Pick<RunContext, 'options' | 'http' | 'signal' | 'mask'>): ControlTools {
  return { http, signal, mask, environment: options.environment }
}

/** What they do around the loading of an experiment (spec LOAD-11). */
export function openLoadingHooks(
  definitions: Readonly<Record<string, ControlDefinition>>,
  foreign: Foreign,
  settings: unknown,
): LoadingHooks[] {
  return Object.entries(definitions).flatMap(([name, definition]) =>
    isForeign(definition.provider) ? [foreign.openLoading({ ...definition, name }, settings)] : [],
  )
}

/** The engine knows no scope of global controls, so the other side is taken off. */
function scoped({ before, after, ...control }: Control, scope: ControlDefinition['scope']): Control {
  return { ...control, ...(before && scope !== 'after' && { before }), ...(after && scope !== 'before' && { after }) }
}

/** Those that are the user's own Python. */
export function foreignControls(experiment: Experiment) {
  return walkControls(experiment).filter(({ declaration: { provider } }) => isForeign(provider))
}

function isForeign({ type, module }: ControlDeclaration['provider']): boolean {
  return type === 'python' && typeof module === 'string' && findControl(module) === undefined
}
