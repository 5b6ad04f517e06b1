import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { code, html, link, oneLine, prose, shorten, table, text } from '../../src/report/markdown-text.ts'

describe('text from the outside shows as itself', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['`x`', '&#96;x&#96;'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['@octocat', '@&#8203;octocat'],
    ['fixes #12 and octo/shop#3', 'fixes #&#8203;12 and octo/shop#&#8203;3'],
    ['GH-12', 'GH-&#8203;12'],
    ['[a](b)', '&#91;a&#93;(b)'],
    ['![a](b)', '!&#91;a&#93;(b)'],
    ['https://evil.test', 'https:&#8203;//evil.test'],
    ['www.evil.test', 'www&#8203;.evil.test'],
    ['**bold** ~~gone~~', '\\*\\*bold\\*\\* \\~\\~gone\\~\\~'],
    ['_it_ but terminate_pods', '\\_it\\_ but terminate_pods'],
    ['$x$', '&#36;x&#36;'],
    ['&#64;dev', '&amp;#&#8203;64;dev'],
    ['# heading', '#&#8203; heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a\nb\r\n\tc', 'a b c'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u202egnp.exe\u0007', '\ufffdgnp.exe\ufffd'],
  ])('%j', (given, expected) => {
    expect(text(given)).toBe(expected)
  })

  test('no text leaves its line, its cell or its tag, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const safe = text(given)
        expect(safe).not.toMatch(/[\n\r<>`[\]]/)
        expect(safe).not.toMatch(/(^|[^\\])(\\\\)*\|/)
        expect(safe).not.toMatch(/@[a-z0-9]|[^&]#\d/i)
      }),
    )
  })

  test('inside a summary element only HTML has to be escaped', () => {
    expect(html('</summary> **x** & @dev')).toBe('&lt;/summary&gt; **x** &amp; @&#8203;dev')
  })
})

describe('code spans', () => {
  test('plain names stand between backticks', () => {
    expect(code('app-responds')).toBe('`app-responds`')
  })

  test('what would end the span or the cell goes the long way', () => {
    expect(code('a`b|c')).toBe('<code>a&#96;b\\|c</code>')
  })

  test('nothing gives nothing', () => {
    expect(code(' ')).toBe('')
  })

  test('names in prose become code, and the rest is text', () => {
    expect(prose('`app-responds` saw <b> at @home')).toBe('`app-responds` saw &lt;b&gt; at @&#8203;home')
  })

  test('a backtick without its partner is text', () => {
    expect(prose('it`s down')).toBe('it&#96;s down')
  })
})

test('what is cut says so, and counts characters, not halves of them', () => {
  expect(shorten('😀😀😀', 2)).toBe('😀…')
  expect(shorten('abc', 3)).toBe('abc')
})

test('one line is one line', () => {
  expect(oneLine('  a\u2028b\u0000 ')).toBe('a b\ufffd')
})

test('an address cannot close its link', () => {
  expect(link('x', 'https://github.com/a/b c)(d')).toBe('[x](https://github.com/a/b%20c%29%28d)')
  expect(link('x', undefined)).toBe('x')
})

test('a table has a line under its head', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n|---|---|\n| 1 | 2 |')
})
