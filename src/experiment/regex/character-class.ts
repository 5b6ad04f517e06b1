/** `[…]` of a Python regular expression. */

import { type ClassMember, readEscape, readOctal } from './escapes.ts'
import { BadPattern, codeOf, literal, type PatternReader, peek, take, takeIf } from './pattern-reader.ts'

/** After the `[`: the class in JavaScript's `v` mode. */
export function translateClass(reader: PatternReader): string {
  const start = reader.position - 1
  const opening = takeIf(reader, '^') ? '[^' : '['
  const members: string[] = []
  while (members.length === 0 || peek(reader) !== ']') {
    if (peek(reader) === '') throw new BadPattern('unterminated character set', start)
    members.push(translateMember(reader))
  }
  take(reader)
  return `${opening}${members.join('')}]`
}

function translateMember(reader: PatternReader): string {
  const start = reader.position
  const low = readMember(reader)
  const isRange = peek(reader) === '-' && !['', ']'].includes(reader.source.charAt(reader.position + 1))
  if (!isRange) return 'set' in low ? low.set : literal(low.code)
  take(reader)
  const high = readMember(reader)
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
