/** The functions at the end of a path: `length()`, `keys()`, `substring(1, 3)`, … (spec JP-2). */

import { isMapping } from '../values/plain.ts'
import { isNumeric } from '../values/python-values.ts'
import { charge, type Evaluation, valuesOf } from './evaluate.ts'
import type { CallName, Selector } from './syntax.ts'

/** The result in a list, or an empty list when function, value and arguments do not go together. */
type Call = (value: unknown, values: unknown[]) => unknown[]

/** The call for every combination of what its arguments match. */
export function callOn(value: unknown, call: Extract<Selector, { type: 'call' }>, evaluation: Evaluation): unknown[] {
  const choices = call.arguments.map((operand) => valuesOf(operand, value, evaluation))
  charge(
    evaluation,
    choices.reduce((product, { length }) => product * length, 1),
  )
  return combinations(choices).flatMap((values) => CALLS[call.name](value, values))
}

function combinations(choices: unknown[][]): unknown[][] {
  return choices.reduce<unknown[][]>((rows, column) => rows.flatMap((row) => column.map((cell) => [...row, cell])), [[]])
}

const CALLS: Readonly<Record<CallName, Call>> = {
  length: withoutArguments((value) =>
    typeof value === 'string' ? Array.from(value).length : Array.isArray(value) ? value.length : undefined,
  ),
  keys: withoutArguments((value) => entriesOf(value)?.map(([key]) => key)),
  values: withoutArguments((value) => entriesOf(value)?.map(([, item]) => item)),
  entries: withoutArguments(entriesOf),
  charAt: (value, values) => (values.length === 1 ? charAt(value, values[0]) : []),
  substring: (value, values) => (values.length === 1 || values.length === 2 ? substring(value, values) : []),
}

function withoutArguments(compute: (value: unknown) => unknown): Call {
  return (value, values) => {
    const result = values.length === 0 ? compute(value) : undefined
    return result === undefined ? [] : [result]
  }
}

function entriesOf(value: unknown): [string | number, unknown][] | undefined {
  if (Array.isArray(value)) return [...value.entries()]
  return isMapping(value) ? Object.entries(value) : undefined
}

function charAt(value: unknown, index: unknown): unknown[] {
  if (typeof value !== 'string' || !isWhole(index)) return []
  const character = Array.from(value).at(Number(index))
  return character === undefined ? [] : [character]
}

function substring(value: unknown, bounds: unknown[]): unknown[] {
  if (typeof value !== 'string' || !bounds.every(isWhole)) return []
  const [start, end] = bounds.map(Number)
  return [Array.from(value).slice(start, end).join('')]
}

function isWhole(value: unknown): boolean {
  return isNumeric(value) && Number.isInteger(Number(value))
}
