/** What the tests of validation share: a whole experiment around the part that is looked at. */

import { expect, test } from '@jest/globals'
import { validateExperiment } from '../../src/experiment/validate.ts'

export type Tree = Record<string, unknown>

export const HEADER = { title: 't', description: 'd', method: [] }
export const PROCESS = { type: 'process', path: 'true' }
export const ACTION = { type: 'action', name: 'a', provider: PROCESS }
export const PROBE = { type: 'probe', name: 'p', provider: PROCESS }
export const CONTROL = { name: 'c', provider: { type: 'python', module: 'm' } }

export function problemsOf(value: unknown): string[] {
  return validateExperiment(value).problems.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

export function warningsOf(value: unknown): string[] {
  return validateExperiment(value).warnings.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

export function experiment(parts: Tree = {}): Tree {
  return { ...HEADER, ...parts }
}

export function withAction(parts: Tree): Tree {
  return experiment({ method: [{ ...ACTION, ...parts }] })
}

export function withHypothesis(parts: Tree): Tree {
  return experiment({ 'steady-state-hypothesis': { title: 'h', ...parts } })
}

export function withTolerance(tolerance: unknown): Tree {
  return withHypothesis({ probes: [{ ...PROBE, tolerance }] })
}

export function without(tree: Tree, ...keys: string[]): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.includes(key)))
}

/** Rule, an experiment that breaks it, where it does, and the reference's words. */
export type Refused = [rule: string, experiment: unknown, path: string, message: string]

export function refuses(cases: Refused[]): void {
  test.each(cases)('%s is refused', (_rule, value, path, message) => {
    expect(problemsOf(value)).toEqual([expect.stringContaining(message)])
    expect(validateExperiment(value).problems[0]?.path.join('.')).toBe(path)
  })
}
