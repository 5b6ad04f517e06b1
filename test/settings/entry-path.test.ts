import { describe, expect, test } from '@jest/globals'
import { findEntry, parseEntryPath } from '../../src/settings/entry-path.ts'

describe('CLI-37 how an entry is named', () => {
  test.each([
    ['a', ['a']],
    ['a.b', ['a', 'b']],
    ['a.b\\.c[1].x', ['a', 'b.c', 1, 'x']],
    ['a[0][12]', ['a', 0, 12]],
    ['[0]', [0]],
    ['a\\\\.b', ['a\\', 'b']],
  ])('%s', (text, path) => {
    expect(parseEntryPath(text)).toEqual(path)
  })

  test.each(['', '.', 'a.', '.a', 'a..b', 'a\\'])('"%s" names nothing', (text) => {
    expect(parseEntryPath(text)).toBeUndefined()
  })

  test('only what is there is found, and nothing that is inherited', () => {
    const document = { a: { 'b.c': [1, { x: 'y' }] } }
    expect(findEntry(document, ['a', 'b.c', 1, 'x'])).toEqual({ container: { x: 'y' }, key: 'x' })
    for (const path of [['b'], ['a', 'b.c', 2], ['a', 0], ['a', 'b.c', 'length'], ['toString'], []])
      expect(findEntry(document, path)).toBeUndefined()
  })
})
