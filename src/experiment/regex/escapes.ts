/** What stands after a backslash in a Python regular expression. */

import { BadPattern, codeOf, type PatternReader, take, takeMatch } from './pattern-reader.ts'

/** One character, or a set of them: what stands between the brackets of a class, `isNegated` for what would begin with `^`. */
export type ClassMember = { code: number } | { set: string; isNegated: boolean }

type SetLetter = 'd' | 'w' | 's'

const UNICODE_SETS: Readonly<Record<SetLetter, string>> = {
  d: '\\p{Nd}',
  w: '\\p{L}\\p{N}_',
  s: '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000',
}
const ASCII_SETS: Readonly<Record<SetLetter, string>> = { d: '0-9', w: 'a-zA-Z0-9_', s: '\\t-\\r\\x20' }
const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** `\w` and the like for the flags that hold here, without brackets. */
export function setOf(reader: PatternReader, letter: SetLetter): string {
  return (reader.flags.ascii ? ASCII_SETS : UNICODE_SETS)[letter]
}

/** After the backslash: what is the same inside and outside of a class. */
export function readEscape(reader: PatternReader, start: number): ClassMember {
  const letter = take(reader)
  if (letter === '') throw new BadPattern('bad escape (end of pattern)', start)
  if (/[dwsDWS]/.test(letter)) {
    const lower = letter.toLowerCase() as SetLetter
    return { set: setOf(reader, lower), isNegated: letter !== lower }
  }
  if (CONTROLS[letter] !== undefined) return { code: CONTROLS[letter] }
  if (HEX_DIGITS[letter] !== undefined) return { code: readHex(reader, letter, HEX_DIGITS[letter], start) }
  if (letter === 'N') throw new BadPattern('characters by name (\\N{…}) are not supported, write \\uXXXX', start)
  if (/[A-Za-z0-9]/.test(letter)) throw new BadPattern(`bad escape \\${letter}`, start)
  return { code: codeOf(letter) }
}

function readHex(reader: PatternReader, letter: string, digits: number, start: number): number {
  const found = takeMatch(reader, new RegExp(`[0-9a-fA-F]{${digits}}`, 'y'))?.[0]
  const code = Number.parseInt(found ?? '', 16)
  if (found === undefined || code > 0x10ffff) throw new BadPattern(`incomplete or bad escape \\${letter}`, start)
  return code
}

/** `\0`, `\012`, `\123`: a character by its octal code; undefined when what stands here is no octal escape. */
export function readOctal(reader: PatternReader, isInClass: boolean): number | undefined {
  const expression = isInClass ? /[0-7]{1,3}/y : /0[0-7]{0,2}|[1-7][0-7]{2}/y
  const start = reader.position
  const digits = takeMatch(reader, expression)?.[0]
  if (digits === undefined) return undefined
  const code = Number.parseInt(digits, 8)
  if (code > 0o377) throw new BadPattern(`octal escape value \\${digits} outside of range 0-0o377`, start - 1)
  return code
}
