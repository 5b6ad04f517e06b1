/** JSONPath and value → matches, in jsonpath2's order: members as they were inserted, parents before children (spec JP-6). */

import { JSONPATH_VISITS_MAX } from '../limits.ts'
import { isMapping } from '../values/plain.ts'
import { callOn } from './calls.ts'
import { isHeld } from './filter.ts'
import type { JsonPath, Operand, Selector, Step } from './syntax.ts'

/** The path looks at more values than one tolerance may (`JSONPATH_VISITS_MAX`). */
export class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork'
  constructor() {
    super(`the JSON path looks at more than ${JSONPATH_VISITS_MAX} values`)
  }
}

/** One evaluation: the whole value, and how many values have been looked at. */
export interface Evaluation {
  root: unknown
  visits: number
}

/** @throws TooMuchWork */
export function evaluate(path: JsonPath, root: unknown): unknown[] {
  return follow(path, root, { root, visits: 0 })
}

/** The matches of a path, where `current` is what `@` means. */
function follow(path: JsonPath, current: unknown, evaluation: Evaluation): unknown[] {
  let values = [path.from === 'root' ? evaluation.root : current]
  for (const step of path.steps) values = values.flatMap((value) => takeStep(step, value, evaluation))
  return values
}

/** What an operand stands for: any number of values, for a path. */
export function valuesOf(operand: Operand, current: unknown, evaluation: Evaluation): unknown[] {
  return operand.type === 'literal' ? [operand.value] : follow(operand.path, current, evaluation)
}

function takeStep(step: Step, value: unknown, evaluation: Evaluation): unknown[] {
  const starts = step.isRecursive ? withDescendants(value, evaluation) : [value]
  return starts.flatMap((start) => step.selectors.flatMap((selector) => select(selector, start, evaluation)))
}

function withDescendants(value: unknown, evaluation: Evaluation): unknown[] {
  const found: unknown[] = []
  const waiting = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    charge(evaluation)
    found.push(next)
    for (const child of children(next).reverse()) waiting.push(child)
  }
  return found
}

function select(selector: Selector, value: unknown, evaluation: Evaluation): unknown[] {
  charge(evaluation)
  switch (selector.type) {
    case 'name':
      return isMapping(value) && Object.hasOwn(value, selector.name) ? [value[selector.name]] : []
    case 'index':
      return itemAt(value, selector.index)
    case 'slice':
      return slice(value, selector, evaluation)
    case 'wildcard':
      return allChildren(value, evaluation)
    case 'filter':
      return isHeld(selector.condition, value, evaluation) ? [value] : []
    case 'computed':
      return follow(selector.path, value, evaluation).flatMap((key) => memberAt(value, key))
    case 'call':
      return callOn(value, selector, evaluation)
  }
}

/** Counts looks before they are taken. */
export function charge(evaluation: Evaluation, looks = 1): void {
  evaluation.visits += looks
  if (evaluation.visits > JSONPATH_VISITS_MAX) throw new TooMuchWork()
}

function allChildren(value: unknown, evaluation: Evaluation): unknown[] {
  const found = children(value)
  charge(evaluation, found.length)
  return found
}

function children(value: unknown): unknown[] {
  if (Array.isArray(value)) return [...value]
  return isMapping(value) ? Object.values(value) : []
}

/** From the end for a negative index; nothing where there is nothing. */
function itemAt(value: unknown, index: number): unknown[] {
  if (!Array.isArray(value)) return []
  const at = index < 0 ? value.length + index : index
  return at >= 0 && at < value.length ? [value[at]] : []
}

function memberAt(value: unknown, key: unknown): unknown[] {
  if (typeof key === 'number' && Number.isInteger(key)) return itemAt(value, key)
  return typeof key === 'string' && isMapping(value) && Object.hasOwn(value, key) ? [value[key]] : []
}

/** A backward slice needs its start spelt out: `[::-1]` is empty, `[2:0:-1]` is not (spec JP-2). */
function slice(
  value: unknown,
  { start, end, step = 1 }: Extract<Selector, { type: 'slice' }>,
  evaluation: Evaluation,
): unknown[] {
  if (!Array.isArray(value)) return []
  const first = start === undefined ? 0 : start < 0 ? Math.max(0, start + value.length) : start
  const stop = end === undefined ? value.length : end < 0 ? end + value.length : end
  const found: unknown[] = []
  for (let index = first; step > 0 ? index < Math.min(stop, value.length) : index > stop; index += step) {
    charge(evaluation)
    found.push(...itemAt(value, index))
  }
  return found
}
