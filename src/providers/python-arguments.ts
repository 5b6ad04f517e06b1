/** Whether what an activity passes fits the function's schema. */

import { z } from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import type { ActivityDefinition } from '../activities/activity.ts'
import { ActivityFailed } from '../experiment/errors.ts'
import type { Activity, PythonProvider } from '../experiment/schema.ts'
import { hasReference } from '../experiment/substitute.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { checkNames } from './argument-names.ts'
import type { ActivityProblem } from './provider.ts'

type Shape = Readonly<Record<string, z.core.$ZodType>>

const PLACE = ['provider', 'arguments']

/** Names that the function does not know or misses (spec VAL-63, VAL-102), and values that are of no use to it, as far as they hold no variable. */
export function checkArguments(activity: Activity, definition: ActivityDefinition): ActivityProblem[] {
  const args = (activity.provider as PythonProvider).arguments ?? {}
  if (!isMapping(args)) return [{ path: PLACE, message: `the arguments of activity '${activity.name}' must be a mapping` }]
  const shape = shapeOf(definition)
  const issues = parse(definition, withoutNulls(shape, args)).error?.issues ?? []
  return [
    ...nameProblems(activity, shape, args),
    ...issues.filter((issue) => isCertain(issue, args)).map((issue) => describe(activity, issue)),
  ]
}

/** The arguments as the function takes them. Throws `ActivityFailed`, as Python does inside the call (spec PY-1). */
export function parseArguments(activity: Activity, definition: ActivityDefinition, args: unknown): unknown {
  const shape = shapeOf(definition)
  const given = withoutNulls(shape, isMapping(args) ? args : {})
  const names = nameProblems(activity, shape, given)
  const { data, error } = parse(definition, given)
  const problems = names.length > 0 ? names : (error?.issues ?? []).map((issue) => describe(activity, issue))
  if (problems.length === 0) return data
  throw new ActivityFailed(problems.map(({ message }) => message).join('; '))
}

/** Every native function takes its arguments by name. */
function shapeOf({ arguments: schema }: ActivityDefinition): Shape {
  return (schema as z.core.$ZodObject)._zod.def.shape
}

/** Python's functions take `None` for "not given" almost everywhere; where null means something else, the schema says so. */
function withoutNulls(shape: Shape, args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([name, value]) => value !== null || !isDroppable(shape[name])))
}

function isDroppable(schema: z.core.$ZodType | undefined): boolean {
  return schema !== undefined && !isRequired(schema) && !z.safeParse(schema, null).success
}

function isRequired(schema: z.core.$ZodType): boolean {
  return schema._zod.optin === undefined
}

function nameProblems(activity: Activity, shape: Shape, args: Record<string, unknown>): ActivityProblem[] {
  const known = Object.keys(shape)
  return checkNames(activity, { known, required: known.filter((key) => isRequired(shape[key] as z.core.$ZodType)) }, args)
}

function parse({ arguments: schema }: ActivityDefinition, args: unknown) {
  return z.safeParse(schema, args, { reportInput: true, error: en().localeError })
}

/** A variable may turn into anything; and names are judged by `nameProblems`, which knows the reference's words for them. */
function isCertain({ path: [key], code }: z.core.$ZodIssue, args: Record<string, unknown>): boolean {
  if (key === undefined) return code !== 'unrecognized_keys' && !holdsReference(args)
  return Object.hasOwn(args, key) && !holdsReference(args[String(key)])
}

function holdsReference(value: unknown): boolean {
  if (typeof value === 'string') return hasReference(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsReference)
}

function describe({ name }: Activity, issue: z.core.$ZodIssue): ActivityProblem {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const argument = path.length === 0 ? 'the arguments' : `argument '${path.join('.')}'`
  return { path: [...PLACE, ...path], message: `${argument} of activity '${name}': ${wordsOf(issue)}` }
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const issues = issue.code === 'invalid_union' ? issue.errors.flat() : [issue]
  return [...new Set(issues.map(({ message }) => message.replace(/^Invalid \w+: /, '')))].join(', or ')
}
