/** Native controls: Python modules that need no Python. */

import type { Control } from '../engine/options.ts'
import type { ControlDeclaration } from '../experiment/schema.ts'
import type { Finding } from '../experiment/validate/finding.ts'
import { bypass, findBypassProblems } from './chaosaddons/bypass.ts'
import { findRepeatProblems, repeat } from './chaosaddons/repeat.ts'
import { findSafeguardProblems } from './chaosaddons/safeguard-probes.ts'
import { safeguards } from './chaosaddons/safeguards.ts'
import { synchronization } from './chaosaddons/synchronization.ts'
import { slackControl } from './chaosslack/control.ts'
import type { ControlTools } from './control-tools.ts'

/** Makes the control that an experiment or a settings file declares. */
export type ControlFactory = (declaration: ControlDeclaration, tools: ControlTools) => Control

interface NativeControl {
  open: ControlFactory
  /** What is wrong with how it is declared; paths from the declaration. */
  check?(declaration: ControlDeclaration): Finding[]
}

/** By the dotted name of the Python module whose place they take. */
const CONTROLS: ReadonlyMap<string, NativeControl> = new Map<string, NativeControl>([
  ['chaosaddons.controls.bypass', { open: bypass, check: findBypassProblems }],
  ['chaosaddons.controls.repeat', { open: repeat, check: findRepeatProblems }],
  ['chaosaddons.controls.safeguards', { open: safeguards, check: findSafeguardProblems }],
  ['chaosaddons.controls.synchronization', { open: synchronization }],
  ['chaosslack.control', { open: slackControl }],
])

export function findControl(module: string): NativeControl | undefined {
  return CONTROLS.get(module)
}
