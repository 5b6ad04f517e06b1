/** Secrets do not belong in logs and reports (spec SEC-14, improved). */

import type { Values } from './schema.ts'
import { isMapping } from './values/plain.ts'
import { pythonTextOf } from './values/python-text.ts'

/** Characters; what is shorter would blank out half of every log. */
const SECRET_MIN = 4
const MASK = '***'

/**
 * Every text and number of the secrets, longest first: as it is, line by line, and as JSON and URLs would carry it. Booleans
 * and null are no secrets, nor is what has fewer than four characters.
 */
export function collectSecretTexts(values: Values): string[] {
  const texts = new Set<string>()
  for (const leaf of leaves({ '': values.secrets }, '')) {
    for (const form of [
      leaf,
      ...leaf.split(/\r\n|[\n\r]/),
      JSON.stringify(leaf).slice(1, -1),
      encodeURIComponent(leaf.replaceAll(/\p{Surrogate}/gu, '')),
    ]) {
      if (form.trim().length >= SECRET_MIN) texts.add(form.trim())
    }
  }
  return [...texts].sort((left, right) => right.length - left.length)
}

/** The text with every secret replaced by `***`. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, MASK), text)
}

function leaves(container: object, key: string): string[] {
  const value: unknown = Reflect.get(container, key)
  if (Array.isArray(value) || isMapping(value)) return Object.keys(value).flatMap((member) => leaves(value, member))
  return typeof value === 'string' || typeof value === 'number' ? [pythonTextOf(container, key)] : []
}
