/** `${name}` that means nothing but looks like a name that would: it stays as it is (spec SUB-6), which is rarely meant. */

import { didYouMean } from '../../text/near-miss.ts'
import type { Path } from '../outcome.ts'
import { REFERENCE } from '../substitute.ts'
import { isMapping, ownMember } from '../values/plain.ts'
import { type Findings, warning } from './finding.ts'

/** Where references are replaced. */
const PARTS = ['steady-state-hypothesis', 'method', 'rollbacks', 'controls']

/** Names that look like none of the known ones are left alone: they may be a shell's, or come from a control. */
export function* misspeltReferences(experiment: Record<string, unknown>): Findings {
  const known = namesOf(experiment)
  if (known.length === 0) return
  for (const part of PARTS) yield* checkValue([part], ownMember(experiment, part), known)
}

/** Configuration and the second level of secrets (spec SUB-1). */
function namesOf(experiment: Record<string, unknown>): string[] {
  const secrets = ownMember(experiment, 'secrets')
  const groups = isMapping(secrets) ? Object.values(secrets) : []
  return [ownMember(experiment, 'configuration'), ...groups].flatMap((group) => (isMapping(group) ? Object.keys(group) : []))
}

function* checkValue(path: Path, value: unknown, known: readonly string[]): Findings {
  if (typeof value === 'string') yield* checkText(path, value, known)
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* checkValue([...path, index], item, known)
  else if (isMapping(value)) for (const [key, item] of Object.entries(value)) yield* checkValue([...path, key], item, known)
}

function* checkText(path: Path, text: string, known: readonly string[]): Findings {
  for (const [whole, , braced, bare] of text.matchAll(REFERENCE)) {
    const name = braced ?? bare
    if (name === undefined || known.includes(name)) continue
    const hint = didYouMean(name, known)
    if (hint !== '') yield warning(path, `\`${whole}\` is in neither configuration nor secrets and stays as it is${hint}`)
  }
}
