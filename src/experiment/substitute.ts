/** `${name}` and `$name` in the values of an experiment (spec SUB-1 … SUB-11). */

import type { Values } from './schema.ts'
import { copyNote } from './values/number-text.ts'
import { deepCopy, isMapping } from './values/plain.ts'
import { pythonTextOf } from './values/python-text.ts'

/** Where a looked-up value stands. */
interface Place {
  container: Record<string, unknown>
  key: string
}

const ISOLATED = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/
/** `$$`, `${name}` or `$name`: the groups are the dollar, the name in braces, the bare name (spec SUB-5, SUB-6). */
export const REFERENCE = /\$(?:(\$)|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g

/**
 * A copy of `value` with every reference in its texts replaced, at any depth, keys excepted. A text that is nothing but one
 * `${name}` becomes the value itself, type and all (SUB-2); elsewhere the value is spliced in as Python writes it (SUB-3).
 * Unknown and malformed references stay as they are (SUB-6), `$$` becomes `$` (SUB-5), and what is put in is not looked at
 * again (SUB-8). The result shares nothing with `value` or `values`.
 */
export function substitute(value: unknown, values: Values): unknown {
  return deepCopy(value, (leaf, to) => {
    if (typeof leaf !== 'string') return leaf
    const place = isolatedReference(leaf, values)
    if (place === undefined) return substituteText(leaf, values)
    copyNote(place, to)
    return deepCopy(place.container[place.key])
  })
}

/**
 * The same for the fields that the reference leaves alone while there is neither configuration nor secrets, so that `$$` stays
 * `$$` there: `arguments` of every provider and of controls in hooks (spec SUB-10).
 */
export function substituteGuarded(value: unknown, values: Values): unknown {
  const isEmpty = Object.keys(values.configuration).length === 0 && Object.keys(values.secrets).length === 0
  return isEmpty ? deepCopy(value) : substitute(value, values)
}

/** The same for one text, and always to text: what a URL or a title needs. */
export function substituteText(text: string, values: Values): string {
  return text.replaceAll(REFERENCE, (whole: string, dollar?: string, braced?: string, bare?: string) => {
    if (dollar !== undefined) return '$'
    const place = lookUp(braced ?? bare ?? '', values)
    return place === undefined ? whole : pythonTextOf(place.container, place.key)
  })
}

/** Whether the text holds something that {@link substitute} may replace. */
export function hasReference(text: string): boolean {
  return text.search(REFERENCE) !== -1
}

function isolatedReference(text: string, values: Values): Place | undefined {
  const name = ISOLATED.exec(text)?.[1]
  return name === undefined ? undefined : lookUp(name, values)
}

/** Configuration first, then the second level of the groups of secrets in their order; a group that is no mapping has no names (SUB-1, SUB-9). */
function lookUp(name: string, values: Values): Place | undefined {
  for (const container of [values.configuration, ...Object.values(values.secrets)]) {
    if (isMapping(container) && Object.hasOwn(container, name)) return { container, key: name }
  }
  return undefined
}
