/** The tables of functions and of decisions in `docs/compatibility.md`. */

import { cell, code, table } from '../../generate/markdown.ts'
import { DECISIONS } from './decisions.ts'
import { FUNCTIONS, SECTIONS } from './functions.ts'
import type { FunctionProofs } from './proofs.ts'

const SHOWN_MAX = 2

/** What the repository has to say about the functions. */
export interface FunctionEvidence {
  /** Every name that an experiment may use → that of the function that it calls. */
  own: ReadonlyMap<string, string>
  /** Paths of all files from the repository's root. */
  files: ReadonlySet<string>
  proofs: FunctionProofs
}

export function describeFunctions(evidence: FunctionEvidence): string {
  return Object.entries(SECTIONS)
    .map(([title, functions]) => {
      const rows = [...functions.keys()].map((name) => describe(name, evidence))
      const head = ['Function', 'Native', 'Tests', 'On a real cluster', 'Decisions']
      return `### ${title} (${functions.size})\n\n${table(head, rows)}`
    })
    .join('\n\n')
}

export function describeDecisions(): string {
  const rows = Object.entries(DECISIONS).map(([number, { about, taken, what, proof }]) => [
    number,
    cell(about),
    taken,
    cell(what),
    link(proof.file),
  ])
  return table(['', 'What the reference does', 'Taken', 'Here', 'Proof'], rows)
}

/** The file that the function stands in. */
export function fileOf(own: string): string {
  return `src/activities/${own.replaceAll('.', '/')}.ts`
}

/** What tests a function under one of its names: another name is found by that name, and is the same function from there on. */
export function testsOf(
  name: string,
  own: string,
  { proofs: { alone, named, onCluster } }: FunctionEvidence,
): { alone: readonly string[]; onCluster: readonly string[] } {
  return { alone: (name === own ? alone : named).get(name) ?? [], onCluster: onCluster.get(own) ?? [] }
}

function describe(name: string, evidence: FunctionEvidence): string[] {
  const own = evidence.own.get(name)
  if (own === undefined) return [code(name), 'no', '', '', '']
  const { alone, onCluster } = testsOf(name, own, evidence)
  const native = `[${own === name ? 'yes' : `as ${own}`}](../${fileOf(own)})`
  return [code(name), native, links(alone), links(onCluster), decisionsOf(name, own).join(', ')]
}

function decisionsOf(name: string, own: string): number[] {
  const numbers = [...(FUNCTIONS.get(name) ?? []), ...(FUNCTIONS.get(own) ?? [])]
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function links(files: readonly string[]): string {
  const shown = files.slice(0, SHOWN_MAX).map(link)
  const more = files.length > SHOWN_MAX ? [`${files.length - SHOWN_MAX} more`] : []
  return [...shown, ...more].join('; ')
}

/** `test/e2e/chapters.test.ts` → `[chapters](../test/e2e/chapters.test.ts)`. */
function link(file: string): string {
  const [, name] = /([^/]+?)(?:\.test)?\.ts$/.exec(file) ?? []
  return `[${(name ?? file).replaceAll('_', '\\_')}](../${file})`
}
