import { describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { convert } from '../../src/experiment/values/convert.ts'
import { mergeOverrides, NO_OVERRIDES, parseVariable, parseVariablesFile } from '../../src/experiment/values/overrides.ts'
import { configurationOf, env, resolve, type Tree } from './resolving.ts'

describe('overrides', () => {
  test.each<[string, Tree]>([
    ['a=b', { a: 'b' }],
    ['a=b=c', { a: 'b=c' }],
    ['a:b:int=3', { 'a:b': 3 }],
    ['a=', { a: '' }],
    ['a:str=1', { a: '1' }],
  ])('VAR-1 %s', (text, configuration) => {
    expect(parseVariable(text)).toEqual({ ...NO_OVERRIDES, configuration })
  })

  test('VAR-1 of several the last counts', () => {
    expect(mergeOverrides(['a=1', 'b=1', 'a=2'].map(parseVariable)).configuration).toEqual({ a: '2', b: '1' })
  })

  test('VAR-2 an undeclared name is not used, with a warning', () => {
    const { values, warnings } = resolve(
      { configuration: { declared: 'a' } },
      {},
      { configuration: { declared: 'b', other: 'c' }, secrets: { g: {} } },
    )
    expect(values.configuration).toEqual({ declared: 'b' })
    expect(warnings.map(({ message }) => message)).toEqual([
      '`other` is not declared under `configuration`, so the value given for it is not used',
      '`g` is not declared under `secrets`, so the value given for it is not used',
    ])
  })

  test.each<[string, string, unknown]>([
    ['str', 'x', 'x'],
    ['string', ' x ', ' x '],
    ['int', ' -1_000 ', -1000],
    ['integer', '+7', 7],
    ['float', '1e3', 1000],
    ['number', '.5', 0.5],
    ['number', 'nan', Number.NaN],
    ['float', '-Infinity', Number.NEGATIVE_INFINITY],
    ['bytes', 'é', 'é'],
    ['bool', 'FALSE', false],
    ['bool', '0', false],
    ['bool', 'off', true],
    ['bool', '', true],
    ['json', '[1, "x"]', [1, 'x']],
    ['json', '', ''],
  ])('VAR-3 as %s %j is %j', (type, text, value) => {
    expect(convert(text, type).value).toEqual(value)
  })

  test.each(['a', '=b', '', 'a:int=x', 'a:int=5.0', 'a:int=1__0', 'a:float=1.2.3', 'a:json={', 'a:Int=1', 'a:bool2=1'])(
    'VAR-4 %j is refused',
    (text) => {
      expect(() => parseVariable(text)).toThrow(InvalidExperiment)
      expect(() => parseVariable(text)).toThrow("Invalid value for '--var'")
    },
  )

  test('VAR-6 a file holds configuration and secrets, and nothing else counts', () => {
    expect(parseVariablesFile('configuration: {a: on}\nsecrets: {g: {t: x}}\nother: 1\n', 'v.yaml')).toEqual({
      configuration: { a: true },
      secrets: { g: { t: 'x' } },
      environment: {},
    })
    expect(parseVariablesFile('{"configuration": {"a": 1}}', 'v.json')).toEqual({ ...NO_OVERRIDES, configuration: { a: 1 } })
  })

  test('VAR-6 later ones win, name by name at the top level', () => {
    const files = ['configuration: {a: {x: 1}, b: 1}', 'configuration: {a: {y: 1}}'].map((text) =>
      parseVariablesFile(text, 'v.yaml'),
    )
    expect(mergeOverrides([...files, parseVariable('b=2')]).configuration).toEqual({ a: { y: 1 }, b: '2' })
  })

  test('VAR-7 REG-9 a value in a file is a definition', () => {
    expect(configurationOf({ a: 1 }, { K: 'v' }, { a: { type: 'env', key: 'K' } })).toEqual({ a: 'v' })
    expect(resolve({ configuration: { a: 1 } }, {}, { configuration: { a: { type: 'probe', name: 'p' } } }).probes).toEqual([
      { name: 'a', probe: { type: 'probe', name: 'p' } },
    ])
  })

  test('VAR-8 REG-10 any other file is .env', () => {
    const text = '# comment\n\n A = b \nB="quoted"\r\nexport C=d\nE=f=g\n'
    expect(parseVariablesFile(text, 'vars').environment).toEqual({ 'A ': ' b', B: '"quoted"', 'export C': 'd', E: 'f=g' })
  })

  test('VAR-8 and satisfies entries of type env', () => {
    const overrides = parseVariablesFile('K=v', '.env')
    expect(resolve({ configuration: env(), secrets: { g: env() } }, { K: 'old' }, overrides).values).toEqual({
      configuration: { k: 'v' },
      secrets: { g: { k: 'v' } },
    })
  })

  test('VAR-9 a file that cannot be read refuses the run', () => {
    expect(() => parseVariablesFile('{', 'v.json')).toThrow('v.json:1:2: Failed parsing JSON variables')
    expect(() => parseVariablesFile('a: [', 'v.yaml')).toThrow('Failed parsing YAML variables')
    expect(() => parseVariablesFile('NAME', '.env')).toThrow('.env:1:1: expected NAME=value')
    expect(() => parseVariablesFile('[1]', 'v.yaml')).toThrow('must hold `configuration` or `secrets`')
    expect(() => parseVariablesFile('configuration: 5', 'v.yaml')).toThrow('must be mappings')
  })

  test('VAR-9 an empty file holds nothing', () => {
    for (const [text, file] of [
      ['{}', 'v.json'],
      ['', 'v.yaml'],
      ['{}', 'v.yml'],
      ['', '.env'],
    ] as const)
      expect(parseVariablesFile(text, file)).toEqual(NO_OVERRIDES)
  })

  test('VAR-10 one secret of a group can be replaced without losing the others', () => {
    const { values } = resolve(
      { secrets: { api: { user: 'jane', token: 'old', deep: { a: 1, b: 2 } } } },
      {},
      { secrets: { api: { token: 'new', deep: { b: 3 } } } },
    )
    expect(values.secrets).toEqual({ api: { user: 'jane', token: 'new', deep: { a: 1, b: 3 } } })
  })

  test('VAR-10 REG-52 and so can one that Vault or the environment would give', () => {
    const secrets = { api: { token: { type: 'vault', path: 'p' }, key: { type: 'env', key: 'NOT_SET' } } }
    const { values, vaultSecrets } = resolve({ secrets }, {}, { secrets: { api: { token: 't', key: 'k' } } })
    expect(values.secrets).toEqual({ api: { token: 't', key: 'k' } })
    expect(vaultSecrets).toEqual([])
  })

  test('VAL-106 an override satisfies an entry whose variable is not set', () => {
    expect(configurationOf(env(), {}, { k: '1' })).toEqual({ k: '1' })
  })
})
