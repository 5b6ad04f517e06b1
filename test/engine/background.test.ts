import { describe, expect, test } from '@jest/globals'
import type { Control } from '../../src/engine/options.ts'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import {
  action,
  crash,
  experimentOf,
  failure,
  interrupted,
  namesOf,
  play,
  probe,
  statusesOf,
  steadiness,
  usual,
  working,
} from './stage.ts'

const later = (name: string, more = {}) => action(name, { background: true, ...more })

describe('background activities', () => {
  test('BG-1 the next activity starts at once', async () => {
    const { journal } = await play(experimentOf({ method: [later('slow'), action('next')] }), { slow: working(5) })
    expect(journal.run[1]).toMatchObject({ activity: { name: 'next' }, start: '2026-03-02T09:00:00+00:00' })
  })

  test('BG-2 those of the method have ended before the steady state is looked at again', async () => {
    const { journal } = await play(usual({ method: [later('slow')] }), { steady: 1, slow: working(5) })
    expect(journal.steady_states.after?.probes[0]?.start).toBe('2026-03-02T09:00:05+00:00')
  })

  test('BG-2 those of the rollbacks have ended before the end', async () => {
    const { journal } = await play(experimentOf({ rollbacks: [later('slow')] }), { slow: working(5) })
    expect(journal).toMatchObject({ duration: 5, rollbacks: [{ status: 'succeeded', duration: 5 }] })
  })

  test('BG-3 the journal lists them in the order in which they began', async () => {
    const method = [later('first', { pauses: { before: 0.5 } }), action('second', { pauses: { before: 0.2 } })]
    const { journal } = await play(experimentOf({ method }))
    expect(namesOf(journal.run)).toEqual(['second', 'first'])
  })

  test('BG-4 probes of a hypothesis are never in the background', async () => {
    const hypothesis = steadiness(probe('one', { background: true, tolerance: 1 }), probe('two', { tolerance: 1 }))
    const { journal } = await play(experimentOf({ 'steady-state-hypothesis': hypothesis }), { one: working(3, 1), two: 1 })
    expect(journal.steady_states.before?.probes[1]?.start).toBe('2026-03-02T09:00:03+00:00')
  })

  test('BG-5 an engine error there is marked failed, and changes nothing else', async () => {
    const { journal } = await play(experimentOf({ method: [later('bad'), action('next')] }), { bad: crash() })
    expect(journal.status).toBe('completed')
    expect(statusesOf(journal.run)).toEqual(['failed', 'succeeded'])
  })

  test('BG-5 (improved) a control that interrupts there stops the run at once', async () => {
    const control: Control = {
      name: 'guard',
      after(moment) {
        if (moment.level === 'activity' && moment.context.name === 'watched') throw new InterruptExecution('enough')
      },
    }
    const method = [later('watched'), action('slow'), action('never')]
    const { journal } = await play(experimentOf({ method }), { watched: working(1), slow: working(60) }, { controls: [control] })
    expect(journal).toMatchObject({ status: 'interrupted', duration: 1 })
    expect(namesOf(journal.run)).toEqual(['watched', 'slow'])
  })

  test('BG-6 REG-53 a loop that fails fast ends the method at the next boundary, and background work is still awaited', async () => {
    const method = [later('slow'), action('inject'), action('never')]
    const { journal } = await play(
      usual({ method }),
      { steady: [1, 1, 2], slow: working(9), inject: working(3) },
      { hypothesis: { strategy: 'continuously', isFailFast: true } },
    )
    expect(namesOf(journal.run)).toEqual(['slow', 'inject'])
    expect(journal.run[0]).toMatchObject({ status: 'succeeded', duration: 9 })
  })

  test('BG-7 (improved) a signal while only background work remains ends it, with an entry that says so', async () => {
    const { journal } = await play(experimentOf({ method: [later('slow')] }), { slow: interrupted() })
    expect(journal).toMatchObject({ status: 'interrupted', run: [{ status: 'failed', end: expect.any(String) }] })
  })

  test('BG-2 a failure there is a failed entry like any other', async () => {
    const { journal } = await play(experimentOf({ method: [later('bad')] }), { bad: failure() })
    expect(journal).toMatchObject({ status: 'completed', run: [{ status: 'failed' }] })
  })
})
