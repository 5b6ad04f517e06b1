import { describe, expect, test } from '@jest/globals'
import { parseCommandLine, UsageError } from '../../src/cli/parse.ts'

const parse = (line: string) => parseCommandLine(line.split(' ').filter((word) => word !== ''))

describe('what is understood', () => {
  test('global flags, the verb, its flags and files, in the order of chaos', () => {
    const { globals, verb, flags, operands } = parse('--verbose --change-dir there run --dry pause a.yaml --seed=7 b.yaml')
    expect(verb?.name).toBe('run')
    expect([...globals]).toEqual([
      ['verbose', ['']],
      ['change-dir', ['there']],
    ])
    expect([...flags]).toEqual([
      ['dry', ['pause']],
      ['seed', ['7']],
    ])
    expect(operands).toEqual(['a.yaml', 'b.yaml'])
  })

  test('a verb of two words', () => {
    expect(parse('practice run a.yaml').verb?.name).toBe('practice run')
    expect(parse('practice up').verb?.name).toBe('practice up')
  })

  test('a flag that may be repeated keeps every value, any other one the last', () => {
    const { flags } = parse('run a.yaml --var a=1 --var b=2 --seed 1 --seed 2')
    expect(flags.get('var')).toEqual(['a=1', 'b=2'])
    expect(flags.get('seed')).toEqual(['2'])
  })

  test('the help of a verb needs no file', () => {
    expect(parse('run --help').flags.has('help')).toBe(true)
    expect(parse('run -h').flags.has('help')).toBe(true)
  })

  test('no verb is no mistake yet', () => {
    expect(parse('--version').verb).toBeUndefined()
    expect(parse('').verb).toBeUndefined()
  })

  test('after -- everything is a file', () => {
    expect(parse('run -- --odd.yaml').operands).toEqual(['--odd.yaml'])
  })
})

describe('what is not understood is said in one sentence, with what was probably meant', () => {
  test.each([
    [
      'rnu a.yaml',
      'there is no verb "rnu" (did you mean `run`?); there are run, validate, init, discover, info, settings, plan, rbac, report, job, recover, practice',
    ],
    ['practice', '"practice" wants a second word: practice run or practice up'],
    ['practice on', '"practice" wants a second word: practice run or practice up'],
    ['run', 'run wants FILE…'],
    ['practice up a.yaml', 'practice up takes no "a.yaml"'],
    ['run a.yaml --jurnal-path x', 'there is no flag --jurnal-path of run (did you mean `--journal-path`?)'],
    ['run a.yaml --verbose', 'there is no flag --verbose of run; it comes before the verb'],
    ['--verbos run a.yaml', 'there is no flag --verbos before the verb (did you mean `--verbose`?)'],
    ['run a.yaml --dry', '--dry wants MODE'],
    ['run a.yaml --dry probe', '--dry is one of probes, actions, activities, pause, not "probe" (did you mean `probes`?)'],
    ['run a.yaml --fail-fast=yes', '--fail-fast takes no value'],
  ])('%s', (line, message) => {
    expect(() => parse(line)).toThrow(new UsageError(message))
  })
})
