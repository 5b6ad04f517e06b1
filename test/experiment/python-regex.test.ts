import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PATTERN_MAX } from '../../src/experiment/limits.ts'
import { compilePythonRegex, patternProblem } from '../../src/experiment/python-regex.ts'
import { PatternTooSlow } from '../../src/experiment/regex/bounded-test.ts'
import { recorded } from './recorded.ts'

describe('TOL-20 recorded answers', () => {
  const { cases, texts } = recorded<{ pattern: string; found?: number[]; isRefused?: boolean }>('regex')

  test.each(cases.filter(({ isRefused }) => !isRefused))('$pattern', ({ pattern, found }) => {
    const regex = compilePythonRegex(pattern)
    const ours = (texts as string[]).flatMap((text, index) => (regex.test(text) ? [index] : []))
    expect(ours).toEqual(found)
  })

  test.each(cases.filter(({ isRefused }) => isRefused))('refused: $pattern', ({ pattern }) => {
    expect(patternProblem(pattern)).toEqual(expect.any(String))
  })
})

describe('compilePythonRegex', () => {
  test.each([
    ['(', 'unterminated subpattern'],
    ['a)', 'unbalanced parenthesis'],
    ['*a', 'nothing to repeat'],
    ['a**', 'multiple repeat'],
    ['[a', 'unterminated character set'],
    ['(?<n>a)', 'unknown extension'],
    ['a(?i)b', 'global flags not at the start'],
    ['(?(1)a|b)', 'conditional groups'],
    ['(?i:a)', 'write (?i) at its start'],
    ['\\N{DASH}', '\\uXXXX'],
    ['(?P=nope)', "unknown group name 'nope'"],
    ['x{3,2}', 'min repeat greater than max repeat'],
  ])('%s is refused, and told why', (pattern, reason) => {
    expect(patternProblem(pattern)).toContain(reason)
  })

  test('possessive and atomic groups do not give back', () => {
    expect(compilePythonRegex('a++ab').test('aaab')).toBe(false)
    expect(compilePythonRegex('(?>a+)b').test('aaab')).toBe(true)
    expect(compilePythonRegex('(x)(?>(a)+)\\2b\\1').test('xaab x')).toBe(false)
  })

  test('sets and classes that are repeated together match in every Node', () => {
    expect(compilePythonRegex('(?:\\d[^a])+').test('1b')).toBe(true)
    expect(compilePythonRegex('^[^\\W_]+[\\Wx]$').test('ab-')).toBe(true)
  })

  test('a pattern that would take for ever is stopped', () => {
    expect(() => compilePythonRegex('(a+)+$').test(`${'a'.repeat(50)}b`)).toThrow(PatternTooSlow)
  })

  test('a pattern that is too long is refused', () => {
    expect(patternProblem('a'.repeat(PATTERN_MAX + 1))).toContain('longer than')
    expect(patternProblem('('.repeat(PATTERN_MAX))).toContain('nested too deeply')
  })

  test('whatever the text, it is a pattern or a problem', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '(?:',
        '(?P<n>',
        '[',
        ']',
        '^',
        '$',
        '.',
        '*',
        '+',
        '?',
        '{1,2}',
        '|',
        '\\',
        '\\d',
        '\\b',
        '-',
        'a',
        '(?=',
        '\\1',
      ),
      fc.string({ maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 10 }), (parts) => {
        const pattern = parts.join('')
        if (patternProblem(pattern) === undefined) compilePythonRegex(pattern).test('a-1\nb')
      }),
      { numRuns: 2000 },
    )
  })
})
