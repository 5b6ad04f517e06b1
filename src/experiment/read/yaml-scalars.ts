/** YAML 1.1 scalars, as PyYAML reads them (spec LOAD-9): `on` is true, `y` is text, `22:22` is 1342, `010` is 8, `1e3` is text. */

import { floatText, momentText } from '../values/python-text.ts'
import { timestampText } from './yaml-timestamp.ts'

export interface Scalar {
  value: unknown
  /** See `SourceNode.numberText`. */
  numberText?: string
}

/** Undefined when the text is not of that type. */
type Reading = (text: string) => Scalar | undefined

const NULLS = /^(?:~|null|Null|NULL|)$/
const TRUES = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/
const FALSES = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/
const INTEGER = /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** A plain scalar without a tag: the first type that fits, or text. */
export function plainScalar(text: string): Scalar {
  return readNull(text) ?? readBoolean(text) ?? readFloat(text) ?? readInteger(text) ?? readTimestamp(text) ?? { value: text }
}

/** A scalar with one of the tags of YAML's own (`!!int` is `int` here); undefined when text and tag do not fit. */
export function taggedScalar(tag: string, text: string): Scalar | undefined {
  return TAGS[tag]?.(text)
}

const TAGS: Readonly<Record<string, Reading>> = {
  str: (text) => ({ value: text }),
  null: () => ({ value: null }),
  bool: readBoolean,
  int: (text) => readInteger(text),
  float: (text) => readFloat(text) ?? readPlainNumber(text),
  timestamp: readTimestamp,
  binary: readBinary,
}

/** Whether the tag is one for scalars. */
export function isScalarTag(tag: string): boolean {
  return Object.hasOwn(TAGS, tag)
}

function readNull(text: string): Scalar | undefined {
  return NULLS.test(text) ? { value: null } : undefined
}

function readBoolean(text: string): Scalar | undefined {
  if (TRUES.test(text)) return { value: true }
  return FALSES.test(text) ? { value: false } : undefined
}

function readInteger(text: string): Scalar | undefined {
  if (!INTEGER.test(text)) return undefined
  const [sign, digits] = splitSign(text.replaceAll('_', ''))
  return integerScalar(sign * magnitude(digits))
}

/** An integer of any size; one that a JavaScript number cannot hold keeps its digits as text. */
export function integerScalar(exact: bigint): Scalar {
  const value = Number(exact)
  return Number.isSafeInteger(value) ? { value } : { value, numberText: exact.toString() }
}

function splitSign(text: string): [bigint, string] {
  if (text.startsWith('-')) return [-1n, text.slice(1)]
  return [1n, text.startsWith('+') ? text.slice(1) : text]
}

function magnitude(digits: string): bigint {
  if (/^0[bx]/.test(digits)) return digits.length > 2 ? BigInt(digits) : 0n
  if (digits.includes(':')) return digits.split(':').reduce((sum, part) => sum * 60n + BigInt(part), 0n)
  return digits.length > 1 && digits.startsWith('0') ? BigInt(`0o${digits}`) : BigInt(digits)
}

function readFloat(text: string): Scalar | undefined {
  return FLOAT.test(text) ? floatScalar(floatValue(text.replaceAll('_', '').toLowerCase())) : undefined
}

/** `!!float 3` and the like. */
function readPlainNumber(text: string): Scalar | undefined {
  return /^[-+]?[0-9]+(?:e[-+]?[0-9]+)?$/i.test(text) ? floatScalar(Number(text)) : undefined
}

/** A float; one without a fraction keeps its text. */
export function floatScalar(value: number): Scalar {
  return Number.isInteger(value) ? { value, numberText: floatText(value) } : { value }
}

function floatValue(text: string): number {
  if (text.endsWith('.nan')) return Number.NaN
  if (text.endsWith('.inf')) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (!text.includes(':')) return Number(text)
  const isNegative = text.startsWith('-')
  const sum = text
    .replace(/^[-+]/, '')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0)
  return isNegative ? -sum : sum
}

/** Dates become ISO text, which is also what the reference's journal holds (spec JRN-11). */
function readTimestamp(text: string): Scalar | undefined {
  const value = timestampText(text)
  return value === undefined ? undefined : { value, numberText: momentText(value) }
}

/** Bytes become text: UTF-8 where they are, otherwise one character a byte, because a journal has no bytes (spec JRN-14). */
function readBinary(text: string): Scalar | undefined {
  const compact = text.replaceAll(/\s/g, '')
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined
  const bytes = Buffer.from(compact, 'base64')
  const decoded = bytes.toString('utf8')
  return { value: decoded.includes('\ufffd') ? bytes.toString('latin1') : decoded }
}
