/** JSON with places, as Python's reader takes it: `NaN` and `Infinity` are numbers, of equal keys the last counts (spec LOAD-10). */

import { DEPTH_MAX } from '../limits.ts'
import { addItem, addPair, emptyList, emptyMapping, type ListNode, type MappingNode } from './build.ts'
import { BrokenText, type Repeated, type SourceNode } from './source.ts'
import { floatScalar, integerScalar, type Scalar } from './yaml-scalars.ts'

interface Reading {
  text: string
  next: number
  repeated: Repeated[]
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])
const SPACE = /[ \t\n\r]*/y
const WORD = /null|true|false|NaN|-?Infinity/y
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON forbids in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

/** @throws BrokenText with the place of the first thing that is not JSON. */
export function readJson(text: string): SourceNode {
  const reading = { text, next: text.startsWith('\ufeff') ? 1 : 0, repeated: [] }
  skipSpace(reading)
  const root = readValue(reading, 0)
  skipSpace(reading)
  if (reading.next < text.length) throw new BrokenText('unexpected text after the end of the JSON document', reading.next)
  return { ...root, repeated: reading.repeated }
}

function readValue(reading: Reading, depth: number): SourceNode {
  if (depth > DEPTH_MAX) throw new BrokenText(`lists and mappings are more than ${DEPTH_MAX} levels deep`, reading.next)
  const first = reading.text[reading.next]
  if (first === '{') return readObject(reading, depth)
  if (first === '[') return readArray(reading, depth)
  const offset = reading.next
  return { ...readScalar(reading, first), offset, size: 1 }
}

function readScalar(reading: Reading, first: string | undefined): Scalar {
  if (first === '"') return { value: readString(reading) }
  const word = match(reading, WORD)?.[0]
  if (word !== undefined) return { value: WORDS.get(word) }
  const number = match(reading, NUMBER)
  if (number === undefined)
    throw new BrokenText(first === undefined ? 'the JSON document ends too early' : 'expected a JSON value', reading.next)
  const isFloat = number[1] !== undefined || number[2] !== undefined
  return isFloat ? floatScalar(Number(number[0])) : integerScalar(BigInt(number[0]))
}

function readObject(reading: Reading, depth: number): MappingNode {
  const mapping = emptyMapping(reading.next)
  readMembers(reading, '}', () => {
    const keyOffset = reading.next
    if (reading.text[keyOffset] !== '"')
      throw new BrokenText('expected a key in double quotes, and no comma after the last entry', keyOffset)
    const key = readString(reading)
    skipSpace(reading)
    expectCharacter(reading, ':')
    skipSpace(reading)
    if (mapping.members.has(key)) reading.repeated.push({ key, offset: keyOffset })
    addPair(mapping, key, { keyOffset, node: readValue(reading, depth + 1) })
  })
  return mapping
}

function readArray(reading: Reading, depth: number): ListNode {
  const list = emptyList(reading.next)
  readMembers(reading, ']', () => addItem(list, readValue(reading, depth + 1)))
  return list
}

function readMembers(reading: Reading, close: string, readMember: () => void): void {
  reading.next++
  skipSpace(reading)
  if (reading.text[reading.next] === close) {
    reading.next++
    return
  }
  for (;;) {
    readMember()
    skipSpace(reading)
    if (reading.text[reading.next] === close) break
    expectCharacter(reading, ',', close)
    skipSpace(reading)
  }
  reading.next++
}

function readString(reading: Reading): string {
  const offset = reading.next
  const text = match(reading, STRING)?.[0]
  if (text === undefined)
    throw new BrokenText('the text in quotes does not end, or holds a line break or an unknown escape', offset)
  return JSON.parse(text)
}

function expectCharacter(reading: Reading, character: string, other?: string): void {
  if (reading.text[reading.next] !== character) {
    throw new BrokenText(`expected \`${character}\`${other === undefined ? '' : ` or \`${other}\``}`, reading.next)
  }
  reading.next++
}

function skipSpace(reading: Reading): void {
  match(reading, SPACE)
}

function match(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reading.next
  const found = pattern.exec(reading.text)
  if (found === null) return undefined
  reading.next = pattern.lastIndex
  return found
}
