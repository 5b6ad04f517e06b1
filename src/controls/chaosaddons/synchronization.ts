/** `chaosaddons.controls.synchronization`: nothing is left for it to do, since safeguards end with their experiment (spec extensions 8.2). */

import type { Control } from '../../engine/options.ts'
import type { ControlDeclaration } from '../../experiment/schema.ts'

export function synchronization({ name }: ControlDeclaration): Control {
  return { name }
}
