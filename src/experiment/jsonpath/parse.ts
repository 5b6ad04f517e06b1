/** Text → JSONPath (spec JP-1, JP-2, JP-4). */

import { didYouMean } from '../../text/near-miss.ts'
import { parseCondition } from './parse-filter.ts'
import { type Reader, readerOf } from './reader.ts'
import { BadJsonPath, CALL_NAMES, type CallName, type JsonPath, type Operand, type Selector, type Step } from './syntax.ts'
import type { Token } from './tokens.ts'

const RESERVED = ['and', 'or', 'not', 'true', 'false', 'null']

/** @throws BadJsonPath with what was expected where. */
export function parseJsonPath(source: string): JsonPath {
  const reader = readerOf(source)
  if (reader.peek().text !== '$') throw reader.unexpected('`$`, with which every path begins')
  const path = parsePath(reader)
  if (reader.peek().type !== 'end') throw reader.unexpected(adviceAfterPath(reader.peek()))
  return path
}

function adviceAfterPath(token: Token): string {
  return token.type === 'name' ? '`.` or `[` or the end' : '`.`, `..`, `[` or the end'
}

/** From `$` or `@` on, as far as it goes. */
function parsePath(reader: Reader): JsonPath {
  const from = reader.take().text === '$' ? 'root' : 'current'
  const steps: Step[] = []
  while (['.', '..', '['].includes(reader.peek().text) && reader.peek().type === 'punctuation') steps.push(parseStep(reader))
  return { from, steps }
}

function parseStep(reader: Reader): Step {
  const isRecursive = reader.takeIf('..')
  if (reader.peek().text === '[' && reader.peek().type === 'punctuation') return { isRecursive, selectors: parseBrackets(reader) }
  if (!isRecursive) reader.expect('.')
  return { isRecursive, selectors: [parseBareSelector(reader)] }
}

function parseBareSelector(reader: Reader): Selector {
  if (reader.takeIf('*')) return { type: 'wildcard' }
  const token = reader.peek()
  if (token.type !== 'name') throw reader.unexpected('a name or `*`')
  if (RESERVED.includes(token.text)) throw reader.unexpected(`a name; write \`["${token.text}"]\` for this one`)
  reader.take()
  return reader.peek().text === '(' ? parseCall(reader, token) : { type: 'name', name: token.text }
}

function parseBrackets(reader: Reader): Selector[] {
  reader.expect('[')
  const selectors = [parseSelector(reader)]
  while (reader.takeIf(',')) selectors.push(parseSelector(reader))
  reader.expect(']')
  return selectors
}

function parseSelector(reader: Reader): Selector {
  const token = reader.peek()
  if (token.type === 'text') return { type: 'name', name: reader.take().text }
  if (token.type === 'number' || token.text === ':') return parseIndexOrSlice(reader)
  if (token.text === '$' || token.text === '@') return { type: 'computed', path: reader.nested(() => parsePath(reader)) }
  if (token.type === 'name') return parseCall(reader, reader.take())
  if (reader.takeIf('*')) return { type: 'wildcard' }
  if (reader.takeIf('?')) return { type: 'filter', condition: parseFilter(reader) }
  throw reader.unexpected('a number, a slice, `*`, a name in double quotes or a filter `?(…)`')
}

function parseFilter(reader: Reader): ReturnType<typeof parseCondition> {
  reader.expect('(')
  const condition = parseCondition(reader)
  reader.expect(')')
  return condition
}

function parseIndexOrSlice(reader: Reader): Selector {
  const start = parseWhole(reader)
  if (!reader.takeIf(':')) return { type: 'index', index: start ?? 0 }
  const end = parseWhole(reader)
  const stepAt = reader.peek().offset
  const step = reader.takeIf(':') ? parseWhole(reader) : undefined
  if (step === 0) throw new BadJsonPath('the step of a slice cannot be 0', stepAt)
  return {
    type: 'slice',
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(step !== undefined && { step }),
  }
}

function parseWhole(reader: Reader): number | undefined {
  if (reader.peek().type !== 'number') return undefined
  if (!/^-?\d+$/.test(reader.peek().text)) throw reader.unexpected('a whole number')
  return Number(reader.take().text)
}

function parseCall(reader: Reader, token: Token): Selector {
  reader.expect('(', `\`(\`; a name stands in double quotes here: \`["${token.text}"]\``)
  if (!isCallName(token.text)) {
    throw new BadJsonPath(
      `there is no function \`${token.text}\`: use ${CALL_NAMES.join(', ')}${didYouMean(token.text, CALL_NAMES)}`,
      token.offset,
    )
  }
  return { type: 'call', name: token.text, arguments: parseArguments(reader) }
}

function isCallName(name: string): name is CallName {
  return CALL_NAMES.some((known) => known === name)
}

function parseArguments(reader: Reader): Operand[] {
  if (reader.takeIf(')')) return []
  const operands = [parseOperand(reader)]
  while (reader.takeIf(',')) operands.push(parseOperand(reader))
  reader.expect(')')
  return operands
}

/** A path, or a value as JSON writes it. */
export function parseOperand(reader: Reader): Operand {
  const { text, type } = reader.peek()
  if (type === 'punctuation' && (text === '$' || text === '@'))
    return { type: 'path', path: reader.nested(() => parsePath(reader)) }
  return { type: 'literal', value: reader.takeLiteral() }
}
