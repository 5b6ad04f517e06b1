/** How long a function and a file may be, and how wide an interface should be. */

import ts from 'typescript'
import { type Finding, lineOf, type Rule, type Source, visit } from './project.ts'

export const FUNCTION_LINES_MAX = 70
export const FILE_LINES_MAX = 300
export const INTERFACE_MEMBERS_ADVISED = 7

export const sizes: Rule = (sources) =>
  sources.filter(isOurs).flatMap((source) => [...longFile(source), ...longFunctions(source)])

/** Medians and counts of `src/`, for the line that is printed when all is well. */
export interface Figures {
  files: number
  fileMedian: number
  functions: number
  functionMedian: number
  /** `path:name` of each interface with more members than advised. */
  wideInterfaces: string[]
}

export function measure(sources: readonly Source[]): Figures {
  const product = sources.filter((source) => source.path.startsWith('src/') && isOurs(source))
  const functions = product.flatMap((source) => functionsOf(source).map(({ lines }) => lines))
  return {
    files: product.length,
    fileMedian: median(product.map((source) => source.lines)),
    functions: functions.length,
    functionMedian: median(functions),
    wideInterfaces: product.flatMap(wideInterfacesOf),
  }
}

function isOurs({ path, tree }: Source): boolean {
  return tree !== undefined && !path.startsWith('src/generated/') && !path.includes('/fixtures/')
}

function longFile({ path, lines }: Source): Finding[] {
  return lines > FILE_LINES_MAX
    ? [{ file: path, message: `has ${lines} lines, over ${FILE_LINES_MAX}: it holds more than one idea, split it` }]
    : []
}

function longFunctions(source: Source): Finding[] {
  return functionsOf(source)
    .filter(({ lines }) => lines > FUNCTION_LINES_MAX)
    .map(({ line, lines }) => ({
      file: source.path,
      line,
      message: `a function of ${lines} lines, over ${FUNCTION_LINES_MAX}: give its parts names`,
    }))
}

function functionsOf({ tree }: Source): { line: number; lines: number }[] {
  const found: { line: number; lines: number }[] = []
  if (!tree) return found
  visit(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isSuite(node)) return
    const line = lineOf(tree, node)
    found.push({ line, lines: tree.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - line })
  })
  return found
}

/** A function whose statements are tests is a table of contents, not a function. */
function isSuite({ body }: { body?: ts.Node | undefined }): boolean {
  return (
    body !== undefined &&
    ts.isBlock(body) &&
    body.statements.some((statement) => /^(?:describe|test|it)\b/.test(statement.getText()))
  )
}

function wideInterfacesOf({ path, tree }: Source): string[] {
  const found: string[] = []
  if (!tree) return found
  visit(tree, (node) => {
    if (ts.isInterfaceDeclaration(node) && node.members.length > INTERFACE_MEMBERS_ADVISED)
      found.push(`${path}:${node.name.text}`)
  })
  return found
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
