/** Which tests prove which rule: a test says so in its title, or in the row of its table. */

import ts from 'typescript'
import { type Source, visit } from '../tidy/project.ts'

export interface Proof {
  /** From the repository's root. */
  file: string
  title: string
}

const ID = /\b(?:(?:[A-Z]{2,5}-V?\d+)|trap \d+)\b/g

/** Id → proofs, in the order of files and lines; tests of scripts prove no rule. Ids that are no rule's are kept: whoever reads decides. */
export function findProofs(sources: readonly Source[]): ReadonlyMap<string, readonly Proof[]> {
  const found = new Map<string, Proof[]>()
  for (const { path, tree } of sources) {
    if (tree === undefined || !/^test\/(?!scripts\/).*\.test\.ts$/.test(path)) continue
    for (const title of titlesIn(tree)) {
      for (const id of new Set(title.match(ID))) found.set(id, [...(found.get(id) ?? []), { file: path, title }])
    }
  }
  return found
}

/** Every text of the file that names a rule. */
function titlesIn(tree: ts.SourceFile): string[] {
  const titles: string[] = []
  visit(tree, (node) => {
    const text = textOf(node)
    if (text?.match(ID)) titles.push(text)
  })
  return titles
}

/** A text as it stands in the file; what is spliced into it is `…`. */
export function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
}
