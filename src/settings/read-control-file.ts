/** Files of global controls, as `--control-file` names them (spec CTRL-31). */

import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
import { readDocument } from '../experiment/read/document.ts'
import type { Format } from '../experiment/read/format.ts'
import { placesIn, type SourceNode } from '../experiment/read/source.ts'
import type { Log } from '../system/log.ts'
import { type ControlDefinitions, checkDefinitions } from './definitions.ts'

/**
 * The controls; none for an empty file and, with an error in the log, for one that cannot be parsed.
 * @throws InvalidExperiment for an ending that says neither YAML nor JSON (improved: the reference crashes), and for what is no control
 */
export function readControlFile(text: string, file: string, log: Log): ControlDefinitions {
  const root = parse(text, file, log)
  if (root === undefined) return {}
  const findings = [...checkDefinitions(root.value, [])]
  if (findings.length === 0) return (root.value ?? {}) as ControlDefinitions
  const { locate } = placesIn(text, root)
  throw new InvalidExperiment(findings.map(({ path, message }) => ({ file, ...locate(path), message })))
}

function parse(text: string, file: string, log: Log): SourceNode | undefined {
  const format = formatOf(file)
  if (text.trim() === '') return undefined
  try {
    return readDocument(text, file, format, 'controls')
  } catch (error) {
    if (!(error instanceof InvalidExperiment)) throw error
    log('error', `${error.problems.map(describeProblem).join('; ')}; going on without these controls`)
    return undefined
  }
}

/** JSON also without an ending, and for the beginnings of `.json`. */
function formatOf(file: string): Format {
  const ending = /\.[^./\\]*$/.exec(file)?.[0] ?? ''
  if (ending === '.yaml' || ending === '.yml') return 'yaml'
  if ('.json'.startsWith(ending)) return 'json'
  throw new InvalidExperiment([{ file, message: 'a file of controls ends in .yaml, .yml or .json' }])
}
