/** `[…]` of a Python regular expression. */

import { type ClassMember, readEscape, readOctal } from './escapes.ts'
import { BadPattern, codeOf, literal, type PatternReader, peek, take, takeIf } from './pattern-reader.ts'

/** What a class holds: characters, ranges and sets as they are, and sets of which it holds everything else. */
interface Members {
  plain: string[]
  negated: string[]
}

/** After the `[`. A class that holds `\W` becomes alternatives, because JavaScript's `u` mode has no classes inside of classes. */
export function translateClass(reader: PatternReader): string {
  const start = reader.position - 1
  const isNegated = takeIf(reader, '^')
  const members: Members = { plain: [], negated: [] }
  do {
    if (peek(reader) === '') throw new BadPattern('unterminated character set', start)
    readInto(members, reader)
  } while (peek(reader) !== ']')
  take(reader)
  return classSource(members, isNegated)
}

function classSource({ plain, negated }: Members, isNegated: boolean): string {
  if (negated.length === 0) return `[${isNegated ? '^' : ''}${plain.join('')}]`
  const alternatives = [...(plain.length > 0 ? [`[${plain.join('')}]`] : []), ...negated.map((set) => `[^${set}]`)].join('|')
  return isNegated ? `(?:(?!${alternatives})[\\s\\S])` : `(?:${alternatives})`
}

function readInto(members: Members, reader: PatternReader): void {
  const start = reader.position
  const low = readMember(reader)
  const isRange = peek(reader) === '-' && !['', ']'].includes(reader.source.charAt(reader.position + 1))
  if (isRange) {
    take(reader)
    members.plain.push(range(low, readMember(reader), reader, start))
  } else if ('code' in low) members.plain.push(literal(low.code))
  else members[low.isNegated ? 'negated' : 'plain'].push(low.set)
}

function range(low: ClassMember, high: ClassMember, reader: PatternReader, start: number): string {
  if ('set' in low || 'set' in high || high.code < low.code) {
    throw new BadPattern(`bad character range ${reader.source.slice(start, reader.position)}`, start)
  }
  return `${literal(low.code)}-${literal(high.code)}`
}

function readMember(reader: PatternReader): ClassMember {
  const start = reader.position
  const character = take(reader)
  if (character !== '\\') return { code: codeOf(character) }
  const octal = readOctal(reader, true)
  if (octal !== undefined) return { code: octal }
  return takeIf(reader, 'b') ? { code: 8 } : readEscape(reader, start)
}
