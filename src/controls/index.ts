/** Native controls: Python modules that need no Python. */

import type { Control } from '../engine/options.ts'
import type { ControlDeclaration } from '../experiment/schema.ts'

/** Makes the control that an experiment or a settings file declares. */
export type ControlFactory = (declaration: ControlDeclaration) => Control

/** By the dotted name of the Python module whose place they take. */
const CONTROLS: ReadonlyMap<string, ControlFactory> = new Map()

export function findControl(module: string): ControlFactory | undefined {
  return CONTROLS.get(module)
}
