import { describe, expect, test } from '@jest/globals'
import type { Control } from '../../src/engine/options.ts'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import { action, crash, interrupted, namesOf, play, type Settings, statusesOf, usual, working } from './stage.ts'

const during = (more: Settings['hypothesis'] = {}): Settings => ({ hypothesis: { strategy: 'during-method-only', ...more } })
const met = (states: { steady_state_met: boolean }[]) => states.map(({ steady_state_met }) => steady_state_met)

describe('the hypothesis during the method', () => {
  test('HYP-21 waits the frequency between two looks, not counting the look itself', async () => {
    const { journal } = await play(usual(), { steady: working(0.5, 1), inject: working(4) }, during({ frequencySeconds: 1 }))
    const starts = journal.steady_states.during.map(({ probes }) => probes[0]?.start.slice(17, 21))
    expect(starts).toEqual(['00+0', '01.5', '03+0'])
  })

  test('HYP-22 every look is kept, and one that is not met is a warning', async () => {
    const { journal, log } = await play(usual(), { steady: [1, 2, 1], inject: working(2.5) }, during())
    expect(met(journal.steady_states.during)).toEqual([true, false, true])
    const message = expect.stringContaining("Continuous steady state probe 'steady' is not in the given tolerance")
    expect(log.filter(({ level }) => level === 'warning')).toEqual([{ level: 'warning', message }])
  })

  test('HYP-23 without fail-fast a deviation there changes nothing', async () => {
    const { journal } = await play(usual(), { steady: 2, inject: working(2) }, during())
    expect(journal).toMatchObject({ status: 'completed', deviated: false, run: [{ status: 'succeeded' }] })
  })

  test('HYP-24 with fail-fast the method ends at the next boundary, pause included', async () => {
    const method = [action('inject', { pauses: { after: 5 } }), action('never')]
    const { journal, said } = await play(usual({ method }), { steady: [1, 2], inject: working(3) }, during({ isFailFast: true }))
    expect(journal).toMatchObject({ status: 'failed', deviated: false, run: [{ status: 'succeeded', duration: 3 }], duration: 8 })
    expect(namesOf(journal.run)).toEqual(['inject'])
    expect(met(journal.steady_states.during)).toEqual([true, false])
    expect(said).toContain('Terminating immediately the experiment after 50.0% hypothesis deviated')
  })

  test.each([
    ['during-method-only', [1, 2], { status: 'failed', deviated: false, rollbacks: [] }],
    ['continuously', [1, 1, 2, 2], { status: 'completed', deviated: true, rollbacks: [{}] }],
    ['continuously', [1, 1, 2, 1], { status: 'failed', deviated: false, rollbacks: [] }],
  ] as const)('HYP-25 fail-fast with %s and looks %j', async (strategy, steady, outcome) => {
    const { journal } = await play(
      usual(),
      { steady: [...steady], inject: working(1.5) },
      { hypothesis: { strategy, isFailFast: true } },
    )
    expect(journal).toMatchObject(outcome)
  })

  test('HYP-26 an empty method has one look', async () => {
    const { journal } = await play(usual({ method: [] }), { steady: 1 }, during())
    expect(met(journal.steady_states.during)).toEqual([true])
  })

  test('HYP-26 (improved) the look in flight is awaited before the last one, and none comes after', async () => {
    const { journal } = await play(
      usual(),
      { steady: working(2, 1), inject: working(1) },
      { hypothesis: { strategy: 'continuously' } },
    )
    const { during: looks, after } = journal.steady_states
    expect(looks).toHaveLength(1)
    expect(after?.probes[0]?.start).toBe(looks[0]?.probes[0]?.end)
  })

  test('HYP-27 (improved) an interruption wakes the loop at once', async () => {
    const { journal } = await play(usual(), { steady: 1, inject: interrupted() }, during({ frequencySeconds: 600 }))
    expect(journal).toMatchObject({ status: 'interrupted', duration: 0 })
  })

  test('HYP-27 the end of the method wakes the loop at once', async () => {
    const { journal } = await play(usual(), { steady: 1, inject: working(1) }, during({ frequencySeconds: 600 }))
    expect(journal).toMatchObject({ status: 'completed', duration: 1 })
  })

  test('HYP-28 a control that interrupts a look ends the method at the next boundary', async () => {
    const control: Control = {
      name: 'c',
      after(moment) {
        if (moment.level === 'activity' && moment.context.name === 'steady') throw new InterruptExecution('enough')
      },
    }
    const { journal } = await play(
      usual({ method: [action('inject'), action('never')] }),
      { steady: 1, inject: working(2) },
      { ...during(), controls: [control] },
    )
    expect(journal).toMatchObject({ status: 'interrupted', rollbacks: [] })
    expect(statusesOf(journal.run)).toEqual(['succeeded'])
  })

  test('HYP-28 an engine error in a look aborts, at the next boundary', async () => {
    const { journal } = await play(
      usual({ method: [action('inject'), action('never')] }),
      { steady: crash(), inject: working(2) },
      { hypothesis: { strategy: 'during-method-only' } },
    )
    expect(journal).toMatchObject({ status: 'aborted', deviated: false, rollbacks: [{}] })
    expect(statusesOf(journal.run)).toEqual(['succeeded'])
    expect(met(journal.steady_states.during)).toEqual([false])
  })
})
