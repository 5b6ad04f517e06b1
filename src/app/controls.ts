/** Declarations of controls → controls: native ones first, then the user's own Python. */

import type { ControlTools } from '../controls/control-tools.ts'
import { findControl } from '../controls/index.ts'
import type { Control } from '../engine/options.ts'
import type { ControlDeclaration, ControlDefinition, Experiment } from '../experiment/schema.ts'
import type { Finding } from '../experiment/validate/finding.ts'
import type { LoadingHooks } from '../foreign/control.ts'
import type { Foreign } from '../foreign/open-foreign.ts'
import { walkControls } from '../foreign/walk-controls.ts'

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
  const { type, module } = declaration.provider
  if (type !== 'python' || module === undefined) return null
  return findControl(module)?.open(declaration, tools) ?? foreign.openControl(declaration, settings, null)
}

/** A control of every experiment of a run: the user's Python is the same for all of them, a native one is made for each. */
export type GlobalControl = (tools: ControlTools) => Control

/** Controls that are global, in the order of their names' appearance; `settings` is what their hooks are given (spec CTRL-5). */
export function openGlobalControls(
  definitions: Readonly<Record<string, ControlDefinition>>,
  foreign: Foreign,
  settings: unknown,
): GlobalControl[] {
  return Object.entries(definitions).flatMap(([name, definition]) => {
    const declaration = { ...definition, name }
    const { type, module } = definition.provider
    if (type !== 'python' || module === undefined) return []
    const native = findControl(module)
    if (native) return [(tools: ControlTools) => scoped(native.open(declaration, tools), definition.scope)]
    const control = scoped(foreign.openControl(declaration, settings), definition.scope)
    return [() => control]
  })
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

/** What is wrong with how native ones are declared; paths from the document's root. */
export function controlProblems(experiment: Experiment): Pick<Finding, 'path' | 'message'>[] {
  return walkControls(experiment).flatMap(({ path, declaration }) => {
    const { type, module } = declaration.provider
    const native = type === 'python' && typeof module === 'string' ? findControl(module) : undefined
    return (native?.check?.(declaration) ?? []).map((found) => ({ path: [...path, ...found.path], message: found.message }))
  })
}

/** Those that are the user's own Python. */
export function foreignControls(experiment: Experiment) {
  return walkControls(experiment).filter(({ declaration: { provider } }) => isForeign(provider))
}

function isForeign({ type, module }: ControlDeclaration['provider']): boolean {
  return type === 'python' && typeof module === 'string' && findControl(module) === undefined
}
