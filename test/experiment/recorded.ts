/** Answers of the reference, recorded as values. */

import { readFileSync } from 'node:fs'

export interface Recorded<Case> {
  cases: Case[]
  [key: string]: unknown
}

export function recorded<Case>(name: string): Recorded<Case> {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))
}

const SPECIAL: Readonly<Record<string, (text: string) => unknown>> = {
  $float: floatOf,
  $int: Number,
  $date: (text) => text,
  $bytes: (hex) => Buffer.from(hex, 'hex').toString('utf8'),
}

/** A recorded answer with its markers for floats, dates and bytes turned into what they mean here. */
export function unmarked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmarked)
  if (typeof value !== 'object' || value === null) return value
  const [[key = '', member] = []] = Object.entries(value)
  const special = SPECIAL[key]
  if (special !== undefined) return special(String(member))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unmarked(each)]))
}

function floatOf(text: string): number {
  const special: Record<string, number> = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY }
  return special[text] ?? Number(text)
}
