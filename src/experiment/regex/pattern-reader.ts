/** A cursor over a Python regular expression, with the flags that hold where it stands. */

export interface Flags {
  ignoreCase: boolean
  multiline: boolean
  dotAll: boolean
  verbose: boolean
  ascii: boolean
}

/** The pattern is not valid Python, or means something that cannot be said in JavaScript. */
export class BadPattern extends Error {
  override readonly name = 'BadPattern'
  constructor(message: string, position?: number) {
    super(position === undefined ? message : `${message} at position ${position}`)
  }
}

export interface PatternReader {
  readonly source: string
  position: number
  flags: Flags
  depth: number
  /** Groups so far, by number; a group is closed once its `)` has been read. */
  groups: { name?: string; isClosed: boolean }[]
  /** Names made up for groups that the pattern has not. */
  inventedGroups: number
}

export function patternReader(source: string): PatternReader {
  const flags = { ignoreCase: false, multiline: false, dotAll: false, verbose: false, ascii: false }
  return { source, position: 0, flags, depth: 0, groups: [], inventedGroups: 0 }
}

export function peek(reader: PatternReader): string {
  const code = reader.source.codePointAt(reader.position)
  return code === undefined ? '' : String.fromCodePoint(code)
}

export function take(reader: PatternReader): string {
  const character = peek(reader)
  reader.position += character.length
  return character
}

export function takeIf(reader: PatternReader, text: string): boolean {
  const isNext = reader.source.startsWith(text, reader.position)
  if (isNext) reader.position += text.length
  return isNext
}

/** Takes what a sticky expression matches here. */
export function takeMatch(reader: PatternReader, expression: RegExp): RegExpExecArray | undefined {
  expression.lastIndex = reader.position
  const match = expression.exec(reader.source)
  if (match === null) return undefined
  reader.position += match[0].length
  return match
}

/** One character, whatever it is, as JavaScript takes it both inside and outside of classes. */
export function literal(code: number): string {
  const character = String.fromCodePoint(code)
  return /[A-Za-z0-9_]/.test(character) ? character : `\\u{${code.toString(16)}}`
}

export function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
