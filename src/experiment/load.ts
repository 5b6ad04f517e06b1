/** Text → experiment, or everything that is wrong with it. */

import { InvalidExperiment, type Position, type Problem } from './errors.ts'
import { PROBLEMS_MAX, TEXT_MAX } from './limits.ts'
import type { Path } from './outcome.ts'
import { type Format, formatOfFile } from './read/format.ts'
import { readJson } from './read/json.ts'
import { BrokenText, type Places, placesIn, positionIn, type SourceNode } from './read/source.ts'
import { readYaml } from './read/yaml.ts'
import type { Experiment } from './schema.ts'
import type { Finding } from './validate/finding.ts'
import { validateExperiment } from './validate.ts'

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

/**
 * Reads and checks an experiment (spec LOAD-2, LOAD-9, LOAD-10 and section 2). The format follows the file's ending unless it is given.
 * @throws InvalidExperiment with every problem and its place, and nothing else, whatever the text.
 */
export function loadExperiment(text: string, file: string, format: Format | undefined = formatOfFile(file)): LoadedExperiment {
  if (format === undefined)
    throw new InvalidExperiment([{ file, message: 'only files with json, yaml or yml extensions are supported' }])
  const root = readDocument(text, file, format)
  const places = placesIn(text, root)
  const { problems, warnings } = validateExperiment(root.value)
  const toProblem = (finding: Finding): Problem => placeFinding(finding, file, places)
  if (problems.length > 0) throw new InvalidExperiment(atMost(problems.map(toProblem)))
  return {
    experiment: root.value as Experiment,
    file,
    warnings: warnings.map(toProblem),
    locate: places.locate,
    locateKey: places.locateKey,
  }
}

/**
 * Reads a document of any content.
 * @throws InvalidExperiment with one problem when the text is not what its format allows.
 */
export function readDocument(text: string, file: string, format: Format): SourceNode {
  if (text.length > TEXT_MAX) throw new InvalidExperiment([{ file, message: `the file is longer than ${TEXT_MAX} characters` }])
  try {
    return READERS[format](text)
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    throw new InvalidExperiment([{ file, ...positionIn(text, error.offset), message: error.message }], { cause: error })
  }
}

const READERS: Readonly<Record<Format, (text: string) => SourceNode>> = {
  yaml: (text) => asFormat('YAML', readYaml, text),
  json: (text) => asFormat('JSON', readJson, text),
  either: readEither,
}

function asFormat(name: string, read: (text: string) => SourceNode, text: string): SourceNode {
  try {
    return read(text)
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    throw new BrokenText(`Failed parsing ${name} experiment: ${error.message}`, error.offset)
  }
}

/** JSON, and YAML when it is not that (spec LOAD-6, `text/plain`). */
function readEither(text: string): SourceNode {
  try {
    return readJson(text)
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    return READERS.yaml(text)
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

/** The problems in the order of the text, and how many more there are. */
function atMost(problems: Problem[]): Problem[] {
  const sorted = problems.sort((left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0))
  const rest = sorted.length - PROBLEMS_MAX
  if (rest <= 0) return sorted
  return [
    ...sorted.slice(0, PROBLEMS_MAX),
    { ...(sorted[0]?.file === undefined ? {} : { file: sorted[0].file }), message: `… and ${rest} more` },
  ]
}
