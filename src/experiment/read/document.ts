/** Text of a known format → value with places. */

import { InvalidExperiment } from '../errors.ts'
import { TEXT_MAX } from '../limits.ts'
import type { Format } from './format.ts'
import { readJson } from './json.ts'
import { BrokenText, positionIn, type SourceNode } from './source.ts'
import { readYaml } from './yaml.ts'

const READERS: Readonly<Record<'yaml' | 'json', (text: string) => SourceNode>> = { yaml: readYaml, json: readJson }

/**
 * Reads a document of any content; `what` it is goes into the message.
 * @throws InvalidExperiment with one problem and its place when the text is not what its format allows.
 */
export function readDocument(text: string, file: string, format: Format, what: string): SourceNode {
  if (text.length > TEXT_MAX) throw new InvalidExperiment([{ file, message: `the file is longer than ${TEXT_MAX} characters` }])
  const actual = format === 'either' ? (isJson(text) ? 'json' : 'yaml') : format
  try {
    return READERS[actual](text)
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    const message = `Failed parsing ${actual.toUpperCase()} ${what}: ${error.message}`
    throw new InvalidExperiment([{ file, ...positionIn(text, error.offset), message }], { cause: error })
  }
}

/** `text/plain` is JSON, and YAML when it is not that (spec LOAD-6). */
function isJson(text: string): boolean {
  try {
    readJson(text)
    return true
  } catch (error) {
    if (error instanceof BrokenText) return false
    throw error
  }
}
