/** The shape of `configuration` (spec section 3). Whether the environment has what it asks for is said by `values/resolve.ts`. */

import { didYouMean, nearest } from '../../text/near-miss.ts'
import type { Path } from '../outcome.ts'
import { CONVERSIONS } from '../values/convert.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { pythonText } from '../values/python-text.ts'
import { isTruthy } from '../values/python-values.ts'
import { checkActivity, type Scope } from './entry.ts'
import { type Findings, kindOf, missingKey, misspeltKeys, problem, warning } from './finding.ts'

type Mapping = Record<string, unknown>

const ENVIRONMENT_KEYS = ['type', 'key', 'default', 'env_var_type']

export function* checkConfiguration(configuration: unknown, scope: Scope): Findings {
  if (configuration === undefined || configuration === null) return
  if (!isMapping(configuration)) {
    yield problem(['configuration'], `configuration must be a mapping of names to values, not ${kindOf(configuration)}`)
    return
  }
  for (const [name, entry] of Object.entries(configuration)) {
    if (isMapping(entry) && Object.hasOwn(entry, 'type')) yield* checkTyped(['configuration', name], entry, scope)
  }
}

function* checkTyped(path: Path, entry: Mapping, scope: Scope): Findings {
  const type = pythonText(entry.type)
  if (type === 'env') yield* checkEnvironmentEntry(path, entry)
  else if (type === 'probe') yield* checkActivity(path, entry, scope)
  else if (type === 'file' || type === 'vault')
    yield warning(path, `configuration has no entries of type ${type}: this is passed on as the mapping that it is`)
  else if (nearest(type, ['env', 'probe']) !== undefined) {
    yield warning(
      [...path, 'type'],
      `\`${type}\` means nothing here: the mapping is passed on as it is${didYouMean(type, ['env', 'probe'])}`,
    )
  }
}

function* checkEnvironmentEntry(path: Path, entry: Mapping): Findings {
  yield* checkVariableName(path, entry)
  const type = ownMember(entry, 'env_var_type') ?? null
  if (type !== null && (typeof type !== 'string' || !Object.hasOwn(CONVERSIONS, type))) {
    const types = Object.keys(CONVERSIONS)
    const name = pythonText(type)
    yield problem(
      [...path, 'env_var_type'],
      `unknown env_var_type '${name}': write one of ${types.join(', ')}${didYouMean(name, types)}`,
    )
  }
  yield* misspeltKeys(path, entry, ENVIRONMENT_KEYS)
}

/** `key`, the name of the variable. The reference crashes without it (spec VAL-110). */
export function* checkVariableName(path: Path, entry: Mapping): Findings {
  const key = ownMember(entry, 'key')
  if (!isTruthy(key))
    yield missingKey(
      path,
      entry,
      'key',
      ENVIRONMENT_KEYS,
      'an entry of type env needs a `key`, the name of the environment variable',
    )
  else if (typeof key !== 'string')
    yield problem([...path, 'key'], `\`key\` must be the name of an environment variable, not ${kindOf(key)}`)
}
