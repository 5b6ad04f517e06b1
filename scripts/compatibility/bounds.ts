/** The bounds there are: constants of `src/` whose name ends in `_MAX`, with what their comment says. */

import ts from 'typescript'
import { cell, code, table } from '../generate/markdown.ts'
import { type Source, visit } from '../tidy/project.ts'

interface Bound {
  name: string
  value: string
  about: string
  file: string
}

export function describeBounds(sources: readonly Source[]): string {
  const bounds = sources.filter(({ path }) => path.startsWith('src/')).flatMap(boundsIn)
  const rows = bounds.map(({ name, value, about, file }) => [code(name), cell(value), cell(about), `[${file}](../${file})`])
  return table(['Bound', 'Value', 'Of', 'Where'], rows)
}

function boundsIn({ path, tree }: Source): Bound[] {
  const bounds: Bound[] = []
  if (tree === undefined) return bounds
  visit(tree, (node) => {
    if (!ts.isVariableStatement(node) || !isExported(node)) return
    const [declaration] = node.declarationList.declarations
    const name = declaration?.name.getText(tree) ?? ''
    const value = declaration?.initializer?.getText(tree)
    if (name.endsWith('_MAX') && value)
      bounds.push({ name, value: value.replaceAll('_', ''), about: commentOf(node), file: path })
  })
  return bounds
}

function isExported({ modifiers }: ts.VariableStatement): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node)
  return comment ? (ts.getTextOfJSDocComment(comment.comment) ?? '') : ''
}
