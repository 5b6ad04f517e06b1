/** The repository as the rules see it: every text once, parsed once. */

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import ts from 'typescript'

/** One thing that breaks a rule. */
export interface Finding {
  file: string
  /** Counts from 1; missing when the file as a whole is meant. */
  line?: number
  /** What is wrong and what to do. */
  message: string
}

/** One `import`, `export … from` or `import()`. */
export interface Import {
  /** As it stands in the file. */
  specifier: string
  /** The file of this repository that it names; undefined for a package. */
  target: string | undefined
  /** The names taken; `*` for all of them. */
  names: string[]
  line: number
}

export interface Source {
  /** From the repository's root, with `/`. */
  path: string
  text: string
  lines: number
  /** Only for TypeScript. */
  tree: ts.SourceFile | undefined
  imports: Import[]
}

/** A rule: what it finds in the whole project. Pure, so that a test can give it a project of two lines. */
export type Rule = (sources: readonly Source[]) => Finding[]

/** The files that git knows or would add, below `root`, that are text. */
export function readProject(root: string): Source[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && !path.startsWith('dist/') && path !== 'package-lock.json' && existsSync(join(root, path)))
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
    .filter(({ bytes }) => !bytes.includes(0))
    .map(({ path, bytes }) => readSource(path, bytes.toString('utf8')))
}

export function readSource(path: string, text: string): Source {
  const tree = path.endsWith('.ts') ? ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) : undefined
  return { path, text, lines: text.split('\n').length - 1, tree, imports: tree ? readImports(path, tree) : [] }
}

function readImports(path: string, tree: ts.SourceFile): Import[] {
  const imports: Import[] = []
  visit(tree, (node) => {
    const specifier = importedFrom(node)
    if (specifier === undefined) return
    const target = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : undefined
    imports.push({ specifier, target, names: importedNames(node), line: lineOf(tree, node) })
  })
  return imports
}

function importedFrom(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) return textOf(node.moduleSpecifier)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return textOf(node.arguments[0])
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal)
  return undefined
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

function importedNames(node: ts.Node): string[] {
  if (ts.isExportDeclaration(node)) {
    const clause = node.exportClause
    return clause && ts.isNamedExports(clause)
      ? clause.elements.map((element) => (element.propertyName ?? element.name).text)
      : ['*']
  }
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined
  const bindings = clause?.namedBindings
  if (!clause || (bindings && ts.isNamespaceImport(bindings))) return ['*']
  const named = bindings ? bindings.elements.map((element) => (element.propertyName ?? element.name).text) : []
  return clause.name ? ['default', ...named] : named
}

/** Calls `see` for every node below `node`, itself included. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

/** Where the node starts, counted from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}
