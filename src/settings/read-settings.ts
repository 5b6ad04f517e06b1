/** From a path to settings. */

import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
import { readDocument } from '../experiment/read/document.ts'
import type { SourceNode } from '../experiment/read/source.ts'
import type { Log } from '../system/log.ts'
import { readTextIfThere } from '../system/read-text.ts'
import { readSettingsDocument, type Settings } from './settings.ts'

/**
 * Undefined when there is no such file, when it is empty, and, with an error in the log, when it is no YAML (spec SET-1).
 * @throws InvalidExperiment when it cannot be read, or is not what settings are
 */
export function readSettings(path: string, log: Log): Settings | undefined {
  const text = readText(path)
  if (text === undefined) {
    log('debug', `there is no settings file at ${path}`)
    return undefined
  }
  const root = parseForgivingly(text, path, log)
  return root === undefined ? undefined : settingsIn(root, text, path)
}

/**
 * The same of a file that somebody relies on. Undefined when it is empty.
 * @throws InvalidExperiment also when it is not there, or no YAML
 */
export function requireSettings(path: string): Settings | undefined {
  const text = readText(path)
  if (text === undefined) throw new InvalidExperiment([{ file: path, message: 'there is no such settings file' }])
  return settingsIn(parse(text, path), text, path)
}

function settingsIn(root: SourceNode, text: string, path: string): Settings | undefined {
  return root.value === null ? undefined : readSettingsDocument(root, text, path)
}

function readText(path: string): string | undefined {
  try {
    return readTextIfThere(path)
  } catch (cause) {
    const reason = cause instanceof TypeError ? 'it is not UTF-8 text' : (cause as Error).message
    throw new InvalidExperiment([{ file: path, message: `the settings cannot be read: ${reason}` }], { cause })
  }
}

function parse(text: string, path: string): SourceNode {
  return readDocument(text, path, 'yaml', 'settings')
}

function parseForgivingly(text: string, path: string, log: Log): SourceNode | undefined {
  try {
    return parse(text, path)
  } catch (error) {
    if (!(error instanceof InvalidExperiment)) throw error
    log('error', `${error.problems.map(describeProblem).join('; ')}; going on without settings`)
    return undefined
  }
}
