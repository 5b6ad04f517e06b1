import { describe, expect, test } from '@jest/globals'
import { withDeadline } from '../../src/engine/deadline.ts'
import type { Control } from '../../src/engine/options.ts'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import { FAKE_START, fakeClock } from '../fake-clock.ts'
import {
  action,
  type Call,
  crash,
  deaf,
  experimentOf,
  failure,
  interrupted,
  namesOf,
  play,
  statusesOf,
  USR2,
  usual,
  working,
} from './stage.ts'

const two = { method: [action('inject')], rollbacks: [action('back'), action('last')] }

describe('rollbacks', () => {
  test('ROLL-1 `default` plays them after an engine error', async () => {
    const { journal } = await play(experimentOf(two), { inject: crash() })
    expect(statusesOf(journal.rollbacks)).toEqual(['succeeded', 'succeeded'])
  })

  test('ROLL-2 `always` plays them after a gate that was not met, and says so', async () => {
    const { journal, said } = await play(usual(), { steady: 2 }, { rollbacks: 'always' })
    expect(journal.rollbacks).toHaveLength(1)
    expect(said).toContain('Rollbacks were explicitly requested to be played')
  })

  test('ROLL-2 `never` does not play them, and says so', async () => {
    const { journal, said } = await play(experimentOf(two), {}, { rollbacks: 'never' })
    expect(journal.rollbacks).toEqual([])
    expect(said).toContain('Rollbacks were explicitly requested to not be played')
  })

  test('ROLL-3 `deviated` without a deviation says that they are not played', async () => {
    const { said } = await play(usual(), { steady: 1 }, { rollbacks: 'deviated' })
    expect(said.join('\n')).toContain('Rollbacks will not be played')
  })

  test('design section 6: our default plays them only when the method has begun', async () => {
    expect((await play(usual(), { steady: 2 }, { rollbacks: 'once-begun' })).journal.rollbacks).toEqual([])
    expect((await play(usual(), { steady: [1, failure()] }, { rollbacks: 'once-begun' })).journal.rollbacks).toHaveLength(1)
  })

  test('ROLL-5 SIGUSR2 suppresses them even under `always`', async () => {
    const { journal, said } = await play(experimentOf(two), { inject: interrupted(USR2) }, { rollbacks: 'always' })
    expect(journal).toMatchObject({ status: 'interrupted', rollbacks: [] })
    expect(said).toContain('Ignoring rollbacks as per signal')
  })

  test('ROLL-6 one that fails stops no other and alters no status', async () => {
    const { journal, said } = await play(experimentOf(two), { back: failure() })
    expect(journal.status).toBe('completed')
    expect(statusesOf(journal.rollbacks)).toEqual(['failed', 'succeeded'])
    expect(said).toEqual(expect.arrayContaining(["Let's rollback...", 'Rollback: back', 'Rollback: last']))
  })

  test('ROLL-6 (ACT-8, improved) an engine error there stops no other, and the run ends aborted', async () => {
    const { journal } = await play(experimentOf(two), { back: crash() })
    expect(journal.status).toBe('aborted')
    expect(statusesOf(journal.rollbacks)).toEqual(['failed', 'succeeded'])
  })

  test('ROLL-6 without any the log says so', async () => {
    expect((await play(experimentOf())).said).toContain("No declared rollbacks, let's move on.")
  })

  test('ROLL-7 REG-5 a control that interrupts them ends them; those played stay', async () => {
    const control: Control = {
      name: 'c',
      after(moment) {
        if (moment.level === 'activity' && moment.context.name === 'back') throw new InterruptExecution('enough')
      },
    }
    const { journal } = await play(experimentOf(two), {}, { controls: [control] })
    expect(journal.status).toBe('interrupted')
    expect(namesOf(journal.rollbacks)).toEqual(['back'])
  })

  test('ROLL-7 a control that interrupts one in the background makes the run interrupted', async () => {
    const control: Control = {
      name: 'c',
      after(moment) {
        if (moment.level === 'activity') throw new InterruptExecution('enough')
      },
    }
    const rollbacks = [action('back', { background: true })]
    const { journal } = await play(experimentOf({ rollbacks }), {}, { controls: [control] })
    expect(journal).toMatchObject({ status: 'interrupted', rollbacks: [{ status: 'succeeded' }] })
  })

  test('ROLL-7 (improved) a signal during them makes the run interrupted, and does not stop them', async () => {
    const { journal } = await play(experimentOf(two), {
      back: async ({ interrupt, clock, signal }: Call) => {
        interrupt()
        await clock.sleep(1, signal)
      },
    })
    expect(journal.status).toBe('interrupted')
    expect(statusesOf(journal.rollbacks)).toEqual(['succeeded', 'succeeded'])
  })

  test('ROLL-7 REG-7 as the reference, where the options say so: a signal skips the rest', async () => {
    const { journal } = await play(experimentOf(two), { back: interrupted() }, { areRollbacksInterruptible: true })
    expect(journal.status).toBe('interrupted')
    expect(statusesOf(journal.rollbacks)).toEqual(['failed'])
  })

  test('after an interruption they have a signal of their own', async () => {
    const { journal } = await play(
      experimentOf(two),
      { inject: interrupted(), back: working(3) },
      { rollbacks: 'always', areRollbacksInterruptible: true },
    )
    expect(journal.status).toBe('interrupted')
    expect(statusesOf(journal.rollbacks)).toEqual(['succeeded', 'succeeded'])
  })

  test('they have a deadline: what is unfinished then is failed, and the rest is skipped', async () => {
    const { journal } = await play(experimentOf(two), { back: working(600) }, { rollbackSeconds: 6 })
    expect(journal).toMatchObject({ status: 'interrupted', duration: 6 })
    expect(journal.rollbacks).toHaveLength(1)
    expect(journal.rollbacks[0]?.exception?.[0]).toContain('rollbacks took longer than 6 s')
  })

  test('the deadline is asked for again when a signal comes meanwhile', async () => {
    const clock = fakeClock()
    const signal = new AbortController()
    const limit = { what: 'it', seconds: () => (signal.signal.aborted ? 6 : 600), hurry: signal.signal, clock }
    const work = withDeadline(limit, (own) => clock.sleep(3600, own))
    clock.sleep(10).then(() => signal.abort())
    await expect(clock.advanceUntil(work)).rejects.toThrow('it took longer than 6 s')
    expect(clock.now() - FAKE_START).toBe(16_000)
  })

  test('the deadline holds for one that does not listen', async () => {
    const { journal } = await play(experimentOf(two), { back: deaf(600) }, { rollbackSeconds: 6 })
    expect(journal).toMatchObject({ status: 'interrupted', duration: 8, rollbacks: [{ status: 'failed' }] })
  })

  test('ROLL-8 the journal has an empty list when none are played', async () => {
    expect((await play(experimentOf())).journal.rollbacks).toEqual([])
  })

  test('ROLL-9 dry, pauses, background and controls are as in the method', async () => {
    const hooks: string[] = []
    const control: Control = { name: 'c', before: ({ level }) => void hooks.push(level) }
    const rollbacks = [action('back', { background: true }), action('last', { pauses: { before: 3 } })]
    const { journal, calls } = await play(experimentOf({ rollbacks }), {}, { dry: 'pause', controls: [control] })
    expect(calls).toEqual(['back', 'last'])
    expect(journal.duration).toBe(0)
    expect(hooks).toEqual(['experiment', 'method', 'rollback', 'activity', 'activity'])
  })
})
