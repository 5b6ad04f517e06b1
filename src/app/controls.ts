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

/** Those that are the user's own Python. */
export function foreignControls(experiment: Experiment) {
  return walkControls(experiment).filter(({ declaration: { provider } }) => isForeign(provider))
}

function isForeign({ type, module }: ControlDeclaration['provider']): boolean {
  return type === 'python' && typeof module === 'string' && findControl(module) === undefined
}
