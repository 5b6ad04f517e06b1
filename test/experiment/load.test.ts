import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InvalidExperiment, type Problem } from '../../src/experiment/errors.ts'
import { PROBLEMS_MAX, TEXT_MAX } from '../../src/experiment/limits.ts'
import { loadExperiment } from '../../src/experiment/load.ts'

const SMALLEST = 'title: t\ndescription: d\nmethod: []\n'

function problemsOf(text: string, file = 'x.yaml'): readonly Problem[] {
  try {
    loadExperiment(text, file)
    return []
  } catch (error) {
    if (error instanceof InvalidExperiment) return error.problems
    throw error
  }
}

describe('loadExperiment', () => {
  test('gives the experiment, its file and its places', () => {
    const loaded = loadExperiment(SMALLEST, 'chaos/x.yaml')
    expect(loaded.experiment).toEqual({ title: 't', description: 'd', method: [] })
    expect(loaded.file).toBe('chaos/x.yaml')
    expect(loaded.locate(['method'])).toEqual({ line: 3, column: 9 })
    expect(loaded.warnings).toEqual([])
  })

  test('LOAD-2 refuses endings that it does not know', () => {
    expect(problemsOf(SMALLEST, 'x.txt')).toEqual([
      { file: 'x.txt', message: 'only files with json, yaml or yml extensions are supported' },
    ])
    expect(problemsOf(SMALLEST, 'x.YAML')).toHaveLength(1)
  })

  test('LOAD-3 broken YAML is one problem with its place', () => {
    expect(problemsOf('title: t\nmethod: [\n')).toEqual([
      expect.objectContaining({
        file: 'x.yaml',
        line: expect.any(Number),
        message: expect.stringContaining('Failed parsing YAML experiment: '),
      }),
    ])
  })

  test('LOAD-3 broken JSON is one problem with its place', () => {
    expect(problemsOf('{"title": "t",\n "method": ]}', 'x.json')).toEqual([
      { file: 'x.json', line: 2, column: 12, message: 'Failed parsing JSON experiment: expected a JSON value' },
    ])
  })

  test.each([
    ['a quote that is not closed', 'title: "t\ndescription: d\nmethod: []\n', 'a quote or a bracket was opened before this line'],
    ['a value with a colon', 'title: t: u\ndescription: d\nmethod: []\n', 'put a value in quotes that holds `: `'],
    ['a key without its colon', 'title: t\ndescription d\nmethod: []\n', 'a `:` is missing after a key'],
    ['a tab', 'title: t\nmethod:\n\t- a\n', 'use spaces'],
  ])('broken YAML is told so that it can be mended: %s', (_, text, message) => {
    expect(problemsOf(text)).toMatchObject([{ line: expect.any(Number), message: expect.stringContaining(message) }])
  })

  test.each([
    ['x.yaml', `${SMALLEST}method: []\n`, 4, 1],
    ['x.json', '{"title": "t", "description": "d",\n "method": [],\n "method": []}', 3, 2],
  ])('LOAD-9 LOAD-10 of equal keys the last counts, and a warning says so: %s', (file, text, line, column) => {
    expect(loadExperiment(text, file).warnings).toEqual([
      { file, line, column, message: '`method` stands here again: only this one counts, remove the other' },
    ])
  })

  test('a key that replaces what is merged in stands there once', () => {
    const merging = `configuration: {a: &a {x: 1}, b: {<<: *a, x: 2}}\n${SMALLEST}`
    expect(loadExperiment(merging, 'x.yaml').warnings).toEqual([])
  })

  test('LOAD-6 text/plain is JSON, or else YAML', () => {
    expect(loadExperiment('{"title": "t", "description": "d", "method": []}', 'http://x', 'either').experiment.title).toBe('t')
    expect(loadExperiment(SMALLEST, 'http://x', 'either').experiment.title).toBe('t')
  })

  test('LOAD-12 substitutes nothing', () => {
    expect(loadExperiment(`configuration: {a: 1}\n${SMALLEST.replace('t\n', '"$' + '{a}"\n')}`, 'x.yaml').experiment.title).toBe(
      '$' + '{a}',
    )
  })

  test('VAL-1 tells every problem, in the order of the file, each with its place', () => {
    const text =
      'title: t\nmethod:\n  - type: probe\n    name: p\n    provider: {type: processs, path: x}\n  - type: act\n    provider: {type: http}\n'
    expect(problemsOf(text)).toEqual([
      { file: 'x.yaml', line: 1, column: 1, message: 'experiment requires a description' },
      { file: 'x.yaml', line: 5, column: 22, message: expect.stringContaining("unknown provider type 'processs'") },
      { file: 'x.yaml', line: 6, column: 5, message: 'an activity must have a name' },
      { file: 'x.yaml', line: 6, column: 11, message: expect.stringContaining("'act' is not a supported activity type") },
      { file: 'x.yaml', line: 7, column: 15, message: expect.stringContaining('a HTTP activity must have a URL') },
    ])
  })

  test('VAL-2 accepts unknown keys, and warns of those that look like known ones', () => {
    const { warnings } = loadExperiment(`${SMALLEST}rollback: []\nmy-own: 1\n`, 'x.yaml')
    expect(warnings).toEqual([
      { file: 'x.yaml', line: 4, column: 1, message: '`rollback` means nothing here and is ignored (did you mean `rollbacks`?)' },
    ])
  })

  test('a misspelt key that must be there is named at its own place', () => {
    expect(problemsOf('titel: t\ndescription: d\nmethod: []\n')).toEqual([
      { file: 'x.yaml', line: 1, column: 1, message: 'experiment requires a title (did you mean `title`?)' },
    ])
  })

  test('no more problems are told than a person will read', () => {
    const problems = problemsOf(`title: t\ndescription: d\nmethod: [${'{}, '.repeat(PROBLEMS_MAX + 20)}]\n`)
    expect(problems).toHaveLength(PROBLEMS_MAX + 1)
    expect(problems).toContainEqual({ file: 'x.yaml', line: 1, column: 1, message: 'there are more than these 100 problems' })
  })

  test('a text that is too long is refused unread', () => {
    expect(problemsOf('#'.repeat(TEXT_MAX + 1))).toEqual([
      expect.objectContaining({ message: expect.stringContaining('longer than') }),
    ])
  })
})

describe('whatever the text, nothing but InvalidExperiment is thrown', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.double())
  const key = fc.constantFrom(
    'title',
    'method',
    'type',
    'ref',
    'name',
    'provider',
    'tolerance',
    'probes',
    'steady-state-hypothesis',
    'controls',
    'configuration',
    'secrets',
    'runtime',
    'pauses',
    'arguments',
    'module',
    'func',
    'path',
    'pattern',
    'range',
    'rollbacks',
    '__proto__',
    'x',
  )
  const known = fc.constantFrom('probe', 'action', 'python', 'http', 'process', 'regex', 'jsonpath', 'range', 'env', 'vault')
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.oneof(scalar, known),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
    ),
  }))

  test('any characters as YAML', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...'{}[]:,-&*!|>?#\n "\'<$'), fc.string({ minLength: 1, maxLength: 1 })) }),
        (text) => {
          problemsOf(text)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('any characters as JSON', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...'{}[]:,"\\0eE+-.tfn '), fc.string({ minLength: 1, maxLength: 1 })) }),
        (text) => {
          problemsOf(text, 'x.json')
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('any tree of the words of the format, and every problem has a place', () => {
    fc.assert(
      fc.property(tree, (value) => {
        for (const problem of problemsOf(JSON.stringify(value), 'x.json'))
          expect(problem).toMatchObject({ file: 'x.json', line: 1, column: expect.any(Number) })
      }),
      { numRuns: 1000 },
    )
  })
})
