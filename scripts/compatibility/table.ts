/** The tables of `docs/compatibility.md`. */

import { cell, table } from '../generate/markdown.ts'
import type { Proof } from './proofs.ts'
import { SECTIONS, TRAPS } from './rules.ts'

const SHOWN_MAX = 2
const TITLE_MAX = 100

/** What is known of all rules. */
export interface Evidence {
  proofs: ReadonlyMap<string, readonly Proof[]>
  reasons: ReadonlyMap<string, string>
}

export function describeRules(evidence: Evidence): string {
  const sections = Object.entries(SECTIONS).map(([title, rules]) => {
    const rows = Object.entries(rules).map(([id, words]) => [id, cell(words), describeProof(id, evidence)])
    return `### ${title}\n\n${table(['Rule', 'About', 'Proof'], rows)}`
  })
  return [
    ...sections,
    `### Traps\n\n${table(
      ['Trap', 'Proof'],
      trapIds().map((id) => [id, describeProof(id, evidence)]),
    )}`,
  ].join('\n\n')
}

/** `trap 1` to the last one. */
export function trapIds(): string[] {
  return Array.from({ length: TRAPS }, (_, index) => `trap ${index + 1}`)
}

function describeProof(id: string, { proofs, reasons }: Evidence): string {
  const all = proofs.get(id) ?? []
  const shown = all.slice(0, SHOWN_MAX).map(({ file, title }) => `[${linkText(title)}](../${file})`)
  const more = all.length > SHOWN_MAX ? [`${all.length - SHOWN_MAX} more`] : []
  return [...(reasons.has(id) ? ['**differs**'] : []), ...shown, ...more].join('; ')
}

/** Markdown in a title must not be read as such. */
function linkText(title: string): string {
  const line = cell(title)
  const short = line.length > TITLE_MAX ? `${line.slice(0, TITLE_MAX).trimEnd()}…` : line
  return short.replace(/(?<!\\)[[\]*_`<>$]/g, '\\$&')
}
