/** Values that are given from outside of the experiment: `--var` and `--var-file` (spec VAR-1 … VAR-11). */

import { InvalidExperiment } from '../errors.ts'
import { readDocument } from '../read/document.ts'
import { formatOfFile } from '../read/format.ts'
import { convert, NotOfType } from './convert.ts'
import { copyNote, noteNumber } from './number-text.ts'
import { deepCopy, isMapping, ownMember, setMember } from './plain.ts'
import { isTruthy } from './python-values.ts'

type Mapping = Record<string, unknown>

export interface Overrides {
  /** Each value is a definition, as it would stand in the experiment (VAR-7). */
  configuration: Mapping
  secrets: Mapping
  /** Variables for the environment of this process and its children, from `.env` files (VAR-8). */
  environment: Record<string, string>
}

export const NO_OVERRIDES: Overrides = { configuration: {}, secrets: {}, environment: {} }

/**
 * `name=value` or `name:type=value`: split at the first `=`, and left of it at the last `:` (VAR-1, VAR-3).
 * @throws InvalidExperiment for text without `=`, an unknown type, or a value that does not fit it (VAR-4).
 */
export function parseVariable(text: string): Overrides {
  const equals = text.indexOf('=')
  if (equals < 1) throw refused(text, 'write name=value or name:type=value')
  const left = text.slice(0, equals)
  const colon = left.lastIndexOf(':')
  const [name, type] = colon === -1 ? [left, 'str'] : [left.slice(0, colon), left.slice(colon + 1)]
  return { ...NO_OVERRIDES, configuration: convertedMember(text, name, type, text.slice(equals + 1)) }
}

function convertedMember(text: string, name: string, type: string, given: string): Mapping {
  const configuration: Mapping = {}
  try {
    const { value, numberText } = convert(given, type)
    setMember(configuration, name, value)
    if (numberText !== undefined) noteNumber(configuration, name, numberText)
    return configuration
  } catch (error) {
    if (error instanceof NotOfType) throw refused(text, error.message)
    throw error
  }
}

function refused(text: string, reason: string): InvalidExperiment {
  return new InvalidExperiment([{ message: `Invalid value for '--var': \`${text}\`: ${reason}` }])
}

/**
 * A file of variables: YAML and JSON hold `configuration` and `secrets`, every other file is `.env` (VAR-6, VAR-8).
 * @throws InvalidExperiment when the file cannot be read as what it is (VAR-9, improved: the reference goes on without it).
 */
export function parseVariablesFile(text: string, file: string): Overrides {
  const format = formatOfFile(file)
  const value = format === undefined ? undefined : readDocument(text, file, format, 'variables').value
  if (isMapping(value) && isTruthy(value)) return mappingOverrides(value, file)
  if (isTruthy(value))
    throw new InvalidExperiment([{ file, message: 'a file of variables must hold `configuration` or `secrets`' }])
  return format === undefined ? { ...NO_OVERRIDES, environment: parseEnvironmentFile(text, file) } : NO_OVERRIDES
}

function mappingOverrides(value: Mapping, file: string): Overrides {
  const parts = ['configuration', 'secrets'].map((part) => ownMember(value, part) ?? {})
  const [configuration, secrets] = parts
  if (isMapping(configuration) && isMapping(secrets)) return { ...NO_OVERRIDES, configuration, secrets }
  throw new InvalidExperiment([{ file, message: '`configuration` and `secrets` must be mappings of names to values' }])
}

/** One `NAME=value` a line; blank lines and those that begin with `#` are skipped; quotes and `export` mean nothing (VAR-8). */
function parseEnvironmentFile(text: string, file: string): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const equals = trimmed.indexOf('=')
    if (equals < 1) throw new InvalidExperiment([{ file, line: index + 1, column: 1, message: 'expected NAME=value' }])
    environment[trimmed.slice(0, equals)] = trimmed.slice(equals + 1)
  }
  return environment
}

/** Later ones win, name by name and at the top level only; `--var` is given after the files (VAR-6). */
export function mergeOverrides(all: readonly Overrides[]): Overrides {
  const merged: Overrides = { configuration: {}, secrets: {}, environment: {} }
  for (const overrides of all) {
    assign(merged.configuration, overrides.configuration)
    assign(merged.secrets, overrides.secrets)
    Object.assign(merged.environment, overrides.environment)
  }
  return merged
}

function assign(to: Mapping, from: Mapping): void {
  for (const [key, value] of Object.entries(from)) {
    setMember(to, key, value)
    copyNote({ container: from, key }, { container: to, key })
  }
}

/** Into declared groups only, and name by name, so that one token can be replaced without losing the rest (VAR-10, improved). */
export function applySecretOverrides(secrets: Mapping, overrides: Mapping): Mapping {
  const applied = deepCopy(secrets) as Mapping
  for (const [group, override] of Object.entries(overrides)) {
    if (Object.hasOwn(applied, group)) setMember(applied, group, mergedNode(applied[group], override))
  }
  return applied
}

function mergedNode(declared: unknown, override: unknown): unknown {
  if (!isMapping(declared) || !isMapping(override) || Object.hasOwn(declared, 'type')) return deepCopy(override)
  const merged = deepCopy(declared) as Mapping
  for (const [key, value] of Object.entries(override)) setMember(merged, key, mergedNode(ownMember(declared, key), value))
  return merged
}
