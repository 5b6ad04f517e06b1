/** Declarations of controls → controls: native ones first, then the user's own Python. */

import { findControl } from '../controls/index.ts'
import type { Control } from '../engine/options.ts'
import type { ControlDeclaration, Experiment } from '../experiment/schema.ts'
import type { Foreign } from '../foreign/open-foreign.ts'
import { walkControls } from '../foreign/walk-controls.ts'

/** Null for providers that are not Python: the reference accepts and ignores them (spec CTRL-1). */
export function openControl(declaration: ControlDeclaration, foreign: Foreign, settings?: unknown): Control | null {
  const { type, module } = declaration.provider
  if (type !== 'python' || module === undefined) return null
  return findControl(module)?.(declaration) ?? foreign.openControl(declaration, settings)
}

/** What a settings file or a control file says of a control; its name is the key (spec CTRL-31). */
export type ControlDefinition = Omit<ControlDeclaration, 'name'>

/** Controls that are global, in the order of their names' appearance; `settings` is what their hooks are given (spec CTRL-5). */
export function openGlobalControls(
  definitions: Readonly<Record<string, ControlDefinition>>,
  foreign: Foreign,
  settings: unknown,
): Control[] {
  return Object.entries(definitions).flatMap(([name, definition]) => {
    const control = openControl({ ...definition, name }, foreign, settings)
    return control ? [scoped(control, definition.scope)] : []
  })
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
