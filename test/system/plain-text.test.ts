import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { plainText } from '../../src/system/plain-text.ts'

describe('plain text', () => {
  test.each([
    ['a name', 'a name'],
    ['two\nlines\r\nof\ttext', 'two lines of text'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]0;a title\u0007rest', 'rest'],
    ['\u001b]8;;http://evil.test\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u009b31mred', ' 31mred'],
    ['\u202eesrever', 'esrever'],
    ['::error::x', ': :error::x'],
    ['  ::error::x', '  : :error::x'],
    ['\n::error::x', ' : :error::x'],
    ['\u001b[0m::error::x', ': :error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['##[error]x', '## [error]x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['日本語 💥', '日本語 💥'],
  ])('%j is written as %j', (text, plain) => {
    expect(plainText(text, 100)).toBe(plain)
  })

  test('is cut between characters, with a sign that it is', () => {
    expect(plainText('abcdef', 4)).toBe('abc…')
    expect(plainText('💥💥💥', 2)).toBe('💥…')
    expect(plainText('abcd', 4)).toBe('abcd')
  })

  test('a megabyte costs no more than a line of it', () => {
    const started = performance.now()
    expect(plainText('\u001b]'.repeat(500_000), 100).length).toBeLessThanOrEqual(100)
    expect(performance.now() - started).toBeLessThan(100)
  })

  test('whatever it is given, it is one short line that no runner takes for a command', () => {
    const pieces = fc.constantFrom('::', ':', '#', '##[', '[', '\n', '\u001b', '\u001b[1m', '\u2028', ' ', 'x', '💥', '\u0000')
    const text = fc.oneof(
      fc.array(pieces).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (given, max) => {
        const line = plainText(given, max)
        expect(Array.from(line).length).toBeLessThanOrEqual(max)
        expect(line).not.toMatch(/\p{Cc}|[\u2028\u2029]|^\s*::|##\[/u)
      }),
      { numRuns: 1000 },
    )
  })
})
