/** Native controls: Python modules that need no Python. */

import type { Control } from '../engine/options.ts'
import type { ControlDeclaration } from '../experiment/schema.ts'
import { slackControl } from './chaosslack/control.ts'
import type { ControlTools } from './control-tools.ts'

/** Makes the control that an experiment or a settings file declares. */
export type ControlFactory = (declaration: ControlDeclaration, tools: ControlTools) => Control

/** By the dotted name of the Python module whose place they take. */
const CONTROLS: ReadonlyMap<string, ControlFactory> = new Map([['chaosslack.control', slackControl]])

export function findControl(module: string): ControlFactory | undefined {
  return CONTROLS.get(module)
}
