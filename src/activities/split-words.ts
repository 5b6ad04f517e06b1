/** A line as a POSIX shell splits it into words: quotes and backslashes count; variables, pipes and globs do not exist (spec extensions 4.1). */

import { ActivityFailed } from '../experiment/errors.ts'

/** A run of what belongs to one word: quoted in either way, escaped, or plain. */
const PIECE = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)/y
const SPACE = /\s+/y

/** @throws ActivityFailed when a quote is not closed, or the line ends in a backslash */
export function splitWords(line: string): string[] {
  const words: string[] = []
  for (let end = skipSpace(line, 0); end < line.length; end = skipSpace(line, end)) {
    const { word, next } = readWord(line, end)
    words.push(word)
    end = next
  }
  return words
}

function skipSpace(line: string, from: number): number {
  SPACE.lastIndex = from
  return from + (SPACE.exec(line)?.[0].length ?? 0)
}

function readWord(line: string, from: number): { word: string; next: number } {
  let word = ''
  let next = from
  while (next < line.length && !/\s/.test(line.charAt(next))) {
    PIECE.lastIndex = next
    const found = PIECE.exec(line)
    if (found === null)
      throw new ActivityFailed(`the command has no end: a quote or a backslash is left open in ${line.slice(next)}`)
    const [whole, single, double, escaped, plain] = found
    // Between double quotes a backslash escapes only itself and the quote.
    word += single ?? double?.replace(/\\(["\\])/g, '$1') ?? escaped ?? plain ?? ''
    next += whole.length
  }
  return { word, next }
}
