import { describe, expect, test } from '@jest/globals'
import { readOptions } from '../../src/cli/options.ts'
import { parseCommandLine } from '../../src/cli/parse.ts'
import { type Wordable, wordsFor } from '../../src/job/words.ts'

const read = (words: readonly string[]) => {
  const { operands, flags } = parseCommandLine(['run', 'a.yaml', ...words])
  const {
    run: _,
    reportFolder: __,
    ledgerFolder: ___,
    journalPath: ____,
    ...asked
  } = readOptions(operands, flags, {
    directory: '/here',
    environment: {},
  })
  return asked
}

const FLAGS = [
  ...['--dry=actions', '--hypothesis-strategy=continuously', '--hypothesis-frequency=0.5', '--rollback-strategy=deviated'],
  ...['--fail-fast', '--var=a=b', '--var=c:int=3', '--var-file=v.env', '--wait-for=shop/deployment/front', '--wait-timeout=60'],
  ...[
    '--timeout=90',
    '--undo=on-failure',
    '--when-busy=fail',
    '--random=2',
    '--shard=2/8',
    '--shard-by=file',
    '--durations=d.json',
    '--seed=7',
    '--policy=p.yaml',
    '--no-validation',
  ],
  ...['--no-verify-tls', '--compat'],
]

describe('what a run is asked, as flags', () => {
  test.each([[[]], [FLAGS]])('asks the same again: %j', (flags) => {
    const asked = read(flags)
    const again = read(wordsFor(asked as unknown as Wordable, []))
    expect(again).toEqual(asked)
  })

  test('files are named as they lie below the working directory', () => {
    const asked = read(['--var-file', '/here/deep/v.env'])
    expect(wordsFor(asked as unknown as Wordable, ['./c.yaml'])).toEqual(
      expect.arrayContaining(['--var-file=deep/v.env', '--control-file=c.yaml']),
    )
  })
})
