/** What stands in `?(…)`. `or` binds tighter than `and`, as jsonpath2 has it (spec JP-4). */

import { parseOperand } from './parse.ts'
import type { Reader } from './reader.ts'
import type { Comparison, Condition } from './syntax.ts'

const COMPARISONS: readonly string[] = ['=', '!=', '<', '<=', '>', '>=', 'contains'] satisfies Comparison[]

export function parseCondition(reader: Reader): Condition {
  return parseJoined(reader, 'and', () => parseJoined(reader, 'or', () => parseNegation(reader)))
}

function parseJoined(reader: Reader, type: 'and' | 'or', parsePart: () => Condition): Condition {
  const parts = [parsePart()]
  while (reader.takeIf(type)) parts.push(parsePart())
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { type, parts }
}

function parseNegation(reader: Reader): Condition {
  if (reader.takeIf('not')) return reader.nested(() => ({ type: 'not', condition: parseNegation(reader) }))
  if (!reader.takeIf('(')) return parseComparison(reader)
  const condition = reader.nested(() => parseCondition(reader))
  reader.expect(')')
  return condition
}

function parseComparison(reader: Reader): Condition {
  const left = parseOperand(reader)
  const { text, type } = reader.peek()
  if (type === 'text' || !COMPARISONS.includes(text)) return { type: 'holds', operand: left }
  reader.take()
  if (text === '=' && reader.peek().text === '=') throw reader.unexpected('a path or a value; equality is written with one `=`')
  return { type: 'compare', comparison: text as Comparison, left, right: parseOperand(reader) }
}
