/** Where in a field something is different: a list is put back whole, but told by what has changed in it. */

import { isDeepStrictEqual } from 'node:util'
import type { Field } from './fields.ts'

/** `spec.http` of which one member has another `fault` → `spec.http.0.fault`; the field itself where several places differ. */
export function narrowField(field: Field): Field {
  const places = differingKeys(field.before, field.after)
  const [key] = places
  if (key === undefined || places.length > 1) return field
  const { path, before, after } = field
  return narrowField({ path: [...path, key], before: memberOf(before, key) ?? null, after: memberOf(after, key) ?? null })
}

/** None where the two are not of one shape. */
function differingKeys(before: unknown, after: unknown): string[] {
  if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after)) return []
  if (Array.isArray(before) && before.length !== after.length) return []
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => !isDeepStrictEqual(memberOf(before, key), memberOf(after, key)))
}

/** Labels may be called `constructor`. */
function memberOf(value: unknown, key: string): unknown {
  return isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
