import { describe, expect, test } from '@jest/globals'
import type { Control, Moment } from '../../src/engine/options.ts'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import type { Tolerance } from '../../src/experiment/schema.ts'
import {
  action,
  type Call,
  deaf,
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

function stopAfter(level: Moment['level'], wanted: Moment['level']): void {
  if (level === wanted) throw new InterruptExecution('a control says stop')
}

describe('interruption', () => {
  test('EXIT-3 REG-6 in the method: the activity stops at once, the rest and the second look are skipped', async () => {
    const { journal, calls } = await play(usual({ method: [action('inject'), action('next')] }), {
      steady: 1,
      inject: interrupted(),
    })
    expect(calls).toEqual(['steady', 'inject'])
    expect(journal).toMatchObject({ status: 'interrupted', duration: 0, steady_states: { after: null }, rollbacks: [] })
  })

  test('EXIT-3 in the gate: no method', async () => {
    const { journal } = await play(usual(), { steady: interrupted() })
    expect(journal).toMatchObject({ status: 'interrupted', run: [], steady_states: { before: null }, rollbacks: [] })
  })

  test('EXIT-3 between the gate and the method: nothing of it, and no rollbacks', async () => {
    const { journal } = await play(
      usual({ rollbacks: [action('back')] }),
      { steady: 1 },
      { controls: [{ name: 'stop', after: ({ level }) => stopAfter(level, 'hypothesis') }], rollbacks: 'once-begun' },
    )
    expect(journal).toMatchObject({ status: 'interrupted', run: [], rollbacks: [] })
  })

  test('EXIT-3 in the second look: it stays null', async () => {
    const { journal } = await play(usual(), { steady: [1, interrupted()] })
    expect(journal).toMatchObject({ status: 'interrupted', deviated: false, steady_states: { after: null } })
  })

  test('EXIT-3 before anything: nothing is called', async () => {
    const { journal, calls, said } = await play(usual(), {}, { isInterrupted: true, rollbacks: 'once-begun' })
    expect(calls).toEqual([])
    expect(said).toContain('a signal came')
    expect(journal).toMatchObject({ status: 'interrupted', run: [], rollbacks: [] })
  })

  test('EXIT-3 in a pause: it ends at once', async () => {
    const method = [action('first', { background: true }), action('next', { pauses: { before: 600 } })]
    const { journal } = await play(experimentOf({ method }), { first: interrupted() })
    expect(journal).toMatchObject({ status: 'interrupted', duration: 0 })
    expect(namesOf(journal.run)).toEqual(['first'])
  })

  test('EXIT-4 (improved) a failure after the signal is the interruption, not a failed activity', async () => {
    const inject = ({ interrupt }: Call) => {
      interrupt()
      throw failure('the connection was cut')
    }
    const { journal } = await play(usual({ method: [action('inject'), action('next')] }), { steady: 1, inject })
    expect(journal.status).toBe('interrupted')
    expect(journal.run).toHaveLength(1)
    expect(journal.run[0]?.exception).toEqual(['chaoslib.exceptions.InterruptExecution: a signal came\n'])
  })

  test('EXIT-4 (improved) an activity that succeeds after the signal is the last one', async () => {
    const inject = ({ interrupt }: Call) => interrupt()
    const { journal } = await play(usual({ method: [action('inject'), action('next')] }), { steady: 1, inject })
    expect(journal).toMatchObject({ status: 'interrupted', steady_states: { after: null } })
    expect(statusesOf(journal.run)).toEqual(['succeeded'])
  })

  test('a signal that comes as the last look ends is an interruption too', async () => {
    const last = ({ interrupt }: Call) => {
      interrupt()
      return 1
    }
    const steady = [1, last]
    const { journal } = await play(usual(), { steady })
    expect(journal).toMatchObject({ status: 'interrupted', rollbacks: [] })
  })

  test('EXIT-3 no control is called for an activity that is skipped', async () => {
    const names: string[] = []
    const before = (moment: Moment) => void (moment.level === 'activity' && names.push(moment.context.name))
    const inject = ({ interrupt }: Call) => interrupt()
    const method = [action('inject'), action('next')]
    await play(experimentOf({ method }), { inject }, { controls: [{ name: 'c', before }] })
    expect(names).toEqual(['inject'])
  })

  test('EXIT-3 a signal while a tolerance is looked at leaves the look null', async () => {
    const tolerance: Tolerance = { ...probe('judge'), type: 'probe' }
    const judge = ({ interrupt }: Call) => {
      interrupt()
      throw failure()
    }
    const experiment = usual({ 'steady-state-hypothesis': steadiness(probe('steady', { tolerance })) })
    const { journal } = await play(experiment, { judge })
    expect(journal).toMatchObject({ status: 'interrupted', steady_states: { before: null } })
  })

  test('a run leaves nobody asleep behind it', async () => {
    const options = { hypothesis: { strategy: 'continuously' }, rollbacks: 'always' } as const
    expect((await play(usual(), { steady: 1, inject: working(3), back: working(1) }, options)).clock.sleepers()).toBe(0)
    expect((await play(usual(), { steady: 1, inject: interrupted() }, options)).clock.sleepers()).toBe(0)
  })

  test('EXIT-5 (improved) background activities are stopped by it', async () => {
    const method = [action('slow', { background: true }), action('inject')]
    const { journal } = await play(experimentOf({ method }), { slow: working(600), inject: interrupted() })
    expect(journal).toMatchObject({ status: 'interrupted', duration: 0 })
    expect(statusesOf(journal.run)).toEqual(['failed', 'failed'])
  })

  test('EXIT-6 (improved) the interrupted entry is `failed`, with an end', async () => {
    const { journal } = await play(experimentOf({ method: [action('inject')] }), { inject: interrupted() })
    expect(Object.keys(journal.run[0] ?? {})).toEqual(['activity', 'output', 'start', 'status', 'exception', 'end', 'duration'])
    expect(journal.run[0]).toMatchObject({ status: 'failed', output: null })
  })

  test('EXIT-6 one interrupted in its pause after keeps its success', async () => {
    const method = [action('late', { background: true, pauses: { before: 1 } }), action('inject', { pauses: { after: 60 } })]
    const { journal } = await play(experimentOf({ method }), { late: interrupted() })
    expect(namesOf(journal.run)).toEqual(['inject', 'late'])
    expect(statusesOf(journal.run)).toEqual(['succeeded', 'failed'])
  })

  test('an activity that does not listen is left alone after a grace of two seconds', async () => {
    const inject = (call: Call) => {
      call.interrupt()
      return (deaf(600) as (call: Call) => unknown)(call)
    }
    const { journal } = await play(experimentOf({ method: [action('inject')] }), { inject })
    expect(journal).toMatchObject({ status: 'interrupted', duration: 2, run: [{ status: 'failed' }] })
  })

  test('a control that does not listen is left alone as well', async () => {
    const control: Control = { name: 'c', after: ({ level }) => (level === 'method' ? new Promise(() => {}) : undefined) }
    const { journal } = await play(
      experimentOf({ method: [action('inject')] }),
      { inject: interrupted() },
      { controls: [control] },
    )
    expect(journal).toMatchObject({ status: 'interrupted', duration: 2 })
  })

  test('EXIT-7 a control that exits with 30 suppresses the rollbacks', async () => {
    const control: Control = {
      name: 'c',
      before({ level }) {
        if (level === 'method') throw new InterruptExecution('exit', { playsRollbacks: false })
      },
    }
    const { journal } = await play(usual(), { steady: 1 }, { controls: [control], rollbacks: 'always' })
    expect(journal).toMatchObject({ status: 'interrupted', rollbacks: [] })
  })

  test('EXIT-9 (improved) a control that interrupts after the experiment changes nothing', async () => {
    const control: Control = {
      name: 'c',
      after({ level }) {
        if (level === 'experiment') throw new InterruptExecution('too late', { playsRollbacks: false })
      },
    }
    const { journal, log } = await play(usual(), { steady: 1 }, { controls: [control] })
    expect(journal.status).toBe('completed')
    expect(log).toContainEqual({ level: 'warning', message: expect.stringContaining('too late') })
  })

  test('EXIT-9 an exit after the experiment is told with its code, and the journal is kept (improved)', async () => {
    const control: Control = {
      name: 'c',
      after({ level }) {
        if (level === 'experiment') throw new InterruptExecution('exit', { exitCode: 7 })
      },
    }
    const codes: number[] = []
    const onLateExit = (code: number) => void codes.push(code)
    const { journal } = await play(usual(), { steady: 1 }, { controls: [control], onLateExit })
    expect([journal.status, codes]).toEqual(['completed', [7]])
  })

  test('an abort with any other reason is an interruption too', async () => {
    const { journal } = await play(experimentOf({ method: [action('inject')] }), { inject: interrupted(new Error('time is up')) })
    expect(journal.status).toBe('interrupted')
  })

  test('why it stopped is logged once', async () => {
    const options = { hypothesis: { strategy: 'continuously' } } as const
    const { said } = await play(usual(), { steady: 1, inject: interrupted() }, options)
    expect(said.filter((line) => line === 'a signal came')).toHaveLength(1)
  })
})
