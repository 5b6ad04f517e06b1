// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of the format
import { describe, expect, test } from '@jest/globals'
import { readYaml } from '../../src/experiment/read/yaml.ts'
import type { Values } from '../../src/experiment/schema.ts'
import { hasReference, substitute, substituteGuarded, substituteText } from '../../src/experiment/substitute.ts'
import { pythonTextOf } from '../../src/experiment/values/python-text.ts'
import { recorded, unmarked } from './recorded.ts'

const VALUES: Values = {
  configuration: { n: 0, f: 1.5, yes: true, none: null, list: [1, 'x'], map: { k: 1 }, both: 'configuration', again: '${n}' },
  secrets: {
    first: { token: 't1', both: 'secret', deep: { er: 1 } },
    second: { token: 't2', late: 'l' },
    text: 'just text',
    items: ['a'],
  },
}
const EMPTY: Values = { configuration: {}, secrets: {} }

describe('SUB recorded answers', () => {
  const { cases, configuration, secrets } = recorded<{ text: unknown; answer: unknown }>('substitute')

  test.each(cases)('$text', ({ text, answer }) => {
    expect(substitute(text, { configuration, secrets } as Values)).toEqual(unmarked(answer))
  })
})

describe('substitute', () => {
  test.each([
    ['${both}', 'configuration'],
    ['${token}', 't1'],
    ['${late}', 'l'],
    ['${first}', '${first}'],
    ['${er}', '${er}'],
  ])('SUB-1 looks up configuration first, then the second level of secrets in order: %s', (text, result) => {
    expect(substitute(text, VALUES)).toBe(result)
  })

  test.each<[string, unknown]>([
    ['${n}', 0],
    ['${f}', 1.5],
    ['${yes}', true],
    ['${none}', null],
    ['${list}', [1, 'x']],
    ['${map}', { k: 1 }],
  ])('SUB-2 %s alone keeps its type', (text, result) => {
    expect(substitute(text, VALUES)).toEqual(result)
  })

  test('SUB-3 inside of text, values are written as Python writes them', () => {
    expect(substitute('${n} ${f} ${yes} ${none} ${list} ${map}', VALUES)).toBe("0 1.5 True None [1, 'x'] {'k': 1}")
  })

  test('SUB-4 a name without braces is text even when alone', () => {
    expect(substitute('$n', VALUES)).toBe('0')
    expect(substitute(['$1', '$5 a', '$', 'a$'], VALUES)).toEqual(['$1', '$5 a', '$', 'a$'])
  })

  test('SUB-5 two dollars are one, a backslash is nothing special', () => {
    expect(substitute('$${n}', VALUES)).toBe('${n}')
    expect(substitute('\\${n}', VALUES)).toBe('\\0')
    expect(substitute('\\$\\{n\\}', VALUES)).toBe('\\$\\{n\\}')
  })

  test.each(['${ n }', '${a-b}', '${a.b}', '${}', '${é}', '${N}', '${unknown}', '$unknown', '${'])(
    'SUB-6 leaves %s as it is',
    (text) => {
      expect(substitute(text, VALUES)).toBe(text)
    },
  )

  test('SUB-7 walks values at any depth, never keys', () => {
    expect(substitute({ '${n}': ['${n}', ['${f}', []]], o: { p: '$n' }, e: '' }, VALUES)).toEqual({
      '${n}': [0, [1.5, []]],
      o: { p: '0' },
      e: '',
    })
  })

  test('SUB-8 what is put in is not looked at again, and nothing is shared', () => {
    expect(substitute('${again}', VALUES)).toBe('${n}')
    const result = substitute({ list: '${list}' }, VALUES) as { list: unknown[] }
    result.list.push('changed')
    expect(VALUES.configuration.list).toEqual([1, 'x'])
  })

  test('SUB-9 groups without names are passed over', () => {
    expect(substitute('${nowhere}', VALUES)).toBe('${nowhere}')
    expect(substitute('${length}', VALUES)).toBe('${length}')
  })

  test('SUB-10 guarded fields stay as they are while there is nothing to look up', () => {
    expect(substituteGuarded('$$ ${unset} aaaa', EMPTY)).toBe('$$ ${unset} aaaa')
    expect(substituteGuarded('$$ ${unset} aaaa', { ...EMPTY, configuration: { x: 1 } })).toBe('$ ${unset} aaaa')
    expect(substitute('$$', EMPTY)).toBe('$')
  })

  test('SUB-3 LOAD-9 a moment is written as Python writes it in text, and as ISO 8601 where it is a value', () => {
    const { value } = readYaml('{ at: 2026-01-02T03:04:05Z, day: 2026-01-02 }')
    const values = { configuration: value as Record<string, unknown>, secrets: {} }
    expect(substituteText('on ${day} at ${at}', values)).toBe('on 2026-01-02 at 2026-01-02 03:04:05+00:00')
    expect(substitute('${at}', values)).toBe('2026-01-02T03:04:05+00:00')
  })

  test('SUB-11 2.0 is written as 2.0, also after it was put into arguments', () => {
    const configuration = readYaml('{tag: 2.0, id: 12345678901234567890}').value as Record<string, unknown>
    const values = { configuration, secrets: {} }
    expect(substitute('shop:${tag} ${id}', values)).toBe('shop:2.0 12345678901234567890')
    expect(pythonTextOf(substitute({ tag: '${tag}' }, values) as object, 'tag')).toBe('2.0')
  })

  test('members of the prototype are no values', () => {
    expect(substitute('${constructor} ${toString}', VALUES)).toBe('${constructor} ${toString}')
  })
})

test('substituteText always gives text', () => {
  expect(substituteText('${n}', VALUES)).toBe('0')
  expect(substituteText('${both}/${list}', VALUES)).toBe("configuration/[1, 'x']")
})

test('hasReference finds what may be replaced', () => {
  expect(['${a}', '$a', 'x$$', '$.${a}'].every(hasReference)).toBe(true)
  expect(['^two$', '$.a', '$["a"]', '', '$1'].some(hasReference)).toBe(false)
})
