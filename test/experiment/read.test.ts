import { describe, expect, test } from '@jest/globals'
import { DEPTH_MAX, VALUES_MAX } from '../../src/experiment/limits.ts'
import { formatOfAnswer, formatOfFile } from '../../src/experiment/read/format.ts'
import { readJson } from '../../src/experiment/read/json.ts'
import { BrokenText, placesIn } from '../../src/experiment/read/source.ts'
import { readYaml } from '../../src/experiment/read/yaml.ts'
import { pythonText, pythonTextOf } from '../../src/experiment/values/python-text.ts'
import { recorded, unmarked } from './recorded.ts'

function readsTo(text: string): unknown {
  return readYaml(text).value
}

describe('LOAD-9 YAML is read as PyYAML reads it', () => {
  const { cases } = recorded<{ text: string; answer?: unknown; isRefused?: boolean }>('yaml')

  test.each(cases.filter(({ isRefused }) => !isRefused))('$text', ({ text, answer }) => {
    expect(readsTo(text)).toEqual(unmarked(answer))
  })

  test.each(cases.filter(({ isRefused }) => isRefused))('refused: $text', ({ text }) => {
    expect(() => readYaml(text)).toThrow(BrokenText)
  })
})

describe('LOAD-9 YAML', () => {
  test('bonus trap 26: base 60, booleans, octal, and an exponent without a sign', () => {
    expect(readsTo('{port: 22:22, flag: on, mode: 0755, exp: 1e3}')).toEqual({ port: 1342, flag: true, mode: 493, exp: '1e3' })
  })

  test('a day that does not exist is text', () => {
    expect(readsTo('2026-02-30')).toBe('2026-02-30')
  })

  test('several documents are refused, at the second one', () => {
    expect(() => readYaml('a: 1\n---\nb: 2\n')).toThrow('expected a single document in the stream but found another document')
  })

  test('tags of Python are refused', () => {
    expect(() => readYaml('a: !!python/object/apply:os.system [ls]')).toThrow('could not determine a constructor')
  })

  test('an alias inside of what it repeats is refused', () => {
    expect(() => readYaml('&a [*a]')).toThrow('stands inside of what it repeats')
  })

  test('aliases that explode are refused before they do', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    )
    expect(() => readYaml(['l0: &l0 x', ...levels].join('\n'))).toThrow(`more than ${VALUES_MAX} values`)
  })

  test('depth is bounded', () => {
    expect(() => readYaml('['.repeat(DEPTH_MAX * 3))).toThrow(BrokenText)
  })

  test('a key of the prototype is a key like others', () => {
    const value = readsTo('__proto__: {polluted: true}\nconstructor: 1') as object
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })
})

describe('LOAD-10 JSON is read as Python reads it', () => {
  test.each<[string, unknown]>([
    ['{"a": [1, 2.5, -0, 1e3, "x", true, false, null]}', { a: [1, 2.5, 0, 1000, 'x', true, false, null] }],
    ['[NaN, Infinity, -Infinity]', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
    ['{"a": 1, "a": 2}', { a: 2 }],
    ['"\\u00e9\\n\\"\\\\"', 'é\n"\\'],
    [' [ ] ', []],
    ['{}', {}],
    ['\ufeff{"a": 1}', { a: 1 }],
  ])('%s', (text, value) => {
    expect(readJson(text).value).toEqual(value)
  })

  test.each([
    '',
    '{',
    '[1,]',
    '{"a": 1,}',
    "{'a': 1}",
    '{a: 1}',
    '01',
    '+1',
    '.5',
    '1.',
    '"\n"',
    '"\\x"',
    '"a',
    '[1] 2',
    'nul',
    '{"a" 1}',
  ])('refused: %j', (text) => {
    expect(() => readJson(text)).toThrow(BrokenText)
  })

  test('says where it broke', () => {
    expect(() => readJson('{"a": ]}')).toThrow(expect.objectContaining({ offset: 6 }))
  })

  test('depth is bounded', () => {
    expect(() => readJson('['.repeat(100_000))).toThrow('levels deep')
  })
})

describe('SUB-11 numbers keep how Python would write them', () => {
  test.each([
    ['v: 2.0', '2.0'],
    ['v: 1.0e+3', '1000.0'],
    ['v: 12345678901234567890', '12345678901234567890'],
    ['v: 2', '2'],
    ['v: 0x10', '16'],
    ['v: 1.50', '1.5'],
  ])('%s is %s', (text, expected) => {
    expect(pythonTextOf(readsTo(text) as object, 'v')).toBe(expected)
  })

  test('in JSON and inside of lists, too', () => {
    expect(pythonText(readJson('[1.0, {"a": 3.0}, 4]').value)).toBe("[1.0, {'a': 3.0}, 4]")
  })
})

describe('places', () => {
  const yaml = 'title: t\nmethod:\n  - name: one\n    provider:\n      type: process\n      path: "true"\n'
  const at = (path: (string | number)[], text = yaml) => placesIn(text, readYaml(text)).locate(path)

  test('a value is found where it begins', () => {
    expect(at(['title'])).toEqual({ line: 1, column: 8 })
    expect(at(['method', 0, 'name'])).toEqual({ line: 3, column: 11 })
    expect(at(['method', 0, 'provider', 'path'])).toEqual({ line: 6, column: 13 })
  })

  test('a value that begins below its key is found at the key', () => {
    expect(at(['method'])).toEqual({ line: 2, column: 1 })
    expect(at(['method', 0, 'provider'])).toEqual({ line: 4, column: 5 })
  })

  test('the item of a list is found where it begins', () => {
    expect(at(['method', 0])).toEqual({ line: 3, column: 5 })
  })

  test('a path that is not there has no place', () => {
    expect(at(['method', 1])).toBeUndefined()
    expect(at(['title', 'x'])).toBeUndefined()
  })

  test('a key is found, whatever its value', () => {
    expect(placesIn(yaml, readYaml(yaml)).locateKey(['method', 0, 'provider', 'path'])).toEqual({ line: 6, column: 7 })
  })

  test('an alias is found where it stands, what it repeats where that stands', () => {
    const text = 'a: &x\n  b: 1\nc: *x\n'
    expect(at(['c'], text)).toEqual({ line: 3, column: 4 })
    expect(at(['c', 'b'], text)).toEqual({ line: 2, column: 6 })
  })

  test('an empty value is found at its key', () => {
    expect(at(['b'], 'a: 1\nb:\nc: 2\n')?.line).toBe(2)
  })

  test('in JSON, on one line and on several, with Windows line ends', () => {
    const text = '{"a": 1,\r\n "b": {"c": [10, 20]}}'
    const places = placesIn(text, readJson(text))
    expect(places.locate(['b', 'c', 1])).toEqual({ line: 2, column: 18 })
    expect(places.locateKey(['b', 'c'])).toEqual({ line: 2, column: 8 })
  })
})

describe('formats', () => {
  test.each([
    ['a.yaml', 'yaml'],
    ['a.yml', 'yaml'],
    ['a.json', 'json'],
    ['a.YAML', undefined],
    ['a.txt', undefined],
    ['yaml', undefined],
  ])('LOAD-2 the ending of %s means %s', (file, format) => {
    expect(formatOfFile(file)).toBe(format)
  })

  test.each([
    ['application/json', 'json'],
    ['application/json; charset=utf-8', 'json'],
    ['application/x-yaml', 'yaml'],
    ['text/yaml', 'yaml'],
    ['application/yaml', 'yaml'],
    ['application/vnd.x+json', 'json'],
    ['application/vnd.x+yaml', 'yaml'],
    ['text/plain', 'either'],
    ['text/html', undefined],
    [undefined, undefined],
  ])('LOAD-6 the content type %s means %s', (type, format) => {
    expect(formatOfAnswer(type, 'https://example.org/x')).toBe(format)
  })

  test('LOAD-6 without a word from the server the ending of the address counts', () => {
    expect(formatOfAnswer(undefined, 'https://example.org/x.yaml?raw=1')).toBe('yaml')
    expect(formatOfAnswer('application/octet-stream', 'https://example.org/x.json')).toBe('json')
  })
})
