/** Tolerances as they stand in the file (spec TOL-V1 … TOL-V7). */

import { didYouMean } from '../../text/near-miss.ts'
import { jsonPathProblem } from '../jsonpath.ts'
import type { Path } from '../outcome.ts'
import { patternProblem } from '../python-regex.ts'
import { hasReference } from '../substitute.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { pythonText } from '../values/python-text.ts'
import { isNumeric } from '../values/python-values.ts'
import { checkActivity, type Scope } from './entry.ts'
import { type Findings, missingKey, misspeltKeys, problem } from './finding.ts'

type Mapping = Record<string, unknown>
type Check = (path: Path, tolerance: Mapping, scope: Scope) => Findings

const KEYS: Readonly<Record<string, readonly string[]>> = {
  regex: ['type', 'pattern', 'target'],
  jsonpath: ['type', 'path', 'target', 'count', 'expect'],
  range: ['type', 'range', 'target'],
}

const CHECKS: Readonly<Record<string, Check>> = {
  regex: checkRegex,
  jsonpath: checkJsonPath,
  range: checkRange,
  probe: checkActivity,
}

const NOT_A_TOLERANCE =
  'hypothesis probe tolerance must either be an integer, a string, a boolean or a pair of values for boundaries. ' +
  'It can also be a dictionary which is a probe activity definition that takes an argument called `value` with the value of ' +
  'the probe itself to be validated, or a regex, jsonpath or range'

export function* checkTolerance(path: Path, tolerance: unknown, scope: Scope): Findings {
  if (typeof tolerance === 'boolean' || typeof tolerance === 'string' || Array.isArray(tolerance)) return
  if (typeof tolerance === 'number') yield* checkNumber(path, tolerance)
  else if (isMapping(tolerance)) yield* checkTyped(path, tolerance, scope)
  else yield problem(path, NOT_A_TOLERANCE)
}

/** `1.0` is taken as an integer (spec SUB-11). */
function* checkNumber(path: Path, tolerance: number): Findings {
  if (!Number.isInteger(tolerance)) yield problem(path, `${NOT_A_TOLERANCE}; for a number with a fraction use a range`)
}

function* checkTyped(path: Path, tolerance: Mapping, scope: Scope): Findings {
  const type = ownMember(tolerance, 'type')
  const check = typeof type === 'string' && Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined
  if (check === undefined) {
    const name = pythonText(type)
    const message = `hypothesis probe tolerance type '${name}' is unsupported: write one of ${Object.keys(CHECKS).join(', ')}`
    yield problem(type === undefined ? path : [...path, 'type'], `${message}${didYouMean(name, Object.keys(CHECKS))}`)
    return
  }
  yield* check(path, tolerance, scope)
  yield* misspeltKeys(path, tolerance, KEYS[String(type)] ?? Object.keys(tolerance))
}

function* checkRegex(path: Path, tolerance: Mapping): Findings {
  const pattern = ownMember(tolerance, 'pattern')
  if (pattern === undefined) {
    yield missingKey(path, tolerance, 'pattern', KEYS.regex ?? [], 'hypothesis regex probe tolerance must have a `pattern` key')
  } else if (typeof pattern !== 'string') {
    yield problem([...path, 'pattern'], `hypothesis probe tolerance pattern ${pythonText(pattern)} has an invalid type`)
  } else if (!hasReference(pattern)) {
    const reason = patternProblem(pattern)
    if (reason !== undefined)
      yield problem([...path, 'pattern'], `hypothesis probe tolerance pattern ${pattern} seems invalid: ${reason}`)
  }
}

/** A path with a reference in it is read when the value is known (spec TOL-V5, improved). */
function* checkJsonPath(path: Path, tolerance: Mapping): Findings {
  const jsonPath = ownMember(tolerance, 'path')
  const at = [...path, 'path']
  if (jsonPath === undefined) {
    yield missingKey(path, tolerance, 'path', KEYS.jsonpath ?? [], 'hypothesis jsonpath probe tolerance must have a `path` key')
  } else if (typeof jsonPath !== 'string') {
    yield problem(at, `hypothesis probe tolerance JSON path ${pythonText(jsonPath)} is invalid: it must be text`)
  } else if (jsonPath.trim() === '') {
    yield problem(at, 'hypothesis probe tolerance JSON path cannot be empty')
  } else if (!hasReference(jsonPath)) {
    const reason = jsonPathProblem(jsonPath)
    if (reason !== undefined) yield problem(at, `hypothesis probe tolerance JSON path ${jsonPath} is invalid: ${reason}`)
  }
}

function* checkRange(path: Path, tolerance: Mapping): Findings {
  const range = ownMember(tolerance, 'range')
  const at = [...path, 'range']
  if (range === undefined) {
    yield missingKey(path, tolerance, 'range', KEYS.range ?? [], 'hypothesis range probe tolerance must have a `range` key')
  } else if (!Array.isArray(range)) {
    yield problem(at, 'hypothesis range must be a sequence')
  } else if (range.length !== 2) {
    yield problem(at, 'hypothesis range sequence must be made of two values')
  } else {
    if (!isNumeric(range[0])) yield problem([...at, 0], 'hypothesis range lower boundary must be a number')
    if (!isNumeric(range[1])) yield problem([...at, 1], 'hypothesis range upper boundary must be a number')
  }
}
