/** What nobody uses: files that nothing imports, exports that nobody takes. */

import ts from 'typescript'
import { type Finding, lineOf, type Rule, type Source, visit } from './project.ts'

/** What the world starts, rather than another file. */
const ENTRIES = ['src/main.ts', 'src/post.ts', 'src/cli.ts']

export const deadFiles: Rule = (sources) => {
  const imported = new Set(sources.filter(isProduct).flatMap((source) => source.imports.map((it) => it.target)))
  return sources
    .filter((source) => isProduct(source) && !ENTRIES.includes(source.path) && !imported.has(source.path))
    .map((source) => ({ file: source.path, message: 'is imported by nothing in src/: use it or delete it' }))
}

export const deadExports: Rule = (sources) => {
  const taken = takenNames(sources)
  return sources
    .filter((source) => isProduct(source) && !ENTRIES.includes(source.path))
    .flatMap((source) => unusedExports(source, taken))
}

/** `file#name` of everything imported by src, scripts or test; `file#*` when all of it is. */
function takenNames(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(sources.flatMap((source) => source.imports.flatMap((it) => it.names.map((name) => `${it.target}#${name}`))))
}

function unusedExports({ path, tree }: Source, taken: ReadonlySet<string>): Finding[] {
  if (!tree || taken.has(`${path}#*`)) return []
  return exportsOf(tree)
    .filter(({ name, node }) => !taken.has(`${path}#${name}`) && !isPartOfSignature(tree, name, node))
    .map(({ name, node }) => ({
      file: path,
      line: lineOf(tree, node),
      message: `exports ${name}, which nobody imports: drop "export", or the whole of it`,
    }))
}

interface Export {
  name: string
  node: ts.Node
}

function exportsOf(tree: ts.SourceFile): Export[] {
  return tree.statements.flatMap((statement): Export[] => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((node) => ({ name: node.name.getText(tree), node }))
    }
    const name = (statement as ts.Statement & { name?: ts.Identifier }).name
    return name ? [{ name: name.text, node: statement }] : []
  })
}

/** A type or an error that the rest of its file mentions is part of what that promises, and must be exported with it. */
function isPartOfSignature(tree: ts.SourceFile, name: string, declaration: ts.Node): boolean {
  const isError = ts.isClassDeclaration(declaration) && /\bextends \w*Error\b/.test(declaration.getText(tree))
  if (!isError && !ts.isInterfaceDeclaration(declaration) && !ts.isTypeAliasDeclaration(declaration)) return false
  let isMentioned = false
  visit(tree, (node) => {
    isMentioned ||= ts.isIdentifier(node) && node.text === name && node.parent !== declaration
  })
  return isMentioned
}

function isProduct(source: Source): boolean {
  return source.path.startsWith('src/') && source.path.endsWith('.ts') && !source.path.startsWith('src/generated/')
}
