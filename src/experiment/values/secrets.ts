/** `secrets`: groups of names and values (spec SEC-1 … SEC-13). */

import { type Finding, problem } from '../validate/finding.ts'
import { copyNote } from './number-text.ts'
import { deepCopy, isMapping, ownMember, setMember } from './plain.ts'
import { pythonText } from './python-text.ts'
import type { Environment, PendingSecret } from './resolve.ts'

type Mapping = Record<string, unknown>

export interface VaultSecret {
  type: 'vault'
  path: string
  key?: string
}

interface ResolvedSecrets {
  values: Mapping
  pending: PendingSecret[]
  findings: Finding[]
}

/** Entries of type `env` and `vault` are found at any depth of mappings, never inside lists (SEC-1, SEC-4). */
export function resolveSecrets(definitions: Mapping, environment: Environment): ResolvedSecrets {
  const resolved: ResolvedSecrets = { values: {}, pending: [], findings: [] }
  resolveMembers(definitions, resolved.values, [], environment, resolved)
  return resolved
}

function resolveMembers(
  from: Mapping,
  to: Mapping,
  path: readonly string[],
  environment: Environment,
  resolved: ResolvedSecrets,
): void {
  for (const [key, definition] of Object.entries(from)) {
    const value = resolveNode(definition, [...path, key], environment, resolved)
    if (value !== undefined) setMember(to, key, value)
    copyNote({ container: from, key }, { container: to, key })
  }
}

/** Undefined for what is still to come, or cannot be had. */
function resolveNode(definition: unknown, path: readonly string[], environment: Environment, resolved: ResolvedSecrets): unknown {
  if (!isMapping(definition)) return deepCopy(definition)
  const type = ownMember(definition, 'type')
  if (type === 'env') return readEnvironment(definition, path, environment, resolved)
  if (type === 'vault') return deferToVault(definition, path, resolved)
  const node: Mapping = {}
  resolveMembers(definition, node, path, environment, resolved)
  return node
}

/** No default and no conversion here (SEC-2). */
function readEnvironment(
  definition: Mapping,
  path: readonly string[],
  environment: Environment,
  resolved: ResolvedSecrets,
): unknown {
  const key = pythonText(definition.key)
  const value = ownMember(environment, key)
  if (value === undefined) {
    const message = `Secrets make reference to an environment key that does not exist: ${key}; set it, or pass the secret in a variables file`
    resolved.findings.push(problem(['secrets', ...path], message))
  }
  return value
}

/** Without a path there is nothing to ask for, and the secret is empty (SEC-10). */
function deferToVault(definition: Mapping, path: readonly string[], resolved: ResolvedSecrets): unknown {
  if (typeof definition.path !== 'string') return {}
  const key = ownMember(definition, 'key')
  const secret: VaultSecret = { type: 'vault', path: definition.path, ...(typeof key === 'string' && { key }) }
  resolved.pending.push({ path, secret })
  return undefined
}

/**
 * What a Python function with a `secrets` parameter is given: the named groups merged, later ones over earlier ones; unknown
 * groups are left out, and so is everything without names (SEC-11). One name may stand without a list (SEC-12, improved).
 */
export function mergedSecrets(names: readonly string[] | string, secrets: Readonly<Mapping>): Mapping {
  const groups = (typeof names === 'string' ? [names] : names).map((name) =>
    Object.hasOwn(secrets, name) ? secrets[name] : undefined,
  )
  const merged: Mapping = {}
  for (const group of groups.filter(isMapping)) {
    for (const [key, value] of Object.entries(group)) setMember(merged, key, deepCopy(value))
  }
  return merged
}
