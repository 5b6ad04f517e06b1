// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of the format
import { describe, expect, test } from '@jest/globals'
import { ACTIVITIES_MAX } from '../../src/experiment/limits.ts'
import { validateExperiment } from '../../src/experiment/validate.ts'
import {
  ACTION,
  CONTROL,
  experiment,
  HEADER,
  PROBE,
  PROCESS,
  problemsOf,
  type Tree,
  warningsOf,
  withAction,
  withHypothesis,
  without,
  withTolerance,
} from './validating.ts'

describe('what is allowed', () => {
  test.each<[string, Tree]>([
    ['VAL-100 an empty method', experiment()],
    ['VAL-11 a title that is a number', experiment({ title: 5 })],
    ['VAL-13 tags that are no list', experiment({ tags: 'a' })],
    ['VAL-51 a real boolean', withAction({ background: true })],
    ['VAL-49 pauses as numbers, booleans and references', withAction({ pauses: { before: 1.5, after: '${pause}' } })],
    ['ACT-5 no pauses', withAction({ pauses: null })],
    ['VAL-48 a timeout that is null', withAction({ timeout: null })],
    [
      'ACT-1 an action in the hypothesis, a probe in the rollbacks',
      experiment({ 'steady-state-hypothesis': { title: 'h', probes: [{ ...ACTION, tolerance: 0 }] }, rollbacks: [PROBE] }),
    ],
    [
      'ACT-9 a reference to a probe of the hypothesis',
      experiment({
        'steady-state-hypothesis': { title: 'h', probes: [{ ...PROBE, tolerance: 0 }] },
        method: [{ ref: 'p' }],
        rollbacks: [{ ref: 'p' }],
      }),
    ],
    ['HYP-1 a hypothesis without probes', withHypothesis({})],
    [
      'SEC-12 secrets of a provider as a list or as one name',
      experiment({
        method: ['g', ['g']].map((secrets) => ({ ...ACTION, provider: { type: 'python', module: 'm', func: 'f', secrets } })),
      }),
    ],
    [
      'python arguments that are null, or one reference',
      experiment({
        method: [null, '${all}'].map((given) => ({
          ...ACTION,
          provider: { type: 'python', module: 'm', func: 'f', arguments: given },
        })),
      }),
    ],
    ['CTRL-26 a control that is nothing but a reference', { ...withAction({ controls: [{ ref: 'c' }] }), controls: [CONTROL] }],
    ['CTRL-1 a control of another provider', experiment({ controls: [{ name: 'c', provider: { type: 'http' } }] })],
    ['CONF-9 configuration and secrets that are null', experiment({ configuration: null, secrets: null })],
    [
      'REG-55 the old spelling of a strategy',
      experiment({ runtime: { hypothesis: { strategy: 'continously' }, rollbacks: {} } }),
    ],
    [
      'TOL-V1 whole numbers, texts, booleans and lists',
      withHypothesis({ probes: [1, 1.0, -3, 'x', '', true, [], [1, 2, 3]].map((tolerance) => ({ ...PROBE, tolerance })) }),
    ],
    [
      'TOL-V2 every type',
      withHypothesis({
        probes: [
          { type: 'regex', pattern: '(?P<n>a)\\Z' },
          { type: 'jsonpath', path: '$.a' },
          { type: 'range', range: [2, true] },
          PROBE,
        ].map((tolerance) => ({ ...PROBE, tolerance })),
      }),
    ],
    [
      'TOL-V5 a path or pattern that holds a reference',
      withHypothesis({
        probes: [
          { type: 'jsonpath', path: '$.${name}' },
          { type: 'regex', pattern: '(${name}' },
        ].map((tolerance) => ({ ...PROBE, tolerance })),
      }),
    ],
    ['VAL-2 unknown keys', experiment({ version: 1, 'x-mine': {} })],
    ['EXT-2 contributions of any kind', experiment({ contributions: { x: 'extreme' } })],
  ])('%s', (_rule, value) => {
    expect(problemsOf(value)).toEqual([])
  })

  test('the number of activities is bounded', () => {
    expect(problemsOf(experiment({ method: Array(ACTIVITIES_MAX + 1).fill(ACTION) }))).toEqual([
      expect.stringContaining('at most'),
    ])
  })
})

test('VAL-1 everything is told at once', () => {
  const value = { method: [{ type: 'x' }], rollbacks: [null], runtime: { rollbacks: { strategy: 'x' } } }
  expect(problemsOf(value)).toHaveLength(7)
})

test.each([
  ['title', { ...without(HEADER, 'title'), tittle: 't' }],
  ['method', { ...without(HEADER, 'method'), metod: [] }],
  ['provider', withAction({ provider: undefined, providers: PROCESS })],
  ['tolerance', withHypothesis({ probes: [{ ...PROBE, tolerence: 0 }] })],
  ['module', withAction({ provider: { type: 'python', moduel: 'm', func: 'f' } })],
  ['pattern', withTolerance({ type: 'regex', patern: 'x' })],
  ['key', experiment({ configuration: { a: { type: 'env', keys: 'A' } } })],
])('a misspelt `%s` is told from a missing one', (key, value) => {
  expect(problemsOf(value)).toEqual([expect.stringContaining(`(did you mean \`${key}\`?)`)])
  expect(validateExperiment(value).problems[0]?.isAboutKey).toBe(true)
})

describe('warnings', () => {
  test.each<[string, Tree, string]>([
    [
      'VAL-109 process arguments as a mapping',
      withAction({ provider: { ...PROCESS, arguments: { '-n': 1 } } }),
      'Process arguments should now be a list',
    ],
    [
      'VAL-109 a Vault secret without a path',
      experiment({ secrets: { g: { a: { type: 'vault', key: 'k' } } } }),
      'Vault secrets must now specify the `path` property',
    ],
    [
      'CONF-6 a configuration entry of type file',
      experiment({ configuration: { a: { type: 'file', path: 'p' } } }),
      'no entries of type file',
    ],
    [
      'SEC-4 a secret of type file',
      experiment({ secrets: { g: { a: { type: 'file', path: 'p' } } } }),
      'no entries of type file',
    ],
    ['SEC-3 a group that is one variable', experiment({ secrets: { g: { type: 'env', key: 'K' } } }), 'nothing can be looked up'],
    ['ACT-13 configuration of an activity', withAction({ configuration: {} }), '`configuration` of an activity has no effect'],
    [
      'ACT-13 expected_status',
      withAction({ provider: { type: 'http', url: 'u', expected_status: 200 } }),
      '`expected_status` has no effect',
    ],
    ['ACT-13 skip', withAction({ skip: true }), '`skip` has no effect'],
    ['VAL-2 a key that looks like another', experiment({ rollback: [] }), 'did you mean `rollbacks`?'],
    [
      'VAL-2 a key of a provider that looks like another',
      withAction({ provider: { ...PROCESS, argument: [] } }),
      'did you mean `arguments`?',
    ],
    [
      'VAL-2 a type of configuration that looks like another',
      experiment({ configuration: { a: { type: 'evn', key: 'A' } } }),
      'did you mean `env`?',
    ],
  ])('%s', (_rule, value, message) => {
    expect(problemsOf(value)).toEqual([])
    expect(warningsOf(value)).toEqual([expect.stringContaining(message)])
  })
})

describe('SUB-6 a reference that means nothing', () => {
  const calling = (url: string): Tree =>
    experiment({
      configuration: { url: 'http://a' },
      secrets: { shop: { token: 'x' } },
      method: [{ ...PROBE, provider: { type: 'http', url } }],
    })

  test.each([
    ['${ulr}/x', '${ulr}', 'url'],
    ['http://a/$tokn', '$tokn', 'token'],
  ])('is told when it looks like a name that is there: %s', (text, reference, meant) => {
    expect(warningsOf(calling(text))).toEqual([
      expect.stringContaining(
        `\`${reference}\` is in neither configuration nor secrets and stays as it is (did you mean \`${meant}\`?)`,
      ),
    ])
  })

  test.each(['${url}', '$token', '$$ulr', '${HOSTNAME}'])('is not told: %s', (text) => {
    expect(warningsOf(calling(text))).toEqual([])
  })
})
