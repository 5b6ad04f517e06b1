/** Values as Python's `str()` and `repr()` write them: that is what the reference splices into text (spec SUB-3). */

import { notedNumber } from './number-text.ts'
import { isMapping } from './plain.ts'

/** `True`, `None`, `1.5`, `[1, 'x']`, `{'k': 1}`; text stays as it is. */
export function pythonText(value: unknown): string {
  return typeof value === 'string' ? value : pythonRepr(value)
}

/** The member of a list or mapping as text; knows whether a number was written as `2` or as `2.0`, and what was a moment (spec SUB-11). */
export function pythonTextOf(container: object, key: string | number): string {
  const value: unknown = Reflect.get(container, key)
  const noted = notedNumber(container, key)
  if (typeof value === 'number') return noted ?? numberText(value)
  return noted !== undefined && noted === momentText(value) ? noted : pythonText(value)
}

/** A date with a time as `str()` writes it: a space where ISO 8601 has a `T`. */
export function momentText(value: unknown): string {
  return String(value).replace('T', ' ')
}

/** The same, with text in quotes. */
export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value)) return `[${value.map((_, index) => memberRepr(value, index)).join(', ')}]`
  if (isMapping(value))
    return `{${Object.keys(value)
      .map((key) => `${quoted(key)}: ${memberRepr(value, key)}`)
      .join(', ')}}`
  return String(value)
}

function memberRepr(container: object, key: string | number): string {
  const value: unknown = Reflect.get(container, key)
  return typeof value === 'string' ? quoted(value) : typeof value === 'number' ? pythonTextOf(container, key) : pythonRepr(value)
}

function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : floatText(value)
}

/** A float as Python writes it: `2.0`, `1e-05`, `1e+16`, `inf`, `nan`. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [digits = '', power = '0'] = value.toExponential().split('e')
  const exponent = Number(power)
  if (exponent < -4 || exponent >= 16)
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  return exponent < 0 ? value.toFixed(digits.replace(/^-?\d\.?/, '').length - exponent) : withPoint(value)
}

function withPoint(value: number): string {
  const text = String(value)
  return text.includes('.') ? text : `${text}.0`
}

/** Single quotes, unless the text holds one and no double quote. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return quote + Array.from(text, (character) => escaped(character, quote)).join('') + quote
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`
  const known = ESCAPES[character]
  if (known !== undefined) return known
  if (/^(?: |[^\p{C}\p{Z}])$/u.test(character)) return character
  return codeEscape(character.codePointAt(0) ?? 0)
}

function codeEscape(code: number): string {
  if (code <= 0xff) return `\\x${hex(code, 2)}`
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}
