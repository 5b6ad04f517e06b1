/** `(…)` of a Python regular expression, with all its extensions. */

import { BadPattern, type Flags, type PatternReader, peek, take, takeIf, takeMatch } from './pattern-reader.ts'

const FLAG_NAMES: Readonly<Record<string, keyof Flags>> = {
  i: 'ignoreCase',
  m: 'multiline',
  s: 'dotAll',
  x: 'verbose',
  a: 'ascii',
}

/** What is inside of a group; given by the translator, which this file cannot import. */
export type TranslateInside = (reader: PatternReader) => string

/** After the `(`. */
export function translateGroup(reader: PatternReader, inside: TranslateInside): string {
  const start = reader.position - 1
  if (!takeIf(reader, '?')) return numberedGroup(reader, start, inside)
  if (takeIf(reader, '#')) return skipComment(reader, start)
  if (takeIf(reader, 'P')) return translateNamed(reader, start, inside)
  for (const [opening, result] of PLAIN_GROUPS) {
    if (takeIf(reader, opening)) return `(?:${result}${close(reader, start, inside)}))`
  }
  if (takeIf(reader, ':')) return `(?:${close(reader, start, inside)})`
  if (takeIf(reader, '>')) return atomic(reader, close(reader, start, inside))
  if (peek(reader) === '(') throw new BadPattern('conditional groups (?(…)…|…) are not supported', start)
  return translateFlags(reader, start, inside)
}

const PLAIN_GROUPS: readonly [string, string][] = [
  ['=', '(?='],
  ['!', '(?!'],
  ['<=', '(?<='],
  ['<!', '(?<!'],
]

/** What matched once is not tried again: a lookahead that is taken as it was found. */
export function atomic(reader: PatternReader, inside: string): string {
  const name = `a${++reader.inventedGroups}`
  return `(?:(?=(?<${name}>${inside}))\\k<${name}>)`
}

/** Every group gets a name, so that numbers never shift. */
function groupName(number: number): string {
  return `g${number}`
}

function numberedGroup(reader: PatternReader, start: number, inside: TranslateInside, name?: string): string {
  const group = { ...(name !== undefined && { name }), isClosed: false }
  const number = reader.groups.push(group)
  const content = close(reader, start, inside)
  group.isClosed = true
  return `(?<${groupName(number)}>${content})`
}

/** What is inside, up to and with the `)`; flags that are set inside end there. */
function close(reader: PatternReader, start: number, inside: TranslateInside): string {
  const outer = reader.flags
  const content = inside(reader)
  if (take(reader) !== ')') throw new BadPattern('missing ), unterminated subpattern', start)
  reader.flags = outer
  return content
}

function skipComment(reader: PatternReader, start: number): string {
  if (takeMatch(reader, /[^)]*\)/y) === undefined) throw new BadPattern('missing ), unterminated comment', start)
  return ''
}

function translateNamed(reader: PatternReader, start: number, inside: TranslateInside): string {
  const definition = takeMatch(reader, /<([\p{L}_][\p{L}\p{N}_]*)>/uy)
  if (definition) {
    const name = definition[1] ?? ''
    if (reader.groups.some((group) => group.name === name)) throw new BadPattern(`redefinition of group name '${name}'`, start)
    return numberedGroup(reader, start, inside, name)
  }
  const name = takeMatch(reader, /=([\p{L}_][\p{L}\p{N}_]*)\)/uy)?.[1]
  if (name === undefined) throw new BadPattern('unknown extension or bad group name after ?P', start)
  const index = reader.groups.findIndex((group) => group.name === name)
  if (index === -1) throw new BadPattern(`unknown group name '${name}'`, start)
  return translateBackreference(reader, index + 1, start)
}

/** `\1` or `(?P=name)`. Known difference: after a group that took no part this matches the empty text, where Python gives up. */
export function translateBackreference(reader: PatternReader, number: number, start: number): string {
  const group = reader.groups[number - 1]
  if (group === undefined) throw new BadPattern(`invalid group reference ${number}`, start)
  if (!group.isClosed) throw new BadPattern('cannot refer to an open group', start)
  return `(?:\\k<${groupName(number)}>)`
}

/** `(?i)` for the whole pattern, `(?s:…)` and `(?-m:…)` for a part. */
function translateFlags(reader: PatternReader, start: number, inside: TranslateInside): string {
  const match = takeMatch(reader, /([aimsxuL]*)(?:-([imsx]+))?([:)])/y)
  if (match === undefined) throw new BadPattern(`unknown extension ?${peek(reader)}`, start)
  const [, on = '', off = '', end] = match
  if (end === ')') throw new BadPattern('global flags not at the start of the expression', start)
  const outer = reader.flags
  reader.flags = changedFlags(outer, on, off, start)
  if (reader.flags.ignoreCase !== outer.ignoreCase) {
    throw new BadPattern('(?i:…) for a part of the pattern is not supported, write (?i) at its start', start)
  }
  const content = close(reader, start, inside)
  reader.flags = outer
  return `(?:${content})`
}

/** `(?i)` and the like at the very start, any number of them. */
export function takeGlobalFlags(reader: PatternReader): void {
  for (;;) {
    const start = reader.position
    const match = takeMatch(reader, /\(\?([aimsxuL]+)\)/y)
    if (match === undefined) return
    reader.flags = changedFlags(reader.flags, match[1] ?? '', '', start)
  }
}

function changedFlags(flags: Flags, on: string, off: string, start: number): Flags {
  if (on.includes('L')) throw new BadPattern("bad inline flags: cannot use 'L' flag with a str pattern", start)
  const changed = { ...flags }
  for (const [letters, value] of [
    [on, true],
    [off, false],
  ] as const) {
    for (const letter of letters) {
      const flag = FLAG_NAMES[letter]
      if (flag !== undefined) changed[flag] = value
    }
  }
  return changed
}
