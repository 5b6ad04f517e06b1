/** A cursor over the words of a JSONPath. */

import { DEPTH_MAX } from '../limits.ts'
import { BadJsonPath } from './syntax.ts'
import { type Token, tokenise } from './tokens.ts'

export interface Reader {
  peek(): Token
  take(): Token
  /** Takes the word if it comes next. */
  takeIf(text: string): boolean
  expect(text: string, description?: string): void
  /** Takes a value as JSON writes it. */
  takeLiteral(): unknown
  /** Does one level more of what may stand inside of itself, within the bound. */
  nested<Result>(parse: () => Result): Result
  unexpected(expected: string): BadJsonPath
}

export function readerOf(source: string): Reader {
  const tokens = tokenise(source)
  const end = tokens.at(-1) as Token
  let next = 0
  let depth = 0
  const reader: Reader = {
    peek: () => tokens[next] ?? end,
    take: () => tokens[next++] ?? end,
    takeIf(text) {
      const { type, text: found } = reader.peek()
      const isNext = found === text && (type === 'punctuation' || type === 'name')
      if (isNext) next++
      return isNext
    },
    expect(text, description = `\`${text}\``) {
      if (!reader.takeIf(text)) throw reader.unexpected(description)
    },
    takeLiteral: () => reader.nested(() => takeLiteral(reader)),
    nested(parse) {
      if (++depth > DEPTH_MAX) throw new BadJsonPath('nested too deeply', reader.peek().offset)
      const result = parse()
      depth--
      return result
    },
    unexpected(expected) {
      const { type, text, offset } = reader.peek()
      return new BadJsonPath(`expected ${expected}, found ${type === 'end' ? 'the end' : `\`${text}\``}`, offset)
    },
  }
  return reader
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function takeLiteral(reader: Reader): unknown {
  const token = reader.peek()
  if (token.type === 'name' && WORDS.has(token.text)) return WORDS.get(reader.take().text)
  if (token.type === 'number') return Number(reader.take().text)
  if (token.type === 'text') return reader.take().text
  if (reader.takeIf('[')) return takeList(reader)
  if (reader.takeIf('{')) return takeMapping(reader)
  throw reader.unexpected('a path or a value; text stands in double quotes')
}

function takeList(reader: Reader): unknown[] {
  const list: unknown[] = []
  if (reader.takeIf(']')) return list
  do list.push(reader.takeLiteral())
  while (reader.takeIf(','))
  reader.expect(']')
  return list
}

function takeMapping(reader: Reader): Record<string, unknown> {
  const entries: [string, unknown][] = []
  if (reader.takeIf('}')) return {}
  do entries.push(takeEntry(reader))
  while (reader.takeIf(','))
  reader.expect('}')
  return Object.fromEntries(entries)
}

function takeEntry(reader: Reader): [string, unknown] {
  if (reader.peek().type !== 'text') throw reader.unexpected('a key in double quotes')
  const key = reader.take().text
  reader.expect(':')
  return [key, reader.takeLiteral()]
}
