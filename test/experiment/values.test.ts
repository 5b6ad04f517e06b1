// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of the format
import { describe, expect, test } from '@jest/globals'
import { loadExperiment } from '../../src/experiment/load.ts'
import { substitute } from '../../src/experiment/substitute.ts'
import { NO_OVERRIDES, parseVariable } from '../../src/experiment/values/overrides.ts'
import { resolveValues } from '../../src/experiment/values/resolve.ts'
import { mergedSecrets } from '../../src/experiment/values/secrets.ts'
import { configurationOf, env, resolve, type Tree } from './resolving.ts'

describe('configuration', () => {
  test('CONF-1 values are taken as they are', () => {
    const given = { n: 1, t: 'x', l: [1, { a: null }], o: { type: 'other' } }
    expect(configurationOf(given)).toEqual(given)
  })

  test('CONF-2 a variable that is set counts, even when it is empty', () => {
    expect(configurationOf(env({ default: 'd' }), { K: 'v' })).toEqual({ k: 'v' })
    expect(configurationOf(env({ default: 'd' }), { K: '' })).toEqual({ k: '' })
  })

  test('CONF-3 REG-13 the default counts when it is not set, even null', () => {
    expect(configurationOf(env({ default: 'd' }))).toEqual({ k: 'd' })
    expect(configurationOf(env({ default: null }))).toEqual({ k: null })
    expect(configurationOf(env({ default: '' }))).toEqual({ k: '' })
  })

  test('VAL-15 a variable that is not set is a problem, and all are told', () => {
    const configuration = { ...env(), other: { type: 'env', key: 'OTHER' } }
    expect(() => configurationOf(configuration)).toThrow(/key that does not exist: K;[\s\S]*key that does not exist: OTHER;/)
  })

  test('names of the prototype are not in the environment', () => {
    expect(() => configurationOf({ k: { type: 'env', key: 'constructor' } })).toThrow('does not exist: constructor')
  })

  test('problems have their place', () => {
    const text = 'title: t\ndescription: d\nmethod: []\nconfiguration:\n  a: 1\n  k:\n    type: env\n    key: K\n'
    const loaded = loadExperiment(text, 'x.yaml')
    expect(() => resolveValues(loaded.experiment, {}, NO_OVERRIDES, loaded)).toThrow(
      /^x\.yaml:6:3: Configuration makes reference/,
    )
  })

  test.each<[Tree, Record<string, string>, unknown]>([
    [{ env_var_type: 'int' }, { K: ' 1_0 ' }, 10],
    [{ env_var_type: 'int', default: '7' }, {}, 7],
    [{ env_var_type: 'int', default: 7 }, {}, 7],
    [{ env_var_type: 'float' }, { K: '1.5' }, 1.5],
    [{ env_var_type: 'bool' }, { K: 'No' }, false],
    [{ env_var_type: 'bool', default: false }, {}, false],
    [{ env_var_type: 'json' }, { K: '{"a": [1]}' }, { a: [1] }],
    [{ env_var_type: 'json' }, { K: '' }, ''],
    [{ env_var_type: 'json', default: null }, {}, null],
    [{ env_var_type: 'json', default: { a: 1 } }, {}, { a: 1 }],
    [{ env_var_type: 'int', default: null }, {}, null],
    [{ env_var_type: 'str', default: 5 }, {}, 5],
    [{ default: 5 }, {}, 5],
  ])('CONF-4 REG-14 %j with %j', (entry, environment, value) => {
    expect(configurationOf(env(entry), environment)).toEqual({ k: value })
  })

  test('CONF-4 a value that does not fit is a problem', () => {
    expect(() => configurationOf(env({ env_var_type: 'int' }), { K: '5.0' })).toThrow(
      'the value of K does not fit its env_var_type: `5.0` is not an integer',
    )
  })

  test('CONF-5 only the top level is interpreted', () => {
    const nested = { a: { b: { type: 'env', key: 'K' } } }
    expect(configurationOf(nested)).toEqual(nested)
  })

  test('CONF-6 there is no type file, and no vault', () => {
    const given = { a: { type: 'file', path: 'p' }, b: { type: 'vault', path: 'p' } }
    expect(configurationOf(given)).toEqual(given)
  })

  test('CONF-7 values are not put into each other', () => {
    expect(configurationOf({ a: 1, b: '${a}' })).toEqual({ a: 1, b: '${a}' })
  })

  test('CONF-9 nothing is nothing', () => {
    expect(resolve({ configuration: null, secrets: null }).values).toEqual({ configuration: {}, secrets: {} })
  })

  test('SUB-8 nothing is shared with the experiment', () => {
    const given = { list: [1] }
    const values = configurationOf(given)
    ;(values.list as number[]).push(2)
    expect(given.list).toEqual([1])
  })

  test('SUB-11 numbers keep how they were written on the way', () => {
    const { experiment: loaded } = loadExperiment('title: t\ndescription: d\nmethod: []\nconfiguration: {tag: 2.0}\n', 'x.yaml')
    expect(substitute('v${tag}', resolveValues(loaded, {}, NO_OVERRIDES).values)).toBe('v2.0')
    const { values } = resolve({ configuration: { tag: 1 } }, {}, parseVariable('tag:float=3'))
    expect(substitute('v${tag}', values)).toBe('v3.0')
  })
})

describe('secrets', () => {
  test('SEC-1 inline and from the environment, at any depth', () => {
    const secrets = {
      g: { a: 'x', b: { type: 'env', key: 'K' }, c: { d: { type: 'env', key: 'K' }, l: [{ type: 'env', key: 'K' }] } },
    }
    expect(resolve({ secrets }, { K: 'v' }).values.secrets).toEqual({
      g: { a: 'x', b: 'v', c: { d: 'v', l: [{ type: 'env', key: 'K' }] } },
    })
  })

  test('SEC-2 VAL-16 there is no default', () => {
    expect(() => resolve({ secrets: { g: { a: { type: 'env', key: 'K', default: 'd' } } } })).toThrow(
      'Secrets make reference to an environment key that does not exist: K',
    )
  })

  test('SEC-3 a group may be one variable, or one secret of Vault', () => {
    const { values, vaultSecrets } = resolve(
      { secrets: { e: { type: 'env', key: 'K' }, v: { type: 'vault', path: 'p' } } },
      { K: 'x' },
    )
    expect(values.secrets).toEqual({ e: 'x' })
    expect(vaultSecrets).toEqual([{ path: ['v'], secret: { type: 'vault', path: 'p' } }])
  })

  test('SEC-4 other types are mappings like any', () => {
    const secrets = { g: { a: { type: 'file', path: 'p' } } }
    expect(resolve({ secrets }).values.secrets).toEqual(secrets)
  })

  test('SEC-10 a Vault secret without a path is empty', () => {
    expect(resolve({ secrets: { g: { a: { type: 'vault' } } } }).values.secrets).toEqual({ g: { a: {} } })
  })

  test('SEC-11 a function is given the named groups, later over earlier', () => {
    const secrets = { a: { x: 1, y: 1 }, b: { y: 2 }, text: 'x' }
    expect(mergedSecrets(['a', 'b', 'nope', 'text'], secrets)).toEqual({ x: 1, y: 2 })
    expect(mergedSecrets(['b', 'a'], secrets)).toEqual({ x: 1, y: 1 })
  })

  test('SEC-12 one name may stand without a list', () => {
    expect(mergedSecrets('grp', { grp: { x: 1 }, g: { y: 1 } })).toEqual({ x: 1 })
  })
})
