/** Arguments that are a list or a mapping, and are taken as text with commas too. */

import { z } from 'zod/mini'

type Pairs = Record<string, string>

const PAIRS_TEXT = /^\s*$|^\s*[^=,]+=[^=,]*(,\s*[^=,]+=[^=,]*)*$/

/** `a, b` or `[a, b]`; undefined when there is none. */
export function textList(about: string) {
  const raw = z.optional(z.nullable(z.union([z.string(), z.array(z.string())])))
  const read = (value: string | string[] | null | undefined) => {
    const items = typeof value === 'string' ? value.split(',') : (value ?? [])
    const texts = items.map((item) => item.trim()).filter((item) => item !== '')
    return texts.length === 0 ? undefined : texts
  }
  return z.pipe(raw, z.transform(read)).check(z.describe(`${about} A list, or text with commas.`))
}

/** `app=web,tier=db` or a mapping; undefined when there is none. */
export function pairs(about: string) {
  const problem = 'must be a mapping, or text such as app=web,tier=db'
  const scalar = z.union([z.string(), z.number(), z.boolean()])
  const text = z.string().check(z.regex(PAIRS_TEXT, problem))
  const raw = z.optional(z.nullable(z.union([text, z.record(z.string(), scalar)])))
  const read = (value: string | Record<string, string | number | boolean> | null | undefined): Pairs | undefined => {
    const entries = typeof value === 'string' ? splitPairs(value) : Object.entries(value ?? {})
    return entries.length === 0 ? undefined : Object.fromEntries(entries.map(([key, member]) => [key, String(member)]))
  }
  return z.pipe(raw, z.transform(read)).check(z.describe(`${about} A mapping, or text such as \`app=web,tier=db\`.`))
}

function splitPairs(text: string): [string, string][] {
  return text
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const [key = '', value = ''] = pair.split('=')
      return [key.trim(), value.trim()]
    })
}
