import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { TooMuchWork } from '../../src/experiment/jsonpath/evaluate.ts'
import { BadJsonPath } from '../../src/experiment/jsonpath/syntax.ts'
import { jsonPathProblem, matchJsonPath } from '../../src/experiment/jsonpath.ts'
import { recorded, unmarked } from './recorded.ts'

interface Case {
  path: string
  answer?: unknown
  isRefused?: boolean
}

describe.each(['jsonpath', 'jsonpath-generated'])('JP recorded answers: %s', (name) => {
  const { cases, value } = recorded<Case>(name)

  test.each(cases.filter(({ isRefused }) => !isRefused))('$path', ({ path, answer }) => {
    expect(matchJsonPath(path, value)).toEqual(unmarked(answer))
  })

  const refused = cases.filter(({ isRefused }) => isRefused)
  test.each(refused.length > 0 ? refused : [{ path: '' }])('refused: $path', ({ path }) => {
    expect(() => matchJsonPath(path, value)).toThrow(BadJsonPath)
  })
})

describe('JSONPath', () => {
  const items = {
    items: [
      { id: 1, ok: true, tags: ['a'] },
      { id: 2, ok: false },
      { id: 3, ok: true },
    ],
  }

  test.each([
    ['foo[*].baz', 'expected `$`'],
    ["$['a']", 'double quotes'],
    ['$.not', '["not"]'],
    ['$.a-b', 'unexpected `-`'],
    ['$.a[b]', '["b"]'],
    ['$.a b', 'expected `.` or `[`'],
    ['$.s.lenght()', 'did you mean `length`?'],
  ])('JP-1 %s is refused, and told why', (path, reason) => {
    expect(jsonPathProblem(path)).toContain(reason)
  })

  test('JP-2 a backward slice needs its start spelt out', () => {
    expect(matchJsonPath('$[::-1]', [1, 2, 3])).toEqual([])
    expect(matchJsonPath('$[2:0:-1]', [1, 2, 3])).toEqual([3, 2])
  })

  test('JP-3 a filter looks at the value itself', () => {
    expect(matchJsonPath('$.items[?(@.ok)]', items)).toEqual([])
    expect(matchJsonPath('$.items.*[?(@.ok=true)].id', items)).toEqual([1, 3])
  })

  test('JP-4 `or` binds tighter than `and`, and equality is one sign', () => {
    expect(matchJsonPath('$.items.*[?(@.id=1 or @.id=3 and @.ok=false)].id', items)).toEqual([])
    expect(jsonPathProblem('$.items.*[?(@.ok==true)]')).toContain('one `=`')
  })

  test('JP-4 `contains` is an operator in filters and a name elsewhere', () => {
    expect(matchJsonPath('$.items.*[?(@.tags contains "a")].id', items)).toEqual([1])
    expect(matchJsonPath('$.contains', { contains: 1 })).toEqual([1])
    expect(matchJsonPath('$[?(@ contains "el")]', 'hello')).toEqual(['hello'])
    expect(matchJsonPath('$[?(@ contains "k")]', { k: 1 })).toEqual([{ k: 1 }])
    expect(matchJsonPath('$[?(@ contains "k")]', 5)).toEqual([])
  })

  test('JP-5 a missing member makes every comparison false', () => {
    expect(matchJsonPath('$.items.*[?(@.nope!=1)]', items)).toEqual([])
    expect(matchJsonPath('$.items.*[?(@.id<"a")]', items)).toEqual([])
  })

  test('JP-6 members in their order, parents before children', () => {
    expect(matchJsonPath('$.*', { b: 1, a: 2 })).toEqual([1, 2])
    expect(matchJsonPath('$..*', { b: { c: 1 }, a: 2 })).toEqual([{ c: 1 }, 2, 1])
  })

  test('work is bounded', () => {
    const wide = Array.from({ length: 300 }, () => Array.from({ length: 20 }, () => 1))
    expect(() => matchJsonPath('$..*..*..*..*..*', [[[[[[wide]]]]]])).toThrow(TooMuchWork)
    expect(() => matchJsonPath('$[?(@..* = $..*)]', wide)).toThrow(TooMuchWork)
    expect(() => matchJsonPath('$[1000000000:0:-1]', [1])).toThrow(TooMuchWork)
  })

  test('a deep value is no danger', () => {
    let deep: unknown = 1
    for (let level = 0; level < 50_000; level++) deep = [deep]
    expect(matchJsonPath('$..x', deep)).toEqual([])
  })

  test('a deep path is refused', () => {
    expect(jsonPathProblem(`$[?(${'('.repeat(10_000)}`)).toContain('nested too deeply')
    expect(jsonPathProblem(`${'$['.repeat(10_000)}`)).toContain('nested too deeply')
  })

  test('whatever the text, it is a path or a problem', () => {
    const unit = fc.oneof(
      fc.constantFrom('$', '.', '..', '[', ']', '?', '(', ')', '@', '*', 'a', '"b"', '1', ':', ',', '=', ' and ', ' or ', 'not '),
      fc.string({ maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const path = `$${parts.join('')}`
        if (jsonPathProblem(path) === undefined) matchJsonPath(path, items)
      }),
      { numRuns: 3000 },
    )
  })
})
