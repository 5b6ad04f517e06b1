import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { INPUT_NAMES, readInputs } from '../../src/github/inputs.ts'

interface ActionFile {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>
  outputs: Record<string, { description: string }>
  runs: { using: string }
}

const action = load(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as ActionFile

/** As the runner hands them over: every input of action.yml is there, empty when it has no default. */
function environment(given: Record<string, string> = {}): Record<string, string> {
  const declared = Object.entries(action.inputs).map(([name, input]): [string, string] => [
    name,
    input.default?.startsWith('$') ? 'token' : (input.default ?? ''),
  ])
  const all = { ...Object.fromEntries(declared), experiments: 'chaos/*.yaml', ...given }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

function problemsOf(given: Record<string, string>): string[] {
  try {
    readInputs(environment(given))
  } catch (error) {
    if (error instanceof InvalidExperiment) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

describe('action.yml', () => {
  test('declares exactly the inputs that are read', () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES])
  })

  test('requires nothing in every mode', () => {
    expect(Object.values(action.inputs).filter(({ required }) => required)).toEqual([])
  })

  test('has a description for everything', () => {
    const all = [...Object.values(action.inputs), ...Object.values(action.outputs)]
    expect(all.every(({ description }) => description.endsWith('.'))).toBe(true)
  })
})

describe('inputs as they come', () => {
  test('with nothing but the experiments, everything has its default', () => {
    expect(readInputs(environment())).toMatchObject({
      mode: 'run',
      experiments: ['chaos/*.yaml'],
      cluster: {},
      overrides: { variables: [], variablesFiles: [] },
      strategies: { frequencySeconds: 1, isFailFast: false },
      dry: null,
      waiting: { targets: [], timeoutSeconds: 300 },
      timeoutSeconds: 1800,
      undo: 'always',
      whenBusy: 'wait',
      isCompatible: false,
      reportFolder: 'chaos-report',
      job: { where: 'here' },
      comment: { when: 'auto', id: '', token: 'token' },
    })
  })

  test('the defaults of the code are those of action.yml', () => {
    expect(
      readInputs({ INPUT_EXPERIMENTS: 'a.yaml', 'INPUT_GITHUB-TOKEN': 'token', 'INPUT_HYPOTHESIS-FREQUENCY': '1s' }),
    ).toEqual(readInputs(environment({ experiments: 'a.yaml' })))
  })

  test('everything given arrives', () => {
    const given = {
      experiments: 'a.yaml\n\n  b/*.yaml  ',
      kubeconfig: 'kube/config',
      context: 'kind-ci',
      namespace: 'shop',
      variables: 'a=1\nb:int=2',
      settings: '.chaos/settings.yaml',
      'when-busy': 'fail',
      'variables-file': '.env',
      'hypothesis-strategy': 'continuously',
      'hypothesis-frequency': '500ms',
      'rollback-strategy': 'deviated',
      'fail-fast': 'TRUE',
      'dry-run': 'actions',
      'wait-for': 'deployment/web\nhttps://shop.test',
      'wait-timeout': '1m30s',
      timeout: '1h',
      comment: 'on-failure',
      'comment-id': 'linux-1.34',
      report: 'out',
      undo: 'never',
      random: '3',
      shard: '2/8',
      'shard-by': 'file',
      durations: 'earlier/results.json',
      seed: '4294967295',
      where: 'cluster',
      image: 'registry.test/chaos:1',
      compat: 'chaostoolkit',
    }
    expect(readInputs(environment(given))).toMatchObject({
      experiments: ['a.yaml', 'b/*.yaml'],
      cluster: { kubeconfig: 'kube/config', context: 'kind-ci', namespace: 'shop' },
      overrides: { variables: ['a=1', 'b:int=2'], variablesFiles: ['.env'] },
      settingsPath: '.chaos/settings.yaml',
      strategies: { hypothesis: 'continuously', rollbacks: 'deviated', frequencySeconds: 0.5, isFailFast: true },
      dry: 'actions',
      waiting: { targets: ['deployment/web', 'https://shop.test'], timeoutSeconds: 90 },
      timeoutSeconds: 3600,
      undo: 'never',
      whenBusy: 'fail',
      isCompatible: true,
      random: 3,
      shard: { number: 2, of: 8, by: 'file', durations: 'earlier/results.json' },
      seed: 4294967295,
      reportFolder: 'out',
      job: { where: 'cluster', image: 'registry.test/chaos:1' },
      comment: { when: 'on-failure', id: 'linux-1.34', token: 'token' },
    })
  })
})

describe('inputs that are wrong', () => {
  test('are told all at once', () => {
    expect(
      problemsOf({
        experiments: ' ',
        timeout: 'ten',
        undo: 'sometimes',
        random: '0',
        seed: '1.5',
        'fail-fast': 'yes',
        experimets: 'x',
      }),
    ).toEqual([
      'There is no input "experimets" (did you mean `experiments`?).',
      'Input "experiments" is missing. Name the files to run, such as chaos/*.yaml.',
      'Input "fail-fast": "yes" is neither true nor false.',
      'Input "timeout": "ten" is no duration; write numbers with units, such as 500ms, 30s, 5m or 1h30m.',
      'Input "undo": "sometimes" is none of always, on-failure, never.',
      'Input "random": "0" is no whole number from 1 to 1000.',
      'Input "seed": "1.5" is no whole number from 0 to 4294967295.',
    ])
  })

  test('shards are pods of one Job, all at the same time unless it is said how many', () => {
    const there = { where: 'cluster', shards: '6' }
    expect(readInputs(environment(there)).job).toEqual({ where: 'cluster', shards: { count: 6, parallelism: 6 } })
    const more = { ...there, parallelism: '2', durations: 'r.json' }
    expect(readInputs(environment(more)).job.shards).toEqual({ count: 6, parallelism: 2, durations: 'r.json' })
    expect(problemsOf({ shards: '6' })).toEqual(['Input "shards" means nothing without `where: cluster`.'])
    expect(problemsOf({ parallelism: '2' })).toEqual(['Input "parallelism" means nothing without `shards`.'])
    expect(problemsOf({ ...there, shard: '1/6' })).toEqual([
      'Input "shards" cannot go with `shard`, which is one of several runs: name one of them.',
    ])
  })

  test('a shard is one of several, and what is said of it needs one', () => {
    expect(problemsOf({ shard: '9/8' })).toEqual(['Input "shard" is the number of one of at most 256 shards, such as 2/8.'])
    expect(problemsOf({ 'shard-by': 'file', durations: 'r.json' })).toEqual([
      'Input "shard-by" means nothing without `shard`.',
      'Input "durations" means nothing without `shard` or `shards`.',
    ])
    expect(readInputs(environment({ shard: '2/8' })).shard).toEqual({ number: 2, of: 8, by: 'namespace' })
  })

  test('a value that is nearly allowed is named', () => {
    expect(problemsOf({ 'hypothesis-strategy': 'continously' })).toEqual([
      'Input "hypothesis-strategy": "continously" is none of default, before-method-only, after-method-only, during-method-only, continuously, skip (did you mean `continuously`?).',
    ])
  })

  test('a comment id cannot close the marker it stands in', () => {
    expect(problemsOf({ 'comment-id': 'a --> b' })).toHaveLength(1)
  })

  test('a number without its unit is no duration', () => {
    expect(problemsOf({ timeout: '30' })).toHaveLength(1)
  })

  test('the pause between two looks may be plain seconds, as chaos has it', () => {
    for (const [text, seconds] of Object.entries({ '0.5': 0.5, '2': 2, '500ms': 0.5 })) {
      const inputs = readInputs(environment({ experiments: 'a.yaml', 'hypothesis-frequency': text }))
      expect(inputs.strategies.frequencySeconds).toBe(seconds)
    }
    expect(problemsOf({ 'hypothesis-frequency': '-1' })).toHaveLength(1)
  })

  test('what is far from all our names belongs to somebody else', () => {
    expect(problemsOf({ 'some-other-thing': 'x' })).toEqual([])
  })
})
