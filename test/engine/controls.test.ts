import { describe, expect, test } from '@jest/globals'
import type { Control, Moment } from '../../src/engine/options.ts'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import { calledAt, declare, recorders, withControls } from './recorders.ts'
import { action, crash, experimentOf, interrupted, play, usual } from './stage.ts'

describe('what a control finds and may do', () => {
  test('CTRL-3 hooks are called once per side at each level, and find what happened', async () => {
    const seen: [string, string][] = []
    const control: Control = {
      name: 'c',
      before: ({ level, state }) => void seen.push([`before ${level}`, typeof state]),
      after: ({ level, state }) => void seen.push([`after ${level}`, JSON.stringify(Object.keys(state ?? {}).slice(0, 2))]),
    }
    const experiment = usual({ method: [action('inject')], rollbacks: [] })
    await play(experiment, { steady: 1 }, { controls: [control], hypothesis: { strategy: 'before-method-only' } })
    expect(seen).toEqual([
      ['before experiment', 'object'],
      ['before hypothesis', 'object'],
      ['before activity', 'object'],
      ['after activity', '["activity","output"]'],
      ['after hypothesis', '["steady_state_met","probes"]'],
      ['before method', 'object'],
      ['before activity', 'object'],
      ['after activity', '["activity","output"]'],
      ['after method', '["0"]'],
      ['before rollback', 'object'],
      ['after rollback', '[]'],
      ['after experiment', '["chaoslib-version","platform"]'],
    ])
  })

  test('CTRL-3 CTRL-8 after a method or rollbacks that were stopped, a control still finds what was done', async () => {
    const seen: unknown[] = []
    const control: Control = {
      name: 'c',
      after(moment) {
        if (moment.level === 'method' || moment.level === 'rollback')
          seen.push(moment.state?.map(({ activity }) => activity.name))
        if (moment.level === 'activity' && ['two', 'back'].includes(moment.context.name)) throw new InterruptExecution('enough')
      },
    }
    const experiment = experimentOf({ method: ['one', 'two', 'three'].map((name) => action(name)), rollbacks: [action('back')] })
    await play(experiment, {}, { controls: [control], rollbacks: 'always' })
    expect(seen).toEqual([['one', 'two'], ['back']])
  })

  test.each(['method', 'rollback'] as const)(
    'CTRL-23 around the %s: those that are not automatic are not called',
    async (level) => {
      const experiment = withControls([], {
        controls: [declare('T1', { automatic: false }), declare('T2')],
        rollbacks: [action('back')],
      })
      expect(await calledAt(`before:${level}`, ['G1'], experiment)).toEqual(['G1', 'T2'])
      expect(await calledAt('before:experiment', ['G1'], experiment)).toEqual(['G1', 'T1', 'T2'])
    },
  )

  test('CTRL-3 RUN-1 after the experiment a control sees the journal with its end, and may change it', async () => {
    const control: Control = {
      name: 'c',
      after(moment) {
        if (moment.level === 'experiment' && moment.state?.end) Object.assign(moment.state, { mine: 1 })
      },
    }
    const { journal } = await play(experimentOf(), {}, { controls: [control] })
    expect(journal).toMatchObject({ mine: 1 })
    expect(Object.keys(journal).at(-1)).toBe('mine')
  })

  test('CTRL-2 scope limits a control to one side', async () => {
    const experiment = withControls([], { controls: [declare('T1', { scope: 'before' }), declare('T2', { scope: 'after' })] })
    expect(await calledAt('before:activity', [], experiment)).toEqual(['T1'])
    expect(await calledAt('after:activity', [], experiment)).toEqual(['T2'])
  })

  test('CTRL-6 changes of a control land in the journal; new keys at the top of the experiment do not', async () => {
    const control: Control = {
      name: 'c',
      before(moment) {
        if (moment.level !== 'experiment') return
        moment.experiment.added = true
        Object.assign(moment.experiment.configuration ?? {}, { added: true })
      },
    }
    const given = experimentOf({ configuration: { x: 1 } })
    const { journal } = await play(given, {}, { controls: [control] })
    expect(journal.experiment.configuration).toEqual({ x: 1, added: true })
    expect(journal.experiment).not.toHaveProperty('added')
    expect(given.configuration).toEqual({ x: 1 })
  })

  test('CTRL-7 a hook that fails is a warning, and changes nothing', async () => {
    const bad: Control = {
      name: 'bad',
      before() {
        throw crash('hook bug')
      },
    }
    const { journal, log } = await play(usual(), { steady: 1 }, { controls: [bad] })
    expect(journal.status).toBe('completed')
    expect(log).toContainEqual({
      level: 'warning',
      message: expect.stringContaining('before hook of the control "bad" failed: hook bug'),
    })
  })

  test('CTRL-7 an interruption by a hook stops the run, and says why', async () => {
    const control: Control = {
      name: 'guard',
      before({ level }) {
        if (level === 'activity') throw new InterruptExecution('not on a Friday')
      },
    }
    const { journal, calls, log } = await play(experimentOf({ method: [action('inject')] }), {}, { controls: [control] })
    expect(calls).toEqual([])
    expect(journal).toMatchObject({ status: 'interrupted', run: [] })
    expect(log).toContainEqual({ level: 'critical', message: 'not on a Friday' })
  })

  test('CTRL-8 after hooks are called even when a before hook interrupts, all of them, with null', async () => {
    const seen: unknown[] = []
    const after = (moment: Moment) => void (moment.level === 'activity' && seen.push(moment.state))
    const before = ({ level }: Moment) => {
      if (level === 'activity') throw new InterruptExecution('stop')
    }
    const impatient = (moment: Moment) => {
      after(moment)
      if (moment.level === 'activity') throw new InterruptExecution('stop again')
    }
    const controls = [
      { name: 'one', before, after: impatient },
      { name: 'two', after },
    ]
    await play(experimentOf({ method: [action('inject')] }), {}, { controls })
    expect(seen).toEqual([null, null])
  })

  test.each([
    ['an engine error', crash()],
    ['an interruption', interrupted()],
  ])('CTRL-8 after %s the state of an activity is null', async (_, inject) => {
    const seen: unknown[] = []
    const after = (moment: Moment) => void (moment.level === 'activity' && seen.push(moment.state))
    await play(experimentOf({ method: [action('inject')] }), { inject }, { controls: [{ name: 'c', after }] })
    expect(seen).toEqual([null])
  })

  test.each<[Moment['level'], 'before' | 'after', object]>([
    ['experiment', 'before', { status: 'interrupted', run: [], rollbacks: [] }],
    ['hypothesis', 'before', { status: 'interrupted', steady_states: { before: null }, run: [] }],
    ['hypothesis', 'after', { status: 'interrupted', steady_states: { before: null }, run: [] }],
    ['method', 'before', { status: 'interrupted', run: [] }],
    ['method', 'after', { status: 'interrupted', run: [{ status: 'succeeded' }], steady_states: { after: null } }],
    ['rollback', 'before', { status: 'interrupted', rollbacks: [] }],
    ['rollback', 'after', { status: 'interrupted', rollbacks: [{ status: 'succeeded' }] }],
    ['experiment', 'after', { status: 'completed' }],
  ])('CTRL-9 an interruption at level %s, %s', async (level, side, outcome) => {
    const hook = (moment: Moment) => {
      if (moment.level === level) throw new InterruptExecution('stop')
    }
    expect((await play(usual(), { steady: 1 }, { controls: [{ name: 'c', [side]: hook }] })).journal).toMatchObject(outcome)
  })

  test('CTRL-27 REG-27 configure and cleanup come once each: global ones first, and last', async () => {
    const { seen, settings } = recorders(['G1'], ['T1', 'A1'])
    const local = { controls: [declare('A1')] }
    await play(experimentOf({ controls: [declare('T1')], method: [action('one', local), action('two', local)] }), {}, settings)
    const setUp = seen.filter((line) => /^(configure|cleanup)/.test(line))
    expect(setUp).toEqual(['configure:G1', 'configure:T1', 'configure:A1', 'cleanup:T1', 'cleanup:A1', 'cleanup:G1'])
    expect(seen[0]).toBe('configure:G1')
    expect(seen.at(-1)).toBe('cleanup:G1')
  })

  test('CTRL-28 (improved) one whose configuration fails is left out, global or not', async () => {
    const hooks: string[] = []
    const bad = (name: string): Control => ({
      name,
      configure: () => Promise.reject(crash()),
      before: () => void hooks.push(name),
    })
    const settings = { controls: [bad('G1')], declared: { T1: bad('T1') } }
    const { log } = await play(experimentOf({ controls: [declare('T1')] }), {}, settings)
    expect(hooks).toEqual([])
    expect(log.filter(({ level }) => level === 'warning')).toHaveLength(2)
  })

  test('CTRL-29 (improved) a cleanup that fails is a warning, and the others are cleaned up', async () => {
    const cleaned: string[] = []
    const control = (name: string): Control => ({
      name,
      cleanup() {
        cleaned.push(name)
        throw crash()
      },
    })
    const settings = { controls: [control('G1')], declared: { T1: control('T1') } }
    const { journal } = await play(experimentOf({ controls: [declare('T1')] }), {}, settings)
    expect(journal.status).toBe('completed')
    expect(cleaned).toEqual(['T1', 'G1'])
  })

  test('one that never gets configured does not outlive an interruption', async () => {
    const control: Control = { name: 'c', configure: () => new Promise(() => {}) }
    const { journal } = await play(usual(), {}, { controls: [control], isInterrupted: true })
    expect(journal).toMatchObject({ status: 'interrupted', duration: 2, run: [] })
  })

  test('CTRL-30 one that there is not is left out', async () => {
    expect((await play(experimentOf({ controls: [declare('nobody')] }))).journal.status).toBe('completed')
  })

  test('REG-31 after the hypothesis a control finds its state even when the probe failed', async () => {
    const states: unknown[] = []
    const after = (moment: Moment) => void (moment.level === 'hypothesis' && states.push(moment.state))
    await play(usual(), { steady: crash() }, { controls: [{ name: 'c', after }] })
    expect(states).toEqual([expect.objectContaining({ steady_state_met: false })])
  })

  test('REG-34 a ref is resolved before controls are called', async () => {
    const names: string[] = []
    const before = (moment: Moment) => void (moment.level === 'activity' && names.push(moment.context.name))
    await play(experimentOf({ method: [action('inject'), { ref: 'inject' }] }), {}, { controls: [{ name: 'c', before }] })
    expect(names).toEqual(['inject', 'inject'])
  })
})
