/** A value together with where each part of it stands in its text. */

import type { Position } from '../errors.ts'
import type { Path } from '../outcome.ts'

export interface SourceNode {
  value: unknown
  /** Where the value begins, in characters from the start of the text. */
  offset: number
  /** How many values this is, itself included, with aliases counted each time. */
  size: number
  /** How Python would write the number or the moment, where JavaScript forgets it (spec SUB-11). */
  numberText?: string
  members?: Map<string | number, Member>
  /** Only of a whole document: keys that stand again in the same mapping, where the last counts. */
  repeated?: readonly Repeated[]
}

export interface Repeated {
  key: string
  /** Where it stands again. */
  offset: number
}

export interface Member {
  /** Where the key begins; for the item of a list, where the item does. */
  keyOffset: number
  node: SourceNode
}

/** The text is not what its format allows. Caught by `load.ts`, which knows the file. */
export class BrokenText extends Error {
  override readonly name = 'BrokenText'
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Turns offsets and paths into lines and columns. */
export interface Places {
  at(offset: number): Position
  /** The value at the path when it begins on the line of its key, otherwise the key; undefined when the path is not there. */
  locate(path: Path): Position | undefined
  /** The key at the end of the path. */
  locateKey(path: Path): Position | undefined
}

export function placesIn(text: string, root: SourceNode): Places {
  const starts = lineStarts(text)
  const at = (offset: number): Position => positionAt(starts, offset)
  return {
    at,
    locate(path) {
      const member = find(root, path)
      if (member === undefined) return undefined
      const value = at(member.node.offset)
      const key = at(member.keyOffset)
      return value.line === key.line ? value : key
    },
    locateKey(path) {
      const member = find(root, path)
      return member && at(member.keyOffset)
    },
  }
}

function find(root: SourceNode, path: Path): Member | undefined {
  let member: Member | undefined = { keyOffset: root.offset, node: root }
  for (const key of path) member = member?.node.members?.get(key)
  return member
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|[\n\r]/g)) starts.push(match.index + match[0].length)
  return starts
}

function positionAt(starts: number[], offset: number): Position {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** Every value has a place, even where it is the text of an empty file. */
export function positionIn(text: string, offset: number): Position {
  return positionAt(lineStarts(text), offset)
}
