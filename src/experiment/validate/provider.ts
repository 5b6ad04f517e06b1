/** The shape of providers (spec VAL-45 … VAL-47, VAL-60, VAL-70, VAL-80, VAL-81). */

import { didYouMean } from '../../text/near-miss.ts'
import type { Path } from '../outcome.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { pythonText } from '../values/python-text.ts'
import { isTruthy } from '../values/python-values.ts'
import { type Findings, kindOf, missingKey, misspeltKeys, problem, warning } from './finding.ts'

type Mapping = Record<string, unknown>

interface ProviderShape {
  keys: readonly string[]
  /** What must be there, and what is said when it is not. */
  required: Readonly<Record<string, string>>
  check(path: Path, provider: Mapping): Findings
}

const SHAPES: Readonly<Record<string, ProviderShape>> = {
  python: {
    keys: ['type', 'module', 'func', 'arguments', 'secrets', 'timeout'],
    required: { module: 'a Python activity must have a module path', func: 'a Python activity must have a function name' },
    check: checkPython,
  },
  process: {
    keys: ['type', 'path', 'arguments', 'timeout', 'secrets'],
    required: { path: 'a process activity must have a path' },
    check: checkProcess,
  },
  http: {
    keys: ['type', 'url', 'method', 'headers', 'arguments', 'timeout', 'verify_tls', 'max_retries', 'expected_status', 'secrets'],
    required: { url: 'a HTTP activity must have a URL' },
    check: checkHttp,
  },
}

export function* checkProvider(path: Path, provider: unknown): Findings {
  if (!isMapping(provider)) {
    yield problem(path, `a provider must be a mapping with a type, not ${kindOf(provider)}`)
    return
  }
  const type = ownMember(provider, 'type')
  const shape = typeof type === 'string' && Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined
  if (shape !== undefined) yield* checkShape(path, provider, shape)
  else if (!isTruthy(type)) yield missingKey(path, provider, 'type', allKeys(), 'a provider must have a type')
  else yield unknownType(path, pythonText(type))
}

function* checkShape(path: Path, provider: Mapping, shape: ProviderShape): Findings {
  for (const [key, message] of Object.entries(shape.required)) {
    if (!isTruthy(ownMember(provider, key))) yield missingKey(path, provider, key, shape.keys, message)
    else if (typeof provider[key] !== 'string')
      yield problem([...path, key], `\`${key}\` must be text, not ${kindOf(provider[key])}`)
  }
  yield* shape.check(path, provider)
  yield* misspeltKeys(path, provider, shape.keys)
}

function unknownType(path: Path, type: string): ReturnType<typeof problem> {
  const types = Object.keys(SHAPES)
  return problem([...path, 'type'], `unknown provider type '${type}': write one of ${types.join(', ')}${didYouMean(type, types)}`)
}

function allKeys(): string[] {
  return Object.values(SHAPES).flatMap(({ keys }) => keys)
}

function* checkPython(path: Path, provider: Mapping): Findings {
  const values = ownMember(provider, 'arguments') ?? {}
  const isReference = typeof values === 'string' && values.includes('$')
  if (!isMapping(values) && !isReference) {
    yield problem(
      [...path, 'arguments'],
      `the arguments of a Python activity must be a mapping of names to values, not ${kindOf(values)}`,
    )
  }
  yield* checkSecretNames([...path, 'secrets'], ownMember(provider, 'secrets') ?? [])
}

/** A list of names, or one name (spec SEC-12). */
function* checkSecretNames(path: Path, names: unknown): Findings {
  const isNames = typeof names === 'string' || (Array.isArray(names) && names.every((name) => typeof name === 'string'))
  if (!isNames) yield problem(path, `the secrets of a provider must be a list of the names of groups, not ${kindOf(names)}`)
}

function* checkProcess(path: Path, provider: Mapping): Findings {
  if (isMapping(ownMember(provider, 'arguments'))) {
    yield warning([...path, 'arguments'], 'Process arguments should now be a list and not a mapping')
  }
}

function* checkHttp(path: Path, provider: Mapping): Findings {
  const headers = ownMember(provider, 'headers')
  if (isTruthy(headers) && !isMapping(headers))
    yield problem([...path, 'headers'], 'a HTTP activities expect headers as a mapping')
  if (Object.hasOwn(provider, 'expected_status')) {
    yield warning([...path, 'expected_status'], '`expected_status` has no effect: give the probe a tolerance')
  }
}
