import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { consoleLine, jsonLine, type LogEntry, placedLine } from '../../src/cli/log-lines.ts'
import { closeDesks, openDesk, SOUND } from './chaos-gate.ts'

afterEach(closeDesks)

const entry = (more: Partial<LogEntry> = {}): LogEntry => ({
  level: 'info',
  message: 'Action: kill',
  at: new Date(2026, 10, 3, 0, 1, 9, 7),
  module: 'run',
  ...more,
})

describe('lines of a log', () => {
  test('LOG-1 LOG-2 on the console: time, level and message, and colour only where it is seen', () => {
    expect(consoleLine(entry(), false)).toBe('[2026-11-03 00:01:09 INFO] Action: kill')
    expect(consoleLine(entry({ level: 'warning' }), true)).toBe('\u001b[33m[2026-11-03 00:01:09 WARNING]\u001b[39m Action: kill')
  })

  test('LOG-1 LOG-6 critical is a level of its own, red as an error', () => {
    expect(consoleLine(entry({ level: 'critical' }), true)).toBe(
      '\u001b[31m[2026-11-03 00:01:09 CRITICAL]\u001b[39m Action: kill',
    )
  })

  test('LOG-1 LOG-3 in the file: with the verb, never with colour, and a second line is indented', () => {
    expect(placedLine(entry({ level: 'error', message: 'one\n[2026-11-03 00:01:09 INFO] \u001b[31mtwo' }), false)).toBe(
      '[2026-11-03 00:01:09 ERROR] [run:0] one\n    [2026-11-03 00:01:09 INFO] two',
    )
  })

  test('LOG-4 REG-57 as JSON: the keys of the reference', () => {
    const line = JSON.parse(jsonLine(entry(), 'id'))
    expect(Object.keys(line)).toEqual([
      ...['process', 'asctime', 'levelname', 'module', 'lineno', 'message', 'context_id', 'timestamp'],
    ])
    expect(line).toMatchObject({
      asctime: '2026-11-03 00:01:09,007',
      levelname: 'INFO',
      message: 'Action: kill',
      context_id: 'id',
    })
    expect(line.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/)
  })
})

describe('the log file', () => {
  test('CLI-6 LOG-5 chaostoolkit.log, added to, with everything from debug on', async () => {
    const { write, read, chaosGate } = openDesk()
    write('e.json', SOUND)
    await chaosGate('run', 'e.json')
    const once = read('chaostoolkit.log')
    await chaosGate('run', 'e.json')
    expect(read('chaostoolkit.log').startsWith(once)).toBe(true)
    const said = once.split('\n').map((line) => line.replace(/^\[[\d: -]+ (\w+)\] \[run:0\] /, '$1 '))
    expect(said).toEqual(
      expect.arrayContaining([
        "DEBUG Running command 'run'",
        "INFO Validating the experiment's syntax",
        'INFO Experiment looks valid',
        'INFO Running experiment: The machine can run programs',
        'INFO Steady state hypothesis: A program succeeds',
        'INFO Probe: it-succeeds',
        'INFO Experiment ended with status: completed',
      ]),
    )
    expect(once).not.toContain('\u001b')
  })

  test('CLI-5 CLI-7 not at all, elsewhere, or from a level on', async () => {
    const { write, read, chaosGate } = openDesk()
    write('e.json', SOUND)
    await chaosGate('--no-log-file', 'run', 'e.json')
    expect(() => read('chaostoolkit.log')).toThrow(/ENOENT/)
    await chaosGate('--log-file', 'mine.log', '--log-file-level', 'info', '--verbose', 'run', 'e.json')
    expect(read('mine.log')).toContain('INFO] [run:0] Probe: it-succeeds')
    expect(read('mine.log')).not.toContain('DEBUG')
  })

  test('CLI-4 stays where the command was started, and says where it goes', async () => {
    const { directory, write, read, chaosGate } = openDesk()
    mkdirSync(join(directory, 'there'))
    write('there/e.json', SOUND)
    expect((await chaosGate('--change-dir', 'there', 'run', 'e.json')).exitCode).toBe(0)
    expect(read('chaostoolkit.log')).toContain('WARNING] [run:0] Moving to there')
    expect(JSON.parse(read('there/journal.json')).status).toBe('completed')
    expect(await chaosGate('--change-dir', 'nowhere', 'run', 'e.json')).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('there is no such folder'),
    })
  })

  test('one that cannot be written is told; one that was asked for is refused', async () => {
    const { directory, write, chaosGate } = openDesk()
    write('e.json', SOUND)
    mkdirSync(join(directory, 'chaostoolkit.log'))
    const { exitCode, error } = await chaosGate('run', 'e.json')
    expect([exitCode, error]).toEqual([0, expect.stringContaining('there is no log file: chaostoolkit.log cannot be written')])
    expect((await chaosGate('--log-file', 'nowhere/x.log', 'run', 'e.json')).exitCode).toBe(2)
  })

  test('LOG-7 secrets are not in it, nor on the console', async () => {
    const { write, read, chaosGate } = openDesk()
    const provider = { type: 'process', path: 'hunter2222-${token}' }
    const method = [{ type: 'action', name: 'call-hunter2222', provider }]
    write('e.json', { ...SOUND, method, secrets: { api: { token: 'hunter2222' } } })
    const { out, error } = await chaosGate('--verbose', 'run', 'e.json', '--no-validation')
    const log = read('chaostoolkit.log')
    expect(log).toContain('Action: call-***')
    expect(out + error + log).not.toContain('hunter2222')
  })
})

describe('CLI-8 --log-format json', () => {
  test('every line on stderr is an object of this invocation; the file stays text', async () => {
    const { write, read, chaosGate } = openDesk()
    write('e.json', SOUND)
    const { error } = await chaosGate('--log-format', 'json', 'run', 'e.json')
    const lines = error
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ message }) => message)).toContain('Probe: it-succeeds')
    expect(new Set(lines.map(({ context_id }) => context_id)).size).toBe(1)
    expect(lines.map(({ levelname }) => levelname)).not.toContain('DEBUG')
    expect(read('chaostoolkit.log')).toMatch(/^\[\d{4}-/)
  })
})
