/** Values as JSON, byte for byte as Python writes it: `", "` and `": "` between, ASCII only (spec HTTP-4); what is undefined is left out. */

import { isMapping } from '../experiment/values/plain.ts'
import { pythonTextOf } from '../experiment/values/python-text.ts'

export function jsonText(value: unknown): string {
  return memberText([value], 0)
}

/** Given where it stands, because only that remembers that a number was written `2.0` (spec SUB-11). */
function memberText(container: object, key: string | number): string {
  const value: unknown = Reflect.get(container, key)
  if (Array.isArray(value)) return `[${value.map((_, index) => memberText(value, index)).join(', ')}]`
  if (isMapping(value))
    return `{${Object.keys(value)
      .filter((name) => value[name] !== undefined)
      .map((name) => `${quote(name)}: ${memberText(value, name)}`)
      .join(', ')}}`
  if (typeof value === 'number') return Number.isFinite(value) ? pythonTextOf(container, key) : String(value)
  return typeof value === 'string' ? quote(value) : JSON.stringify(value)
}

function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
