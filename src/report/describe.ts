/** What a probe should have seen and what it saw, in a few words. Plain text: escaping is done where it is rendered. */

import type { Run } from '../experiment/journal.ts'
import type { Activity, Json, Tolerance } from '../experiment/schema.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { brief } from './markdown-text.ts'

const VALUE_MAX = 120
const EXCEPTION_MAX = 300
/** Of an answer of megabytes, more than this is not even looked at. */
const READ_MAX = 5_000

/** What a function that returns null is said to have given. */
export const NOTHING = 'nothing'

type Structure = Exclude<Tolerance, boolean | number | string | Json[]>

/** `status 200`, `10 to 100`, `exit code 0 or 3`, `text that matches ^ok`. */
export function describeTolerance(tolerance: Tolerance, activity: Activity, output: unknown): string {
  if (Array.isArray(tolerance)) return describeList(tolerance, activity, output)
  if (isStructure(tolerance)) return describeStructure(tolerance)
  return typeof tolerance === 'number' ? withUnit(activity, describeValue(tolerance)) : describeValue(tolerance)
}

/** A tolerance of null, which nothing satisfies, is none. */
function isStructure(tolerance: Tolerance | null | undefined): tolerance is Structure {
  return isMapping(tolerance)
}

/** A pair is a range, unless what it is compared with is a status (spec TOL-11, TOL-12). */
function describeList(values: Json[], activity: Activity, output: unknown): string {
  const [low, high] = values
  const isRange = values.length === 2 && unitOf(activity) === undefined && statusOf(output) === undefined
  if (isRange) return `${describeValue(low)} to ${describeValue(high)}`
  return withUnit(activity, values.map(describeValue).join(' or '))
}

function describeStructure(tolerance: Structure): string {
  const of = 'target' in tolerance && tolerance.target !== undefined ? `${tolerance.target} ` : ''
  switch (tolerance.type) {
    case 'regex':
      return `${of === '' ? 'text ' : of}that matches ${tolerance.pattern}`
    case 'range':
      return `${of}${describeValue(tolerance.range[0])} to ${describeValue(tolerance.range[1])}`
    case 'jsonpath':
      return `${of}${tolerance.path}${describeMatches(tolerance)}`
    default:
      return `what ${tolerance.name} accepts`
  }
}

function describeMatches(tolerance: { count?: number; expect?: Json }): string {
  if (tolerance.expect !== undefined) return ` to be ${describeValue(tolerance.expect)}`
  return tolerance.count === undefined ? ' to match' : ` to match ${tolerance.count} times`
}

/** What the probe saw; an error counts as what it saw. */
export function describeSeen(run: Run): string {
  return run.status === 'succeeded' ? describeOutput(run) : (describeException(run.exception) ?? 'nothing, it did not end')
}

/** What the run gave, seen through its tolerance: only the status where only the status counts. */
function describeOutput(run: Run): string {
  const { output, activity } = run
  const { tolerance } = activity
  const status = statusOf(output)
  if (status === undefined) return describeValue(output)
  const target = isStructure(tolerance) && 'target' in tolerance ? tolerance.target : undefined
  if (target !== undefined) return `${target} ${describeValue((output as Record<string, unknown>)[target])}`
  return withUnit(activity, describeValue(status)) + describeBody(output as Record<string, unknown>, tolerance)
}

/** What a server or a program said, where the status alone does not tell why it was not accepted. */
function describeBody(output: Record<string, unknown>, tolerance: Tolerance | undefined): string {
  if (tolerance === undefined || typeof tolerance === 'number' || Array.isArray(tolerance)) return ''
  return `: ${describeValue(output.body ?? output.stdout ?? '')}`
}

/** One short line. */
function describeValue(value: unknown): string {
  if (value === null || value === undefined) return NOTHING
  const words = typeof value === 'string' ? value : JSON.stringify(value)
  return brief(words, VALUE_MAX) || 'an empty text'
}

function statusOf(output: unknown): unknown {
  return typeof output === 'object' && output !== null && 'status' in output ? output.status : undefined
}

function unitOf(activity: Activity): string | undefined {
  return { http: 'status', process: 'exit code', python: undefined }[activity.provider.type]
}

function withUnit(activity: Activity, words: string): string {
  const unit = unitOf(activity)
  return unit === undefined ? words : `${unit} ${words}`
}

/** The last line of the exception without the class in front of it, which what a function raised has twice (spec JRN-7, PY-3). */
export function describeException(exception: readonly string[] | undefined): string | null {
  const last = exception?.at(-1)
  return last === undefined
    ? null
    : brief(last.slice(0, READ_MAX).replace(/^[\w.]+: (?:chaoslib\.exceptions\.\w+: )*/, ''), EXCEPTION_MAX)
}
