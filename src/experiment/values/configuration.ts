/** `configuration`: definitions and overrides → values (spec CONF-1 … CONF-10). */

import type { Activity } from '../schema.ts'
import { type Finding, problem } from '../validate/finding.ts'
import { convert, NotOfType } from './convert.ts'
import { copyNote, noteNumber } from './number-text.ts'
import { deepCopy, isMapping, ownMember, setMember } from './plain.ts'
import { pythonText } from './python-text.ts'
import type { Environment, PendingProbe } from './resolve.ts'

type Mapping = Record<string, unknown>

interface ResolvedConfiguration {
  values: Mapping
  probes: PendingProbe[]
  findings: Finding[]
}

/** Only the top level is interpreted, and values are not substituted into each other (CONF-5, CONF-7). An override is a definition too (VAR-7). */
export function resolveConfiguration(definitions: Mapping, environment: Environment, overrides: Mapping): ResolvedConfiguration {
  const resolved: ResolvedConfiguration = { values: {}, probes: [], findings: [] }
  for (const name of Object.keys(definitions)) {
    const container = Object.hasOwn(overrides, name) ? overrides : definitions
    resolveEntry(container, name, environment, resolved)
  }
  return resolved
}

function resolveEntry(container: Mapping, name: string, environment: Environment, resolved: ResolvedConfiguration): void {
  const definition = container[name]
  const type = isMapping(definition) ? ownMember(definition, 'type') : undefined
  if (type === 'probe') {
    resolved.probes.push({ name, probe: deepCopy(definition) as Activity })
  } else if (isMapping(definition) && type === 'env') {
    resolved.findings.push(...readEnvironment(definition, name, environment, resolved.values))
  } else {
    setMember(resolved.values, name, deepCopy(definition))
    copyNote({ container, key: name }, { container: resolved.values, key: name })
  }
}

/** A variable that is set counts even when it is empty; `default` counts by being there, even as null (CONF-2, CONF-3). */
function readEnvironment(definition: Mapping, name: string, environment: Environment, values: Mapping): Finding[] {
  const path = ['configuration', name]
  const key = pythonText(definition.key)
  const given: unknown = ownMember(environment, key) ?? ownMember(definition, 'default')
  if (given === undefined) {
    const advice = 'set it, give the entry a `default`, or pass a value with --var'
    return [problem(path, `Configuration makes reference to an environment key that does not exist: ${key}; ${advice}`)]
  }
  try {
    setConverted(values, name, given, ownMember(definition, 'env_var_type') ?? 'str')
    return []
  } catch (error) {
    if (!(error instanceof NotOfType)) throw error
    return [problem(path, `the value of ${key} does not fit its env_var_type: ${error.message}`)]
  }
}

/** Defaults are converted as well. What is no text is left alone by `str` and `json`, and null by all (CONF-4, improved). */
function setConverted(values: Mapping, name: string, given: unknown, type: unknown): void {
  const isKept = given === null || ['str', 'string', 'json'].some((name) => name === type)
  if (typeof given !== 'string' && isKept) {
    setMember(values, name, deepCopy(given))
    return
  }
  const { value, numberText } = convert(pythonText(given), pythonText(type))
  setMember(values, name, value)
  if (numberText !== undefined) noteNumber(values, name, numberText)
}
