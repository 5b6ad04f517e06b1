/** Global controls: a mapping of names to definitions, in the settings file and in control files (spec CTRL-1, CTRL-31). */

import type { Path } from '../experiment/outcome.ts'
import type { ControlDefinition } from '../experiment/schema.ts'
import { checkControls } from '../experiment/validate/controls.ts'
import { type Finding, kindOf, problem } from '../experiment/validate/finding.ts'
import { isMapping } from '../experiment/values/plain.ts'

/** By their names, in the order of the file. */
export type ControlDefinitions = Readonly<Record<string, ControlDefinition>>

/** Every problem of the definitions; `path` is where the mapping stands. */
export function* checkDefinitions(value: unknown, path: Path): Iterable<Finding> {
  if (value === undefined || value === null) return
  if (!isMapping(value)) {
    yield problem(path, `controls must be a mapping of names, not ${kindOf(value)}`)
    return
  }
  for (const [name, definition] of Object.entries(value)) yield* checkDefinition(name, definition, [...path, name])
}

/** As an experiment's own control is checked; there it stands in a list. */
function* checkDefinition(name: string, definition: unknown, path: Path): Iterable<Finding> {
  const declaration = isMapping(definition) ? { ...definition, name } : definition
  for (const finding of checkControls([], [declaration], []))
    if (finding.severity === 'problem') yield { ...finding, path: [...path, ...finding.path.slice(1)] }
}
