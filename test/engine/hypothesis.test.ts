import { describe, expect, test } from '@jest/globals'
import type { Control } from '../../src/engine/options.ts'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import type { HypothesisStrategy, Tolerance } from '../../src/experiment/schema.ts'
import { action, type Call, crash, experimentOf, failure, namesOf, play, probe, steadiness, usual, working } from './stage.ts'

describe('hypothesis', () => {
  test.each([{ title: 'h' }, { title: 'h', probes: [] }, undefined])('HYP-1 %j is as if there were none', async (hypothesis) => {
    const experiment = experimentOf({ ...(hypothesis && { 'steady-state-hypothesis': hypothesis }), method: [action('inject')] })
    const { journal, said } = await play(experiment)
    expect(journal).toMatchObject({ status: 'completed', steady_states: { before: null, after: null, during: [] }, run: [{}] })
    expect(said).toContain("No steady state hypothesis defined. That's ok, just exploring.")
  })

  test('HYP-2 the first probe that is not met is the last', async () => {
    const probes = ['one', 'two', 'three'].map((name) => probe(name, { tolerance: 1 }))
    const { journal, calls } = await play(usual({ 'steady-state-hypothesis': steadiness(...probes) }), {
      one: 1,
      two: 2,
      three: 1,
    })
    expect(calls).toEqual(['one', 'two', 'back'])
    expect(namesOf(journal.steady_states.before?.probes ?? [])).toEqual(['one', 'two'])
  })

  test('HYP-3 the result says whether it was met, and each probe whether its tolerance was', async () => {
    const { journal, said } = await play(usual(), { steady: 1 })
    expect(journal.steady_states.before).toEqual({
      steady_state_met: true,
      probes: [expect.objectContaining({ tolerance_met: true })],
    })
    expect(said).toEqual(expect.arrayContaining(['Steady state hypothesis: h', 'Steady state hypothesis is met!']))
  })

  test('HYP-4 a probe that failed is not met', async () => {
    const { journal, log } = await play(usual(), { steady: failure() })
    expect(journal.steady_states.before).toMatchObject({
      steady_state_met: false,
      probes: [{ status: 'failed', output: null, tolerance_met: false }],
    })
    const message = 'Probe terminated unexpectedly, so its tolerance could not be validated'
    expect(log).toContainEqual({ level: 'warning', message })
  })

  test('HYP-5 a gate out of tolerance ends completed, without method and without a second look', async () => {
    const { journal } = await play(usual(), { steady: 2 })
    expect(journal).toMatchObject({
      status: 'completed',
      deviated: false,
      run: [],
      steady_states: { after: null, during: [] },
      rollbacks: [{ status: 'succeeded' }],
    })
  })

  test('a gate with patience is looked at again until it is met, and only the last look is kept', async () => {
    const { journal, calls } = await play(usual(), { steady: [2, failure(), 1] }, { hypothesis: { patienceSeconds: 10 } })
    expect(calls).toEqual(['steady', 'steady', 'steady', 'inject', 'steady', 'back'])
    expect(journal).toMatchObject({ status: 'completed', deviated: false, steady_states: { before: { steady_state_met: true } } })
  })

  test('a gate with patience is not met for good when its time is over', async () => {
    const { journal, calls } = await play(usual(), { steady: 2 }, { hypothesis: { patienceSeconds: 3 } })
    expect(calls).toEqual(['steady', 'steady', 'steady', 'steady', 'back'])
    expect(journal).toMatchObject({ deviated: false, run: [], steady_states: { before: { steady_state_met: false } } })
  })

  test('a run that is cancelled is not patient', async () => {
    const script = { steady: ({ count, interrupt }: Call) => (count === 1 ? interrupt() : null) }
    const { journal, calls } = await play(usual(), script, { hypothesis: { patienceSeconds: 10 } })
    expect([journal.status, calls.filter((name) => name === 'steady')]).toEqual(['interrupted', ['steady', 'steady']])
  })

  test('HYP-6 a gate whose probe failed ends failed, without default rollbacks', async () => {
    const { journal } = await play(usual(), { steady: failure() })
    expect(journal).toMatchObject({ status: 'failed', deviated: false, run: [], rollbacks: [] })
  })

  test('HYP-7 REG-1 a second look out of tolerance is a deviation of a completed run', async () => {
    const { journal } = await play(usual(), { steady: [1, 2] })
    expect(journal).toMatchObject({ status: 'completed', deviated: true, rollbacks: [{}] })
  })

  test('HYP-8 a second look whose probe failed deviates and fails; default rollbacks are not played, which is told loudly', async () => {
    const { journal, log } = await play(usual(), { steady: [1, failure()] })
    expect(journal).toMatchObject({ status: 'failed', deviated: true, rollbacks: [] })
    expect(log).toContainEqual({ level: 'warning', message: expect.stringContaining('Rollbacks will not be played') })
  })

  test('HYP-9 only the second look sets `deviated`; met, it leaves the status alone', async () => {
    const options = { hypothesis: { strategy: 'continuously', isFailFast: true } } as const
    const script = { steady: [1, 1, 2, 1], inject: working(1.5) }
    expect((await play(usual(), script, options)).journal).toMatchObject({ status: 'failed', deviated: false })
  })

  test('HYP-10 (improved) an engine error in the gate is a failed probe', async () => {
    const { journal } = await play(usual(), { steady: crash() })
    expect(journal).toMatchObject({
      status: 'failed',
      run: [],
      steady_states: { before: { probes: [{ status: 'failed', tolerance_met: false }] } },
    })
  })

  test('HYP-10 (improved) an engine error in the second look is a failed probe', async () => {
    const { journal } = await play(usual(), { steady: [1, crash()] }, { rollbacks: 'always' })
    expect(journal).toMatchObject({ status: 'failed', deviated: true, rollbacks: [{ status: 'succeeded' }] })
  })

  test.each([
    ['TOL-22', { type: 'regex', pattern: 'hi' }, { status: 0, stdout: 'hi', stderr: '' }],
    ['TOL-14', [0, 10], 'five'],
    ['TOL-42', { type: 'range', range: [0, 1] }, null],
    ['TOL-30', { type: 'jsonpath', path: '$.a', target: 'body' }, 5],
  ] as const)(
    'HYP-10 %s (improved) trap 7: a tolerance that cannot be judged makes the probe a failed one',
    async (_, tolerance, output) => {
      const experiment = experimentOf({
        'steady-state-hypothesis': { title: 'h', probes: [probe('p', { tolerance: tolerance as Tolerance })] },
      })
      const { journal } = await play(experiment, { p: output })
      expect(journal).toMatchObject({ status: 'failed', deviated: false, run: [] })
      const [run] = journal.steady_states.before?.probes ?? []
      expect(run).toMatchObject({ status: 'failed', output, tolerance_met: false })
      expect(Object.keys(run ?? {})).toEqual([
        'activity',
        'output',
        'start',
        'status',
        'exception',
        'end',
        'duration',
        'tolerance_met',
      ])
    },
  )

  test('HYP-10 (improved) a ref that leads nowhere is a steady state that is not there', async () => {
    const { journal } = await play(usual({ 'steady-state-hypothesis': steadiness({ ref: 'nobody', tolerance: 1 }) }))
    expect(journal).toMatchObject({
      status: 'failed',
      run: [],
      steady_states: { before: { steady_state_met: false, probes: [] } },
    })
  })

  test('HYP-10 (improved) a probe without a tolerance is a failed probe', async () => {
    const { journal } = await play(usual({ 'steady-state-hypothesis': steadiness(probe('steady')) }))
    expect(journal).toMatchObject({
      status: 'failed',
      steady_states: { before: { probes: [{ status: 'failed', tolerance_met: false }] } },
    })
    expect(journal.steady_states.before?.probes[0]?.exception?.[0]).toContain('has no tolerance')
  })

  test('HYP-11 a control that interrupts inside the gate leaves it null', async () => {
    const control: Control = {
      name: 'c',
      after({ level }) {
        if (level === 'activity') throw new InterruptExecution('enough')
      },
    }
    const { journal } = await play(usual(), { steady: 1 }, { controls: [control] })
    expect(journal).toMatchObject({ status: 'interrupted', steady_states: { before: null, after: null }, run: [] })
  })

  const LOOKS: [HypothesisStrategy, { before: boolean; during: boolean; after: boolean }][] = [
    ['default', { before: true, during: false, after: true }],
    ['before-method-only', { before: true, during: false, after: false }],
    ['after-method-only', { before: false, during: false, after: true }],
    ['during-method-only', { before: false, during: true, after: false }],
    ['continuously', { before: true, during: true, after: true }],
    ['skip', { before: false, during: false, after: false }],
  ]
  test.each(LOOKS)('HYP table: %s looks %j', async (strategy, looks) => {
    const { journal } = await play(usual(), { steady: 1 }, { hypothesis: { strategy } })
    const { before, during, after } = journal.steady_states
    expect({ before: before !== null, during: during.length > 0, after: after !== null }).toEqual(looks)
    expect(journal.status).toBe('completed')
  })

  test('TOL-50 a probe as tolerance is called without controls, pauses and journal entry', async () => {
    const tolerance: Tolerance = {
      ...probe('judge', { pauses: { before: 9 }, provider: { type: 'python', module: 'm', func: 'f', arguments: {} } }),
      type: 'probe',
    }
    const levels: string[] = []
    const control: Control = {
      name: 'c',
      before: ({ level, context }) => void (level === 'activity' && levels.push(context.name)),
    }
    const experiment = experimentOf({ 'steady-state-hypothesis': steadiness(probe('steady', { tolerance })) })
    const { journal, calls } = await play(
      experiment,
      { judge: true },
      { controls: [control], hypothesis: { strategy: 'before-method-only' } },
    )
    expect(calls).toEqual(['steady', 'judge'])
    expect(levels).toEqual(['steady'])
    expect(journal).toMatchObject({ duration: 0, steady_states: { before: { steady_state_met: true, probes: [{}] } } })
  })

  test.each([false, 0, failure()])('TOL-50 a probe as tolerance that gives %p is not met', async (step) => {
    const tolerance: Tolerance = {
      ...probe('judge', { provider: { type: 'python', module: 'm', func: 'f', arguments: {} } }),
      type: 'probe',
    }
    const { journal } = await play(usual({ 'steady-state-hypothesis': steadiness(probe('steady', { tolerance })) }), {
      judge: step,
    })
    expect(journal).toMatchObject({ status: 'completed', steady_states: { before: { steady_state_met: false } } })
  })
})
