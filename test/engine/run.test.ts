import { describe, expect, test } from '@jest/globals'
import { runExperiment } from '../../src/engine/run.ts'
import { fakeClock } from '../fake-clock.ts'
import { action, crash, experimentOf, interrupted, play, probe, reference, statusesOf, steadiness, usual } from './stage.ts'

describe('run', () => {
  test('RUN-1 JRN-2 REG-20 the title is substituted in the journal, and the experiment that was given is not touched', async () => {
    const given = usual({ title: `run ${reference('n')}` })
    const before = structuredClone(given)
    const { journal } = await play(given, { steady: 1 }, { values: { configuration: { n: 3 }, secrets: {} } })
    expect(journal.experiment.title).toBe('run 3')
    expect(given).toEqual(before)
  })

  test('RUN-3 REG-4 the final status is one of four, `completed` when nothing else was written', async () => {
    expect((await play(experimentOf())).journal.status).toBe('completed')
  })

  test('RUN-4 a deviation is no status', async () => {
    const { journal, said } = await play(usual(), { steady: [1, 2] })
    expect(journal.status).toBe('completed')
    expect(said.slice(-2)).toEqual([
      'Experiment ended with status: deviated',
      'The steady-state has deviated, a weakness may have been discovered',
    ])
  })

  test('RUN-4 the closing line hides a `failed` behind a deviation', async () => {
    const { journal, said } = await play(usual(), { steady: [1, crash()] })
    expect(journal.status).toBe('failed')
    expect(said).toContain('Experiment ended with status: deviated')
  })

  test('RUN-5 the last writer of the status wins', async () => {
    const { journal } = await play(usual(), { steady: [1, 2], back: interrupted() }, { areRollbacksInterruptible: true })
    expect(journal).toMatchObject({ status: 'interrupted', deviated: true })
  })

  test('RUN-7 an engine error in the method aborts: the rest and the second look are skipped, default rollbacks are played', async () => {
    const { journal, said } = await play(usual({ method: [action('inject'), action('never')] }), {
      steady: 1,
      inject: crash('oops'),
    })
    expect(journal).toMatchObject({ status: 'aborted', deviated: false, steady_states: { after: null }, rollbacks: [{}] })
    expect(statusesOf(journal.run)).toEqual(['failed'])
    expect(said).toContain('Experiment ran into an un expected fatal error, aborting now. oops')
  })

  test('RUN-8 the second look is taken after a fail-fast', async () => {
    const { journal } = await play(usual(), { steady: [1, 2, 1] }, { hypothesis: { strategy: 'continuously', isFailFast: true } })
    expect(journal.steady_states.after).not.toBeNull()
  })

  test('REG-2 a gate that fails prevents the method', async () => {
    expect((await play(usual(), { steady: 2 })).calls).not.toContain('inject')
  })

  test('REG-3 the method runs when there is no hypothesis', async () => {
    expect((await play(experimentOf({ method: [action('inject')] }))).calls).toEqual(['inject'])
  })

  test('CLI-22 a missing method runs as an empty one', async () => {
    const experiment = experimentOf()
    Reflect.deleteProperty(experiment, 'method')
    expect((await play(experiment)).journal).toMatchObject({ status: 'completed', run: [] })
  })

  test('a run never throws, whatever its parts do', async () => {
    const bad = () => {
      throw crash('everything is broken')
    }
    const clock = fakeClock()
    const journal = await runExperiment(usual({ controls: [{ name: 'c', provider: { type: 'python', module: 'm' } }] }), {
      invoke: bad,
      openControl: bad,
      controls: [{ name: 'bad', configure: bad, before: bad, after: bad, cleanup: bad }],
      values: { configuration: {}, secrets: {} },
      clock,
      signal: new AbortController().signal,
      rollbackSeconds: 1,
      rollbacks: 'always',
      hypothesis: { strategy: 'continuously', frequencySeconds: 1, isFailFast: false },
      dry: null,
      identity: { version: '1', platform: 'p', node: 'n' },
      log: bad,
    })
    expect(journal).toMatchObject({ status: 'aborted', rollbacks: [{ status: 'failed' }], end: expect.any(String) })
  })

  test('values that a control changes are seen by what comes after (CTRL-6 REG-33)', async () => {
    const values = { configuration: { wait: 1 } as Record<string, unknown>, secrets: {} }
    const method = [action('inject'), probe('look', { pauses: { before: reference('wait') } })]
    const after = () => {
      values.configuration.wait = 7
    }
    const { journal } = await play(experimentOf({ method }), {}, { values, controls: [{ name: 'c', after }] })
    expect(journal.duration).toBe(7)
  })

  test('several probes of one hypothesis are taken one after the other', async () => {
    const probes = [probe('one', { tolerance: 1 }), probe('two', { tolerance: 1 })]
    const { calls } = await play(usual({ 'steady-state-hypothesis': steadiness(...probes) }), { one: 1, two: 1 })
    expect(calls).toEqual(['one', 'two', 'inject', 'one', 'two', 'back'])
  })
})
