/** What is found in an experiment, before it is known where that stands in the file. */

import { didYouMean, nearest } from '../../text/near-miss.ts'
import type { Path } from '../outcome.ts'

export interface Finding {
  path: Path
  /** What is wrong and what to do. Holds the reference's own words where it has some, because people search for them. */
  message: string
  /** A problem refuses the experiment; a warning does not. */
  severity: 'problem' | 'warning'
  /** The key is wrong, not the value. */
  isAboutKey?: boolean
}

/** Checks say what they find one by one; none stops at the first. */
export type Findings = Iterable<Finding>

export function problem(path: Path, message: string): Finding {
  return { path, message, severity: 'problem' }
}

export function warning(path: Path, message: string): Finding {
  return { path, message, severity: 'warning' }
}

/** A key that must be there and is not. When another key looks like it, the finding is about that one and says so. */
export function missingKey(
  path: Path,
  mapping: Record<string, unknown>,
  key: string,
  known: readonly string[],
  message: string,
): Finding {
  const misspelt = Object.keys(mapping).find((other) => !known.includes(other) && nearest(other, [key]) !== undefined)
  if (misspelt === undefined) return problem(path, message)
  return { ...problem([...path, misspelt], `${message}${didYouMean(misspelt, [key])}`), isAboutKey: true }
}

/** Keys that mean nothing here but look like one that would (unknown keys as such are allowed, spec VAL-2). */
export function* misspeltKeys(path: Path, mapping: Record<string, unknown>, known: readonly string[]): Findings {
  const unused = known.filter((key) => !Object.hasOwn(mapping, key))
  for (const key of Object.keys(mapping)) {
    if (known.includes(key)) continue
    const hint = didYouMean(key, unused)
    if (hint !== '') yield { ...warning([...path, key], `\`${key}\` means nothing here and is ignored${hint}`), isAboutKey: true }
  }
}

/** `a list`, `text`, `a number`: what a value is, for people. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? 'text' : `a ${typeof value}`
}
