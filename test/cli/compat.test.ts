import { afterEach, describe, expect, test } from '@jest/globals'
import { VERBS } from '../../src/cli/verbs.ts'
import { withPython } from '../foreign/python.ts'
import { closeDesks, openDesk, SOUND } from './chaos-gate.ts'

afterEach(closeDesks)

const COMPAT = ['--compat', 'chaostoolkit']

function steady(tolerance: number, path = 'true', args: string[] = []) {
  const provider = { type: 'process', path, arguments: args }
  return { 'steady-state-hypothesis': { title: 's', probes: [{ type: 'probe', name: 'look', tolerance, provider }] } }
}

function act(path: string, ...args: string[]) {
  return { method: [{ type: 'action', name: 'act', provider: { type: 'process', path, arguments: args } }] }
}

describe('with --compat the outcomes are those of the reference', () => {
  test.each([
    ['a steady state that held', {}, 0],
    ['a gate that is not met', steady(7), 0],
    ['an action that fails', act('false'), 0],
    ['no title', { title: '' }, 1],
  ])('CLI-33 %s: %#', async (_, part, expected) => {
    const { write, chaosGate } = openDesk()
    write('e.json', { ...SOUND, ...part })
    const { exitCode, out } = await chaosGate('run', 'e.json', ...COMPAT)
    expect([exitCode, out]).toEqual([expected, ''])
  })

  test('CLI-33 a deviation is 1', async () => {
    const { directory, write, read, chaosGate } = openDesk()
    write('e.json', { ...SOUND, ...steady(1, 'test', ['-e', `${directory}/x`]), ...act('touch', `${directory}/x`) })
    expect((await chaosGate('run', 'e.json', ...COMPAT)).exitCode).toBe(1)
    expect(JSON.parse(read('journal.json'))).toMatchObject({ deviated: true, status: 'completed' })
  })

  test('CLI-33 LOAD-4 a file that is not there is 1, also for validate', async () => {
    const { chaosGate } = openDesk()
    for (const verb of ['run', 'validate']) {
      const { exitCode, out, error } = await chaosGate(verb, 'nowhere.json', ...COMPAT)
      expect([exitCode, out, error]).toEqual([
        1,
        '',
        expect.stringContaining('ERROR] nowhere.json: Path "nowhere.json" does not exist'),
      ])
    }
  })

  test('CLI-2 CLI-34 LOG-1 what it says are the lines of the reference, on stderr', async () => {
    const { write, chaosGate } = openDesk()
    write('e.json', SOUND)
    const { out, error } = await chaosGate('run', 'e.json', ...COMPAT)
    expect(out).toBe('')
    expect(error).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d INFO\] Experiment ended with status: completed$/m)
    expect((await chaosGate('validate', 'e.json', ...COMPAT)).out).toBe('')
    const { error: verbose } = await chaosGate('--verbose', 'run', 'e.json', ...COMPAT)
    expect(verbose).toMatch(/^\[[\d: -]+ DEBUG\] \[run:0\] /m)
  })
})

describe('the flag itself', () => {
  test.each(VERBS.map(({ name }) => name))('%s takes it', (name) => {
    expect(VERBS.find((verb) => verb.name === name)?.flags.map((flag) => flag.name)).toContain('compat')
  })

  test('alone it means the same, wherever it stands', async () => {
    const { write, chaosGate } = openDesk()
    write('e.json', { ...SOUND, ...steady(7) })
    for (const words of [
      ['--compat', 'e.json'],
      ['e.json', '--compat'],
      ['--compat', '--fail-fast', 'e.json'],
    ])
      expect((await chaosGate('run', ...words)).exitCode).toBe(0)
  })
})

describe('a command line that cannot be understood is 2 in any case, and touches nothing', () => {
  test.each([
    ['VAR-4', ['--var', 'n:int=x'], /Invalid value for '--var'/],
    ['VAR-6', ['--var-file', 'nowhere.env'], /nowhere\.env: cannot be read/],
    ['VAR-9', ['--var-file', 'broken.json'], /broken\.json:1:2: /],
    ['CTRL-31', ['--control-file', 'nowhere.json'], /Path 'nowhere\.json' cannot be read/],
    ['JRN-1', ['--journal-path', 'e.json/j.json'], /e\.json\/j\.json: its folder cannot be made: /],
  ])('%s %j', async (_, words, message) => {
    const { write, read, chaosGate } = openDesk()
    write('e.json', SOUND)
    write('broken.json', '{')
    for (const compat of [[], COMPAT]) {
      const { exitCode, error } = await chaosGate('run', 'e.json', ...words, ...compat)
      expect([exitCode, error]).toEqual([2, expect.stringMatching(message)])
    }
    expect(() => read('journal.json')).toThrow(/ENOENT/)
  })
})

withPython('a control in Python', () => {
  test('CLI-33 EXIT-9 that exits after the experiment gives its code, and the journal is there all the same (improved)', async () => {
    const { directory, environment, write, read, chaosGate } = openDesk()
    environment.PYTHONPATH = directory
    write('mine.py', 'import sys\ndef after_experiment_control(context, state, **kwargs): sys.exit(7)\n')
    write('e.json', { ...SOUND, controls: [{ name: 'c', provider: { type: 'python', module: 'mine' } }] })
    expect((await chaosGate('run', 'e.json', ...COMPAT)).exitCode).toBe(7)
    expect(JSON.parse(read('journal.json'))).toMatchObject({ status: 'completed' })
    expect((await chaosGate('run', 'e.json')).exitCode).toBe(0)
  })
})
