/** Python regular expression → JavaScript, for the `u` mode: in Node 20 the `v` mode misses matches of `(?:\p{Nd}[^a])+`. */

import { DEPTH_MAX } from '../limits.ts'
import { translateClass } from './character-class.ts'
import { readEscape, readOctal, setOf } from './escapes.ts'
import { atomic, takeGlobalFlags, translateBackreference, translateGroup } from './groups.ts'
import {
  BadPattern,
  codeOf,
  literal,
  type PatternReader,
  patternReader,
  peek,
  take,
  takeIf,
  takeMatch,
} from './pattern-reader.ts'

export interface Translation {
  source: string
  flags: string
}

/** An atom, and whether it is an assertion about the place, which cannot be repeated. */
interface Atom {
  source: string
  isAssertion?: boolean
}

const ANY = '[\\s\\S]'
const START = `(?<!${ANY})`
const END = `(?!${ANY})`
/** At the end, or before a newline that ends the text. */
const FINAL = `(?=\\n?${END})`
const LINE_START = '(?<![^\\n])'
const LINE_END = '(?![^\\n])'
const QUANTIFIER = /[*+?]|\{(?:(\d+)|(?=,))(?:(,)(\d*))?\}/y
const REPEATS_MAX = 4_294_967_294

/** @throws BadPattern with Python's own words where it has some. */
export function translatePattern(pattern: string): Translation {
  const reader = patternReader(pattern)
  takeGlobalFlags(reader)
  const source = translateAlternatives(reader)
  if (peek(reader) === ')') throw new BadPattern('unbalanced parenthesis', reader.position)
  return { source, flags: reader.flags.ignoreCase ? 'iu' : 'u' }
}

function translateAlternatives(reader: PatternReader): string {
  if (++reader.depth > DEPTH_MAX) throw new BadPattern('groups are nested too deeply', reader.position)
  const branches = [translateSequence(reader)]
  while (takeIf(reader, '|')) branches.push(translateSequence(reader))
  reader.depth--
  return branches.join('|')
}

function translateSequence(reader: PatternReader): string {
  const parts: string[] = []
  for (;;) {
    skipInsignificant(reader)
    if (['', '|', ')'].includes(peek(reader))) return parts.join('')
    parts.push(translateRepeated(reader))
  }
}

/** White space and comments in `(?x)`. */
function skipInsignificant(reader: PatternReader): void {
  if (reader.flags.verbose) takeMatch(reader, /(?:[ \t\n\r\f\v]+|#[^\n]*)*/y)
}

function translateRepeated(reader: PatternReader): string {
  const start = reader.position
  const atom = translateAtom(reader)
  skipInsignificant(reader)
  const quantifier = takeQuantifier(reader)
  if (quantifier === undefined) return atom.source
  if (atom.isAssertion || atom.source === '') throw new BadPattern('nothing to repeat', start)
  const repeated = `${atom.source}${quantifier}`
  const isPossessive = takeIf(reader, '+')
  const translated = isPossessive ? atomic(reader, repeated) : `${repeated}${takeIf(reader, '?') ? '?' : ''}`
  if (takeQuantifier(reader) !== undefined) throw new BadPattern('multiple repeat', reader.position - 1)
  return translated
}

/** `*`, `+`, `?`, `{2}`, `{2,}`, `{,3}`; a brace that is none of these stands for itself. */
function takeQuantifier(reader: PatternReader): string | undefined {
  const start = reader.position
  const match = takeMatch(reader, QUANTIFIER)
  if (match === undefined) return undefined
  if (match[0].length === 1) return match[0]
  const [, least = '0', comma, most = ''] = match
  if (Math.max(Number(least), Number(most)) > REPEATS_MAX) throw new BadPattern('the repetition number is too large', start)
  if (most !== '' && Number(most) < Number(least)) throw new BadPattern('min repeat greater than max repeat', start)
  return comma === undefined ? `{${least}}` : `{${least},${most}}`
}

function translateAtom(reader: PatternReader): Atom {
  const start = reader.position
  const character = take(reader)
  switch (character) {
    case '.':
      return { source: reader.flags.dotAll ? ANY : '[^\\n]' }
    case '^':
      return { source: reader.flags.multiline ? LINE_START : START, isAssertion: true }
    case '$':
      return { source: reader.flags.multiline ? LINE_END : FINAL, isAssertion: true }
    case '[':
      return { source: translateClass(reader) }
    case '(':
      return { source: translateGroup(reader, translateAlternatives) }
    case '\\':
      return translateEscape(reader, start)
    case '*':
    case '+':
    case '?':
      throw new BadPattern('nothing to repeat', start)
    default:
      return { source: literal(codeOf(character)) }
  }
}

function translateEscape(reader: PatternReader, start: number): Atom {
  const assertion = translateAssertion(reader)
  if (assertion !== undefined) return { source: assertion, isAssertion: true }
  const octal = readOctal(reader, false)
  if (octal !== undefined) return { source: literal(octal) }
  const number = takeMatch(reader, /[1-9]\d?/y)?.[0]
  if (number !== undefined) return { source: translateBackreference(reader, Number(number), start) }
  const member = readEscape(reader, start)
  return { source: 'code' in member ? literal(member.code) : `[${member.isNegated ? '^' : ''}${member.set}]` }
}

function translateAssertion(reader: PatternReader): string | undefined {
  if (takeIf(reader, 'A')) return START
  if (takeIf(reader, 'Z')) return END
  const word = `[${setOf(reader, 'w')}]`
  if (takeIf(reader, 'b')) return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
  return takeIf(reader, 'B') ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))` : undefined
}
