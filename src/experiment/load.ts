/** Text → experiment, or everything that is wrong with it. */

import { InvalidExperiment, type Position, type Problem } from './errors.ts'
import { PROBLEMS_MAX } from './limits.ts'
import type { Path } from './outcome.ts'
import { readDocument } from './read/document.ts'
import { type Format, formatOfFile } from './read/format.ts'
import { type Places, placesIn, type SourceNode } from './read/source.ts'
import type { Experiment } from './schema.ts'
import type { Finding } from './validate/finding.ts'
import { checkShape } from './validate/shape.ts'
import { type Validation, validateExperiment } from './validate.ts'

export interface LoadedExperiment {
  experiment: Experiment
  /** As the user named it. */
  file: string
  /** What is allowed but probably not meant: misspelt keys that may be left out, deprecated shapes. */
  warnings: Problem[]
  /** The value at the path where it begins on the line of its key, otherwise the key; undefined when the path is not there. */
  locate(path: Path): Position | undefined
  /** The key at the end of the path. */
  locateKey(path: Path): Position | undefined
}

/** An experiment that nobody has looked at yet (spec LOAD-12). */
export interface ReadExperiment {
  /** As the user named it. */
  file: string
  /** Any value at all. Whoever changes it does so in place. */
  document: unknown
  places: Places
  /** What is allowed in the text, but probably not meant. */
  warnings: readonly Problem[]
}

/** Reads and checks. @throws InvalidExperiment with every problem and its place, and nothing else, whatever the text. */
export function loadExperiment(text: string, file: string, format?: Format): LoadedExperiment {
  return checkedExperiment(readExperimentText(text, file, format))
}

/**
 * Spec LOAD-2, LOAD-9, LOAD-10. The format follows the file's ending unless it is given.
 * @throws InvalidExperiment for text that is not of its format
 */
export function readExperimentText(text: string, file: string, format: Format | undefined = formatOfFile(file)): ReadExperiment {
  if (format === undefined)
    throw new InvalidExperiment([{ file, message: 'only files with json, yaml or yml extensions are supported' }])
  const root = readDocument(text, file, format, 'experiment')
  const places = placesIn(text, root)
  return { file, document: root.value, places, warnings: repeatedIn(root, file, places) }
}

/** Spec, section 2. @throws InvalidExperiment with every problem and its place */
export function checkedExperiment(read: ReadExperiment): LoadedExperiment {
  return accept(read, validateExperiment(read.document))
}

/**
 * Without the checks, as `--no-validation` wants it: only what could not be run at all is refused (spec CLI-22).
 * @throws InvalidExperiment likewise
 */
export function uncheckedExperiment(read: ReadExperiment): LoadedExperiment {
  return accept(read, { problems: [...checkShape(read.document)], warnings: [] })
}

/** The last of equal keys counts (spec LOAD-9, LOAD-10), so a second `method` silently replaces the first. */
function repeatedIn({ repeated = [] }: SourceNode, file: string, places: Places): Problem[] {
  return repeated.slice(0, PROBLEMS_MAX).map(({ key, offset }) => {
    return { file, ...places.at(offset), message: `\`${key}\` stands here again: only this one counts, remove the other` }
  })
}

function accept({ file, document, places, ...read }: ReadExperiment, { problems, ...found }: Validation): LoadedExperiment {
  const toProblem = (finding: Finding): Problem => placeFinding(finding, file, places)
  const warnings = [...read.warnings, ...found.warnings.map(toProblem)]
  if (problems.length > 0) throw new InvalidExperiment(inOrder(problems.map(toProblem)), { warnings })
  return {
    experiment: document as Experiment,
    file,
    warnings,
    locate: places.locate,
    locateKey: places.locateKey,
  }
}

/** The place of a finding; of its parent when the finding is about something that is not there. */
function placeFinding({ path, message, isAboutKey }: Finding, file: string, places: Places): Problem {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length)
    const position = isAboutKey === true && length === path.length ? places.locateKey(part) : places.locate(part)
    if (position !== undefined) return { file, ...position, message }
  }
  return { file, message }
}

/** In the order of the text. */
function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0))
}
