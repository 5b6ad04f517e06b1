/** The flags of `chaos`, each by what it does to a run. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Journal } from '../../src/experiment/journal.ts'
import { closeDesks, type Desk, openDesk, SOUND } from '../cli/chaos-gate.ts'

afterEach(closeDesks)

const rollbacks = [{ type: 'action', name: 'rb', provider: { type: 'process', path: 'true' } }]
const print = (text: string) => ({ type: 'action', name: 'say', provider: { type: 'process', path: 'echo', arguments: [text] } })

/** Runs it with those words, and reads the journal. */
async function run(experiment: object, words: readonly string[] = [], prepare: (desk: Desk) => void = () => {}) {
  const desk = openDesk()
  desk.write('e.json', { ...SOUND, ...experiment })
  prepare(desk)
  const said = await desk.chaosGate('run', '--compat', 'chaostoolkit', ...words, 'e.json')
  const hasJournal = existsSync(join(desk.directory, 'journal.json'))
  const journal: Partial<Journal> = hasJournal ? JSON.parse(desk.read('journal.json')) : {}
  return { ...said, desk, journal }
}

describe('flags', () => {
  test('CLI-1 the version stands on stdout', async () => {
    expect(await openDesk().chaosGate('--version')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/, version \d+\.\d+/),
      error: '',
    })
  })

  test('CLI-20 the journal goes where it is wanted', async () => {
    const { desk, journal } = await run({}, ['--journal-path', 'there.json'])
    expect(journal).toEqual({})
    expect(JSON.parse(desk.read('there.json')).status).toBe('completed')
  })

  test('CLI-21 a dry run leaves out what it names', async () => {
    expect((await run({ method: [print('hi')] }, ['--dry', 'actions'])).journal.run?.[0]?.output).toBeNull()
    expect((await run({}, ['--dry'])).exitCode).toBe(2)
  })

  test('CLI-23 CLI-35 servers that nobody vouches for are a matter of fetching, for both verbs', async () => {
    const desk = openDesk()
    desk.write('e.json', SOUND)
    expect((await desk.chaosGate('validate', '--no-verify-tls', 'e.json')).exitCode).toBe(0)
    expect((await run({}, ['--no-verify-tls'])).exitCode).toBe(0)
  })

  test('CLI-35 validate writes no journal and knows no variables', async () => {
    const desk = openDesk()
    desk.write('e.json', SOUND)
    expect((await desk.chaosGate('validate', 'e.json')).exitCode).toBe(0)
    expect((await desk.chaosGate('validate', '--var', 'a=b', 'e.json')).exitCode).toBe(2)
    expect(existsSync(join(desk.directory, 'journal.json'))).toBe(false)
  })

  test.each([
    ['never', 0],
    ['always', 1],
    ['deviated', 0],
    ['default', 1],
  ])('CLI-24 the rollback strategy %s', async (strategy, count) => {
    expect((await run({ rollbacks }, ['--rollback-strategy', strategy])).journal.rollbacks).toHaveLength(count)
  })

  test('CLI-25 CLI-32 variables of files and of the line, the latter winning', async () => {
    const experiment = { configuration: { a: 1, b: 1 }, method: [print('$a and $b are given')] }
    const { journal } = await run(experiment, ['--var-file', 'v.json', '--var', 'b=line'], (desk) =>
      desk.write('v.json', { configuration: { a: 'file', b: 'file' } }),
    )
    expect(journal.run?.[0]?.output).toMatchObject({ stdout: 'file and line are given\n' })
  })

  test.each([
    ['before-method-only', true, false],
    ['after-method-only', false, true],
    ['default', true, true],
  ])('CLI-27 the hypothesis strategy %s', async (strategy, isBefore, isAfter) => {
    const { steady_states: seen } = (await run({}, ['--hypothesis-strategy', strategy])).journal
    expect([seen?.before !== null, seen?.after !== null]).toEqual([isBefore, isAfter])
  })

  test('CLI-28 CLI-29 a loop has a frequency, and may end the method', async () => {
    const gone = { type: 'probe', name: 'gone', tolerance: 1, provider: { type: 'process', path: 'true' } }
    const method = [{ ...print('one'), pauses: { after: 0.5 } }, print('two')]
    const experiment = { 'steady-state-hypothesis': { title: 'h', probes: [gone] }, method }
    const words = ['--hypothesis-strategy', 'during-method-only', '--hypothesis-frequency', '0.1']
    const slow = (await run(experiment, words)).journal
    expect(slow.steady_states?.during.length).toBeGreaterThan(2)
    expect(slow.run).toHaveLength(2)
    const fast = await run(experiment, [...words, '--fail-fast'])
    expect([fast.exitCode, fast.journal.status, fast.journal.run?.length]).toEqual([1, 'failed', 1])
  })

  test('trap 25: CLI-31 (improved) a strategy that the experiment does not name is that of the settings', async () => {
    const gate = {
      type: 'probe',
      name: 'gate',
      tolerance: 0,
      provider: { type: 'process', path: 'sleep', arguments: ['2'], timeout: 0.1 },
    }
    const experiment = {
      runtime: { hypothesis: { strategy: 'default' } },
      'steady-state-hypothesis': { title: 'h', probes: [gate] },
      rollbacks,
    }
    const desk = openDesk()
    desk.write('e.json', { ...SOUND, ...experiment })
    desk.write('settings.yaml', { runtime: { rollbacks: { strategy: 'always' } } })
    const { exitCode } = await desk.chaosGate('--settings', 'settings.yaml', 'run', '--compat', 'chaostoolkit', 'e.json')
    const journal: Journal = JSON.parse(desk.read('journal.json'))
    expect([exitCode, journal.status, journal.rollbacks.length]).toEqual([1, 'failed', 1])
  })

  test('REG-59 the date of a discovery names its zone once', async () => {
    const desk = openDesk()
    await desk.chaosGate('discover', '--no-install', 'chaosk8s')
    expect(JSON.parse(desk.read('discovery.json')).date).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+(?:\+00:00|Z)$/)
  })
})
