import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readResult } from '../../src/publish/read-result.ts'
import { buildResult, type ToldRun } from '../../src/report/build-result.ts'
import type { Result } from '../../src/report/result.ts'
import { cases, readFixture } from '../report/fixture.ts'

function textOf(name: string): string {
  return readFileSync(join(import.meta.dirname, '../report/fixtures', name, 'results.json'), 'utf8')
}

describe('a result of our own', () => {
  test.each(cases)('"%s" is read as it is, and nothing of it is lost', (name) => {
    expect(readResult(textOf(name))).toEqual(JSON.parse(textOf(name)))
  })
})

describe('a result of our own can be read', () => {
  const told = readFixture('deviated')
  const [outcome] = told.outcomes as [ToldRun['outcomes'][number]]
  const readBack = (run: ToldRun) => readResult(JSON.stringify(buildResult(run)))

  test('whatever an experiment says: a description of megabytes is cut', () => {
    const { journal } = outcome
    const wordy = {
      ...outcome,
      journal: journal && { ...journal, experiment: { ...journal.experiment, description: '😀 why '.repeat(200_000) } },
    }
    expect(readBack({ ...told, outcomes: [wordy] }).experiments[0]?.description).toMatch(/^😀 why .*…$/)
  })

  test('however many experiments have a reason', () => {
    expect(readBack({ ...told, outcomes: Array(900).fill(outcome) }).experiments).toHaveLength(900)
  })
})

/** Paths of all that is neither list nor object. */
function leavesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value)
    ? value.slice(0, 2).map((item, index): [number, unknown] => [index, item])
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function withLeaf(path: readonly (string | number)[], leaf: unknown): string {
  const copy = JSON.parse(textOf('deviated'))
  const owner = path.slice(0, -1).reduce((value, key) => value[key], copy)
  owner[path.at(-1) as string] = leaf
  return JSON.stringify(copy)
}

describe('a result that an enemy wrote is refused', () => {
  const leaves = leavesOf(JSON.parse(textOf('deviated')))

  test('at every place: neither objects, nor lists, nor megabytes stand where something else belongs', () => {
    expect(leaves.length).toBeGreaterThan(100)
    for (const path of leaves) {
      for (const leaf of [{ toString: 'x' }, [[]], 'x'.repeat(30_000)])
        expect(() => readResult(withLeaf(path, leaf))).toThrow('is not as Chaos Gate writes it')
    }
  })

  test.each<[string, (result: Result) => unknown]>([
    ['a verdict that there is not', (result) => ({ ...result, verdict: 'splendid' })],
    ['another version', (result) => ({ ...result, version: 2 })],
    ['more experiments than one run may have', (result) => ({ ...result, experiments: Array(1001).fill(result.experiments[0]) })],
    ['a time that is none', (result) => ({ ...result, run: { ...result.run, start: 'yesterday' } })],
    ['a number out of this world', (result) => ({ ...result, run: { ...result.run, seconds: 1e300 } })],
    ['a list', (result) => [result]],
    ['nothing', () => null],
  ])('%s', (_, change) => {
    expect(() => readResult(JSON.stringify(change(JSON.parse(textOf('deviated')))))).toThrow()
  })

  test('more good samples than samples', () => {
    const text = textOf('deviated').replace(/"good": \d+/, '"good": 100000')
    expect(() => readResult(text)).toThrow('experiments[0].hypothesis')
  })

  test('deep nesting ends in an error, not in a crash', () => {
    expect(() => readResult('['.repeat(1_000_000))).toThrow()
    expect(() => readResult(`{"version":1,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toThrow()
  })

  test('the message holds nothing that the file says', () => {
    expect(() => readResult('{"version":1,"verdict":"::error::owned"}')).toThrow(/^(?:(?!owned).)*$/)
  })

  test('keys that are not ours are dropped', () => {
    const result = readResult(textOf('passed').replace('{', '{"constructor":{"prototype":1},"extra":true,'))
    expect(Object.keys(result)).not.toContain('extra')
  })
})
