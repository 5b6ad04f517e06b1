/** What is missing of the functions and of the decisions about them. */

import { type Source, visit } from '../../tidy/project.ts'
import { textOf } from '../proofs.ts'
import type { Decision } from './decisions/decision.ts'
import { DECISIONS, DECISIONS_COUNT } from './decisions.ts'
import { FUNCTIONS } from './functions.ts'
import { type FunctionEvidence, fileOf, testsOf } from './table.ts'

/** In words, one for each; empty when all is well. */
export function findFunctionGaps(evidence: FunctionEvidence): string[] {
  const unlisted = [...evidence.own.keys()].filter((name) => /^chaos(?:k8s|istio)\./.test(name) && !FUNCTIONS.has(name))
  return [
    ...[...FUNCTIONS].flatMap(([name, decisions]) => gapsOf(name, decisions, evidence)),
    ...unlisted.map((name) => `${name}: is native, and has no row in scripts/compatibility/extensions/functions.ts`),
  ]
}

function gapsOf(name: string, decisions: readonly number[], evidence: FunctionEvidence): string[] {
  const own = evidence.own.get(name)
  if (own === undefined) return [`${name}: there is no native function of that name`]
  const { alone, onCluster } = testsOf(name, own, evidence)
  return [
    ...(evidence.files.has(fileOf(own)) ? [] : [`${name}: ${fileOf(own)} does not exist`]),
    ...(alone.length > 0 ? [] : [`${name}: no test in test/activities ${own === name ? 'imports' : 'names'} it`]),
    ...(onCluster.length > 0 ? [] : [`${name}: no test in test/contract/functions or test/e2e runs it on a real cluster`]),
    ...decisions.filter((number) => !(number in DECISIONS)).map((number) => `${name}: there is no decision ${number}`),
  ]
}

export function findDecisionGaps(
  sources: readonly Source[],
  decisions: Readonly<Record<number, Decision>> = DECISIONS,
): string[] {
  return Array.from({ length: DECISIONS_COUNT }, (_, index) => index + 1).flatMap((number) => {
    const decision = decisions[number]
    if (decision === undefined) return [`decision ${number}: is missing`]
    const { file, title } = decision.proof
    const source = sources.find(({ path }) => path === file)
    if (source === undefined) return [`decision ${number}: ${file} does not exist`]
    return hasText(source, title) ? [] : [`decision ${number}: ${file} has no test "${title}"`]
  })
}

function hasText({ tree }: Source, wanted: string): boolean {
  let isThere = false
  if (tree === undefined) return isThere
  visit(tree, (node) => {
    isThere ||= textOf(node) === wanted
  })
  return isThere
}
