/** A JSONPath of the jsonpath2 dialect, taken apart (spec JP-1 … JP-6). */

export interface JsonPath {
  /** `$` is the whole value, `@` the one that a filter looks at. */
  from: 'root' | 'current'
  steps: Step[]
}

/** One `.name`, `[…]` or `..name`: what all selectors give, in their order. */
export interface Step {
  /** `..`: from every value below, too. */
  isRecursive: boolean
  selectors: Selector[]
}

export type Selector =
  | { type: 'name'; name: string }
  | { type: 'index'; index: number }
  | { type: 'slice'; start?: number; end?: number; step?: number }
  | { type: 'wildcard' }
  | { type: 'filter'; condition: Condition }
  | { type: 'computed'; path: JsonPath }
  | { type: 'call'; name: CallName; arguments: Operand[] }

export const CALL_NAMES = ['length', 'keys', 'values', 'entries', 'charAt', 'substring'] as const
export type CallName = (typeof CALL_NAMES)[number]

export type Operand = { type: 'literal'; value: unknown } | { type: 'path'; path: JsonPath }

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains'

export type Condition =
  | { type: 'and' | 'or'; parts: Condition[] }
  | { type: 'not'; condition: Condition }
  | { type: 'compare'; comparison: Comparison; left: Operand; right: Operand }
  | { type: 'holds'; operand: Operand }

/** The text is no JSONPath; says what was found where. */
export class BadJsonPath extends Error {
  override readonly name = 'BadJsonPath'
  constructor(message: string, offset: number) {
    super(`${message} at character ${offset + 1}`)
  }
}
