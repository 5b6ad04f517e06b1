import { describe, expect, test } from '@jest/globals'
import { readOptions } from '../../src/cli/options.ts'
import { parseCommandLine, UsageError } from '../../src/cli/parse.ts'

const place = { directory: '/here', environment: {} }
const read = (...flags: string[]) => {
  const { operands, flags: parsed } = parseCommandLine(['run', 'a.yaml', ...flags])
  return readOptions(operands, parsed, place)
}

describe('the flags of run', () => {
  test('without any, everything is as the experiment and kubectl would have it', () => {
    expect(read()).toMatchObject({
      experiments: ['a.yaml'],
      directory: '/here',
      cluster: {},
      overrides: { variables: [], variablesFiles: [] },
      strategies: { isFailFast: false },
      dry: null,
      waiting: { targets: [], timeoutSeconds: 300 },
      timeoutSeconds: 1800,
      reportFolder: '/here/chaos-report',
      journalPath: '/here/journal.json',
      undo: 'always',
      isCompatible: false,
      isValidated: true,
    })
  })

  test('an optional value that was not given is not there at all', () => {
    expect(Object.keys(read())).not.toContain('seed')
    expect(Object.keys(read().strategies)).toEqual(['isFailFast'])
  })

  test('those of chaos run', () => {
    const options = read(
      ...['--journal-path', 'j.json', '--dry', 'actions', '--no-validation', '--rollback-strategy', 'deviated', '--fail-fast'],
      ...['--hypothesis-strategy', 'continuously', '--hypothesis-frequency', '0.5', '--var', 'a:int=1', '--var-file', '.env'],
    )
    expect(options).toMatchObject({
      journalPath: '/here/j.json',
      dry: 'actions',
      isValidated: false,
      strategies: { hypothesis: 'continuously', rollbacks: 'deviated', frequencySeconds: 0.5, isFailFast: true },
      overrides: { variables: ['a:int=1'], variablesFiles: ['.env'] },
    })
  })

  test('ours, spelt as the inputs', () => {
    const options = read(
      ...[
        '--kubeconfig',
        'k',
        '--context',
        'c',
        '--namespace',
        'n',
        '--undo',
        'never',
        '--seed',
        '7',
        '--random',
        '2',
        '--report',
        'r',
      ],
      ...['--wait-for', 'shop/deployment/front', '--wait-for', 'http://x/', '--wait-timeout', '90', '--compat', 'chaostoolkit'],
    )
    expect(options).toMatchObject({
      cluster: { kubeconfig: 'k', context: 'c', namespace: 'n' },
      undo: 'never',
      seed: 7,
      random: 2,
      reportFolder: '/here/r',
      waiting: { targets: ['shop/deployment/front', 'http://x/'], timeoutSeconds: 90 },
      isCompatible: true,
    })
  })

  test('a shard keeps together what acts in the same namespaces, unless each has a cluster of its own', () => {
    expect(read('--shard', '2/8').shard).toEqual({ number: 2, of: 8, by: 'namespace' })
    const shard = { number: 1, of: 3, by: 'file', durations: 'r.json' }
    expect(read('--shard', '1/3', '--shard-by', 'file', '--durations', 'r.json').shard).toEqual(shard)
  })

  test.each([
    ['90', 90],
    ['90s', 90],
    ['5m', 300],
    ['1h30m', 5400],
    ['0', 0],
  ])('the duration %s is %d seconds', (text, seconds) => {
    expect(read('--timeout', text).timeoutSeconds).toBe(seconds)
  })

  test.each([
    ['--timeout', 'soon', '--timeout wants a duration such as 90s, 5m or 1h30m, not "soon"'],
    ['--timeout', '-5', '--timeout wants a duration such as 90s, 5m or 1h30m, not "-5"'],
    ['--hypothesis-frequency', 'often', '--hypothesis-frequency wants seconds, such as 0.5, not "often"'],
    ['--shard', '9/8', '--shard wants the number of one of at most 256, such as 2/8, not "9/8"'],
    ['--durations', 'r.json', '--durations means nothing without --shard or --shards'],
    ['--random', '0', '--random wants a whole number from 1, not "0"'],
    ['--seed', '1.5', '--seed wants a whole number below 2^32, not "1.5"'],
    ['--seed', '4294967296', '--seed wants a whole number below 2^32, not "4294967296"'],
  ])('%s %s is refused', (flag, value, message) => {
    expect(() => read(flag, value)).toThrow(new UsageError(message))
  })
})
