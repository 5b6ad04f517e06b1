import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { closeDesks, type Desk, openDesk, SOUND } from './chaos-gate.ts'

let desk: Desk
const FILE = '.chaostoolkit/settings.yaml'
const TEXT = '# ours\na:\n  b.c: [1, {x: yes-no}]\n  d: text\nport: 5\n'

beforeEach(() => {
  desk = openDesk()
  mkdirSync(join(desk.directory, '.chaostoolkit'))
  desk.write(FILE, TEXT)
})
afterEach(closeDesks)

const settings = (...words: string[]) => desk.chaosGate('settings', ...words)

describe('CLI-37 settings', () => {
  test.each([
    [['show'], 'a:\n  b.c:\n  - 1\n  - x: yes-no\n  d: text\nport: 5\n'],
    [['get', 'a.d'], 'text\n...\n'],
    [['get', 'port'], '5\n...\n'],
    [['get', 'a.d', '--format', 'json'], '"text"\n'],
    [['get', 'a.d', '--format', 'string'], 'text\n'],
    [['get', 'a.b\\.c[1].x', '--format', 'string'], 'yes-no\n'],
    [['get', 'a.b\\.c'], '- 1\n- x: yes-no\n'],
  ])('%j', async (words, out) => {
    expect(await settings(...words)).toEqual({ exitCode: 0, out, error: '' })
  })

  test('show as JSON', async () => {
    expect(JSON.parse((await settings('show', '--format', 'json')).out)).toEqual({
      a: { 'b.c': [1, { x: 'yes-no' }], d: 'text' },
      port: 5,
    })
  })

  test('set replaces what is there, with JSON; the file keeps its mode', async () => {
    chmodSync(join(desk.directory, FILE), 0o600)
    expect((await settings('set', 'a.d', '{"e": [true]}')).exitCode).toBe(0)
    expect(desk.read(FILE)).toBe('a:\n  b.c:\n  - 1\n  - x: yes-no\n  d:\n    e:\n    - true\nport: 5\n')
    expect(statSync(join(desk.directory, FILE)).mode & 0o777).toBe(0o600)
  })

  test('REG-47 remove takes an entry or an item away', async () => {
    await settings('remove', 'a.b\\.c[0]')
    await settings('remove', 'port')
    expect(desk.read(FILE)).toBe('a:\n  b.c:\n  - x: yes-no\n  d: text\n')
  })

  test.each([
    [['get', 'zz'], /there is no entry zz in .*settings\.yaml/],
    [['set', 'zz', '5'], /there is no entry zz/],
    [['remove', 'a[0]'], /there is no entry a\[0\]/],
    [['set', 'a.d', 'bare'], /the value must be JSON/],
  ])('CLI-33 %j is 1, and nothing is changed', async (words, message) => {
    expect(await settings(...words)).toEqual({ exitCode: 1, out: '', error: expect.stringMatching(message) })
    expect(desk.read(FILE)).toBe(TEXT)
  })

  test('without a file: 1', async () => {
    for (const words of [['show'], ['get', 'a'], ['set', 'a', '1']]) {
      const { exitCode, error } = await desk.chaosGate('--settings', 'nowhere.yaml', 'settings', ...words)
      expect([exitCode, error]).toEqual([1, expect.stringMatching(/there are no settings at .*nowhere\.yaml/)])
    }
  })
})

describe('info', () => {
  test('CLI-36 core and extensions are tables', async () => {
    expect((await desk.chaosGate('info', 'core')).out).toMatch(/^NAME +VERSION\nCLI +\d.*\nCore library +\d+\.\d+\.\d+\n$/)
    expect((await desk.chaosGate('info', 'extensions')).out).toMatch(
      /^NAME +VERSION +LICENSE +DESCRIPTION\nchaostoolkit-kubernetes /,
    )
  })

  test('CLI-36 the settings stand as they are; without a file that is no error', async () => {
    expect(await desk.chaosGate('info', 'settings')).toEqual({ exitCode: 0, out: TEXT, error: '' })
    const { exitCode, out } = await desk.chaosGate('--settings', 'nowhere.yaml', 'info', 'settings')
    expect([exitCode, out]).toEqual([0, `No settings file found at ${join(desk.directory, 'nowhere.yaml')}\n`])
  })

  test('CLI-36 anything else is a mistake', async () => {
    expect(await desk.chaosGate('info', 'cores')).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('did you mean `core`'),
    })
  })
})

describe('settings in a run', () => {
  test('CLI-9 CLI-30 the strategy of --settings counts where nothing else is said', async () => {
    desk.write('s.yaml', 'runtime: {hypothesis: {strategy: skip}, rollbacks: {strategy: never}}\n')
    desk.write('e.json', { ...SOUND, runtime: { rollbacks: { strategy: 'deviated' } } })
    const { error } = await desk.chaosGate('--settings', 's.yaml', '--log-format', 'json', 'run', 'e.json')
    expect(error).toContain('"Steady-state strategy: skip"')
    expect(error).toContain('"Rollbacks strategy: deviated"')
  })

  test('SET-1 settings that are no mapping refuse the run', async () => {
    desk.write(FILE, '[1]')
    desk.write('e.json', SOUND)
    expect((await desk.chaosGate('run', 'e.json')).exitCode).toBe(2)
    expect((await desk.chaosGate('run', 'e.json', '--compat')).exitCode).toBe(1)
  })
})
