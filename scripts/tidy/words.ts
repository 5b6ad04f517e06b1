/** Words that must not stand in the repository. */

import ts from 'typescript'
import { type Finding, lineOf, type Rule, type Source, visit } from './project.ts'

const FORBIDDEN: readonly { pattern: RegExp; message: string; isFor(path: string): boolean }[] = [
  {
    pattern: /\b(?:TO[D]O|FIX[M]E|XX[X])\b/,
    message: 'a note to come back later: do it now, or file an issue',
    isFor: (path) => /^(?:src|scripts|test|docs|examples)\//.test(path),
  },
  {
    pattern: /(?<![\w.-])\/(?:work|root|home\/(?!runner\b)\w+|Users\/\w+)[/](?!\.)/,
    message: "a path of one author's machine: say it relative to the repository",
    isFor: () => true,
  },
]

export const words: Rule = (sources) =>
  sources.flatMap((source) =>
    FORBIDDEN.filter(({ isFor }) => isFor(source.path)).flatMap(({ pattern, message }) => linesWith(source, pattern, message)),
  )

function linesWith({ path, text }: Source, pattern: RegExp, message: string): Finding[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [{ file: path, line: index + 1, message }] : []))
}

/** A test that is left out, or that leaves the others out. `condition ? describe : describe.skip` says when, and is fine. */
export const skippedTests: Rule = (sources) => sources.filter(({ path }) => path.startsWith('test/')).flatMap(skipped)

function skipped({ path, tree }: Source): Finding[] {
  const findings: Finding[] = []
  if (!tree) return findings
  visit(tree, (node) => {
    if (
      !ts.isCallExpression(node) ||
      !/^(?:(?:describe|test|it)\.(?:only|skip|todo)\b|x(?:test|it|describe)$|f(?:it|describe)$)/.test(
        node.expression.getText(tree),
      )
    )
      return
    findings.push({ file: path, line: lineOf(tree, node), message: `${node.expression.getText(tree)}: every test runs` })
  })
  return findings
}
