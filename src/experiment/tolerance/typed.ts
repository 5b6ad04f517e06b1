/** Tolerances of type regex, jsonpath and range (spec TOL-20 … TOL-42). */

import { TooMuchWork } from '../jsonpath/evaluate.ts'
import { BadJsonPath } from '../jsonpath/syntax.ts'
import { matchJsonPath } from '../jsonpath.ts'
import { compilePythonRegex } from '../python-regex.ts'
import { readJson } from '../read/json.ts'
import { BrokenText } from '../read/source.ts'
import { PatternTooSlow } from '../regex/bounded-test.ts'
import { BadPattern } from '../regex/pattern-reader.ts'
import type { Values } from '../schema.ts'
import { substitute } from '../substitute.ts'
import { isEqual, isNumeric } from '../values/python-values.ts'
import { checkWithin } from './scalar.ts'
import { atTarget } from './target.ts'
import { shown, type ToleranceVerdict, unfit, verdict } from './verdict.ts'

export type Described = Readonly<Record<string, unknown>>

/** `re.search` on the target, which must be text (TOL-20 … TOL-23). */
export function checkRegex(tolerance: Described, value: unknown, values: Values): ToleranceVerdict {
  const pattern = substitute(tolerance.pattern, values)
  if (typeof pattern !== 'string') return unfit(`a pattern must be text, ${shown(tolerance.pattern)} became ${shown(pattern)}`)
  return atTarget(value, tolerance.target, ({ subject, name }) => {
    if (typeof subject === 'string') return searchText(pattern, subject, name)
    return unfit(`a pattern needs text, ${name} is ${shown(subject)}: name a part of it that is text with \`target\``)
  })
}

function searchText(pattern: string, text: string, name: string): ToleranceVerdict {
  return orUnfit(() => verdict(compilePythonRegex(pattern).test(text), `${name} to match ${shown(pattern)}`, shown(text)))
}

/** All matches against `expect`, or their number against `count`, or any match at all (TOL-30 … TOL-35). */
export function checkJsonPath(tolerance: Described, value: unknown, values: Values): ToleranceVerdict {
  const path = substitute(tolerance.path, values)
  if (typeof path !== 'string') return unfit(`a JSON path must be text, ${shown(tolerance.path)} became ${shown(path)}`)
  return atTarget(value, tolerance.target, ({ subject }) =>
    orUnfit(() => judgeMatches(tolerance, path, matchJsonPath(path, parsed(subject)), values)),
  )
}

/** `expect` beats `count`, even when it is null; what is no list is a list of one (TOL-34). */
function judgeMatches(tolerance: Described, path: string, matches: unknown[], values: Values): ToleranceVerdict {
  if (Object.hasOwn(tolerance, 'expect')) {
    const expect = substitute(tolerance.expect, values)
    const wanted = Array.isArray(expect) ? expect : [expect]
    return verdict(isEqual(matches, wanted), `${path} to be ${shown(wanted)}`, shown(matches))
  }
  if (Object.hasOwn(tolerance, 'count')) {
    const saw = `${matches.length}: ${shown(matches)}`
    return verdict(isEqual(matches.length, tolerance.count), `${path} to match ${shown(tolerance.count)} times`, saw)
  }
  return verdict(matches.length > 0, `${path} to match something`, shown(matches))
}

/** Text is read as JSON where it is JSON (TOL-31), whatever its size. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return parsedAsPython(value)
  }
}

/** Python reads some texts as JSON that are none, such as `NaN`. */
function parsedAsPython(value: string): unknown {
  try {
    return readJson(value).value
  } catch (error) {
    if (error instanceof BrokenText) return value
    throw error
  }
}

/** Both ends belong to it; text that is a number counts as one, on both sides as a decimal (TOL-40 … TOL-42, TOL-41 improved). */
export function checkRange(tolerance: Described, value: unknown): ToleranceVerdict {
  const [low, high] = Array.isArray(tolerance.range) ? tolerance.range : []
  return atTarget(value, tolerance.target, ({ subject, name }) => {
    const number = numberIn(subject)
    if (number !== undefined) return checkWithin({ low, value: number, high, name: `${name} ` })
    const saw = `${shown(subject)}, which is no number`
    const expected = `${name} from ${shown(low)} to ${shown(high)}`
    return typeof subject === 'string' ? verdict(false, expected, saw) : unfit(`expected ${expected}, saw ${saw}`)
  })
}

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/

function numberIn(value: unknown): number | undefined {
  if (isNumeric(value)) return Number(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim().replaceAll(/(?<=\d)_(?=\d)/g, '')
  if (DECIMAL.test(text)) return Number(text)
  const infinity = /^([-+]?)inf(?:inity)?$/i.exec(text)
  return infinity ? (infinity[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : undefined
}

/** A pattern or path that only became bad, or too much, once its references were known. */
function orUnfit(judge: () => ToleranceVerdict): ToleranceVerdict {
  try {
    return judge()
  } catch (error) {
    const isKnown = [BadPattern, PatternTooSlow, BadJsonPath, TooMuchWork].some((known) => error instanceof known)
    if (isKnown && error instanceof Error) return unfit(error.message)
    throw error
  }
}
