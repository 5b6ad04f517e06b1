/** The words of a JSONPath. White space between them means nothing (spec JP-1). */

import { BadJsonPath } from './syntax.ts'

export interface Token {
  type: 'punctuation' | 'name' | 'text' | 'number' | 'end'
  /** As it is written; for `text` what stands between the quotes. */
  text: string
  offset: number
}

const TOKEN =
  /(?<space>[ \t\r\n]+)|(?<punctuation>\.\.|!=|<=|>=|[.[\](){},:*?@$=<>])|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)|"(?<text>(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"/y

/** @throws BadJsonPath at the first character that begins no word. */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = []
  let offset = 0
  while (offset < source.length) {
    const [token, length] = readToken(source, offset)
    if (token !== undefined) tokens.push(token)
    offset += length
  }
  return [...tokens, { type: 'end', text: '', offset }]
}

function readToken(source: string, offset: number): [Token | undefined, number] {
  TOKEN.lastIndex = offset
  const match = TOKEN.exec(source)
  if (match === null) throw unreadable(source, offset)
  const groups = match.groups ?? {}
  const type = (['punctuation', 'name', 'number', 'text'] as const).find((name) => groups[name] !== undefined)
  return [type && { type, text: groups[type] ?? '', offset }, match[0].length]
}

function unreadable(source: string, offset: number): BadJsonPath {
  const character = String.fromCodePoint(source.codePointAt(offset) ?? 0)
  const advice = character === "'" ? ' (names and texts stand in double quotes)' : ''
  return new BadJsonPath(`unexpected \`${character}\`${advice}`, offset)
}
