import { describe, expect, test } from '@jest/globals'
import { secondsBetween, timestamp } from '../../src/engine/timestamp.ts'
import { action, experimentOf, failure, play, reference, usual, working } from './stage.ts'

describe('journal', () => {
  test('JRN-2 the keys stand in the order of the reference', async () => {
    const { journal } = await play(usual(), { steady: 1 })
    expect(Object.keys(journal)).toEqual([
      ...['chaoslib-version', 'platform', 'node', 'experiment', 'start', 'status', 'deviated'],
      ...['steady_states', 'run', 'rollbacks', 'end', 'duration'],
    ])
    expect(Object.keys(journal.steady_states)).toEqual(['before', 'after', 'during'])
  })

  test('JRN-2 the experiment is as loaded, with `dry` at its end', async () => {
    const given = usual({ tags: ['a'], mine: { free: 1 } })
    const { journal } = await play(given, { steady: 1 })
    expect(journal.experiment).toEqual({ ...given, dry: null })
    expect(Object.keys(journal.experiment).at(-1)).toBe('dry')
  })

  test.each([
    [Date.UTC(2026, 10, 23, 0, 38, 22, 432), '2026-11-23T00:38:22.432000+00:00'],
    [Date.UTC(2026, 10, 23, 0, 38, 22, 432) + 0.897, '2026-11-23T00:38:22.432897+00:00'],
    [Date.UTC(2026, 10, 23, 0, 38, 22), '2026-11-23T00:38:22+00:00'],
    [Date.UTC(2026, 10, 23, 0, 38, 22) + 0.001, '2026-11-23T00:38:22.000001+00:00'],
    [Date.UTC(2026, 10, 23, 0, 38, 22, 999) + 0.9999, '2026-11-23T00:38:23+00:00'],
  ])('JRN-3 %d is written as %s', (milliseconds, text) => {
    expect(timestamp(milliseconds)).toBe(text)
  })

  test('JRN-4 the keys of an activity and of a failed probe stand in order', async () => {
    const { journal } = await play(usual(), { steady: [1, failure()] })
    const keys = ['activity', 'output', 'start', 'status']
    expect(Object.keys(journal.run[0] ?? {})).toEqual([...keys, 'end', 'duration'])
    expect(Object.keys(journal.steady_states.before?.probes[0] ?? {})).toEqual([...keys, 'end', 'duration', 'tolerance_met'])
    expect(Object.keys(journal.steady_states.after?.probes[0] ?? {})).toEqual([
      ...keys,
      ...['exception', 'end', 'duration', 'tolerance_met'],
    ])
  })

  test('JRN-4 the duration is the end less the start, to the microsecond', async () => {
    const { journal } = await play(experimentOf({ method: [action('inject')] }), { inject: working(0.0187) })
    expect(journal.run[0]?.duration).toBe(0.0187)
    expect(secondsBetween(0.1, 0.3)).toBe(0.0002)
  })

  test('JRN-5 every status is succeeded or failed', async () => {
    const { journal } = await play(usual({ method: [action('one'), action('two')] }), { steady: 1, two: failure() })
    expect(journal.run.map(({ status }) => status)).toEqual(['succeeded', 'failed'])
  })

  test.each([1, 'text', null, [1, [2]], { status: 0 }])('JRN-6 an output of %j is kept as it is', async (output) => {
    expect((await play(experimentOf({ method: [action('inject')] }), { inject: () => output })).journal.run[0]?.output).toEqual(
      output,
    )
  })

  test('JRN-7 the exception is lines that end in a newline, the last with class and message', async () => {
    const { journal } = await play(experimentOf({ method: [action('inject')] }), { inject: failure('no\nroute') })
    expect(journal.run[0]?.exception).toEqual(['chaoslib.exceptions.ActivityFailed: no\nroute\n'])
  })

  test('JRN-8 JRN-9 what was not looked at is null, and what was not played is empty', async () => {
    const { journal } = await play(usual(), { steady: 2 }, { rollbacks: 'never' })
    expect(journal).toMatchObject({ run: [], rollbacks: [], steady_states: { after: null, during: [] } })
  })

  test('JRN-10 an activity in the journal is unsubstituted', async () => {
    const provider = { type: 'http' as const, url: reference('url') }
    const { journal } = await play(
      experimentOf({ method: [action('inject', { provider })] }),
      {},
      {
        values: { configuration: { url: 'http://secret.test' }, secrets: {} },
      },
    )
    expect(journal.run[0]?.activity.provider).toEqual(provider)
  })
})
