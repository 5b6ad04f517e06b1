import { describe, expect, test } from '@jest/globals'
import type { Control } from '../../src/engine/options.ts'
import type { Experiment } from '../../src/experiment/schema.ts'
import {
  action,
  crash,
  experimentOf,
  failure,
  namesOf,
  play,
  probe,
  reference,
  statusesOf,
  steadiness,
  working,
} from './stage.ts'

const configured = (configuration: Record<string, unknown>) => ({ values: { configuration, secrets: {} } })

describe('activities', () => {
  test('ACT-1 actions and probes are played alike, in the method and as a rollback', async () => {
    const { journal } = await play(experimentOf({ method: [probe('look'), action('hit')], rollbacks: [probe('look-again')] }))
    expect(statusesOf([...journal.run, ...journal.rollbacks])).toEqual(['succeeded', 'succeeded', 'succeeded'])
  })

  test('ACT-2 a control, the pause, the log line, the call, the pause, the control: in this order', async () => {
    const steps: string[] = []
    const control: Control = {
      name: 'c',
      before: ({ level }) => void (level === 'activity' && steps.push('before')),
      after: ({ level }) => void (level === 'activity' && steps.push('after')),
    }
    const method = [action('hit', { pauses: { before: 1, after: 2 } })]
    const { said, clock } = await play(experimentOf({ method }), { hit: () => steps.push('call') }, { controls: [control] })
    expect(steps).toEqual(['before', 'call', 'after'])
    expect(said).toEqual(
      expect.arrayContaining(['Pausing before next activity for 1s...', 'Action: hit', 'Pausing after activity for 2s...']),
    )
    expect(said.indexOf('Pausing before next activity for 1s...')).toBeLessThan(said.indexOf('Action: hit'))
    expect(clock.now()).toBe(Date.UTC(2026, 2, 2, 9, 0, 3))
  })

  test('ACT-3 the log names kind, name and background', async () => {
    const { said } = await play(experimentOf({ method: [action('hit'), probe('look', { background: true })] }))
    expect(said).toEqual(expect.arrayContaining(['Action: hit', 'Probe: look [in background]']))
  })

  test('ACT-4 REG-39 start, end and duration leave the pauses out; the pause after comes after a failure too', async () => {
    const method = [action('hit', { pauses: { before: 10, after: 20 } })]
    const { journal, clock } = await play(experimentOf({ method }), {
      hit: async ({ clock }: { clock: { sleep(seconds: number): Promise<void> } }) => {
        await clock.sleep(1.5)
        throw failure()
      },
    })
    expect(journal.run[0]).toMatchObject({
      start: '2026-03-02T09:00:10+00:00',
      end: '2026-03-02T09:00:11.500000+00:00',
      duration: 1.5,
      status: 'failed',
    })
    expect(clock.now()).toBe(Date.UTC(2026, 2, 2, 9, 0, 31, 500))
  })

  test('ACT-4 the pause after comes even when the activity is about to abort the run', async () => {
    const { journal } = await play(experimentOf({ method: [action('hit', { pauses: { after: 20 } })] }), { hit: crash() })
    expect(journal).toMatchObject({ status: 'aborted', duration: 20 })
  })

  test.each([
    [0, 0],
    [null, 0],
    ['', 0],
    [true, 1],
    [0.25, 0.25],
    ['3', 3],
    [reference('seconds'), 4],
    [reference('text'), 5],
  ])('ACT-5 a pause of %p takes %p s', async (before, seconds) => {
    const pauses = { before } as { before: number }
    const { journal } = await play(
      experimentOf({ method: [action('hit', { pauses })] }),
      {},
      configured({ seconds: 4, text: ' 5 ' }),
    )
    expect(journal).toMatchObject({ status: 'completed', duration: seconds })
  })

  test.each([-1, reference('unknown'), 'soon', [1, 2]])('ACT-5 a pause of %p aborts before the call', async (after) => {
    const pauses = { after } as { after: number }
    const { journal, calls } = await play(experimentOf({ method: [action('hit', { pauses })] }))
    expect(calls).toEqual([])
    expect(journal).toMatchObject({ status: 'aborted', run: [{ status: 'failed' }] })
    expect(journal.run[0]?.exception?.[0]).toContain('give a number of seconds')
  })

  test('ACT-5 `pauses: null` is no pause', async () => {
    const entry = { ...action('hit'), pauses: null } as unknown as Experiment['method'][number]
    expect((await play(experimentOf({ method: [entry] }))).journal.status).toBe('completed')
  })

  test('ACT-6 what the call gives is the output, null included', async () => {
    const { journal } = await play(experimentOf({ method: [action('one'), action('two'), action('three')] }), {
      one: { status: 0 },
      two: null,
      three: undefined,
    })
    expect(journal.run.map(({ output, status }) => ({ output, status }))).toEqual([
      { output: { status: 0 }, status: 'succeeded' },
      { output: null, status: 'succeeded' },
      { output: null, status: 'succeeded' },
    ])
  })

  test('ACT-6 a failure is recorded with its exception and logged', async () => {
    const { journal, log } = await play(experimentOf({ method: [action('hit')] }), { hit: failure('no route') })
    expect(journal.run[0]).toMatchObject({
      status: 'failed',
      output: null,
      exception: ['chaoslib.exceptions.ActivityFailed: no route\n'],
    })
    expect(log).toContainEqual({ level: 'error', message: expect.stringContaining('  => failed: ') })
  })

  test('ACT-7 a failed activity changes nothing else', async () => {
    const { journal } = await play(experimentOf({ method: [action('hit'), action('next')] }), { hit: failure() })
    expect(statusesOf(journal.run)).toEqual(['failed', 'succeeded'])
    expect(journal).toMatchObject({ status: 'completed', deviated: false })
  })

  test('ACT-8 (improved) an engine error leaves an entry with status and exception', async () => {
    const { journal } = await play(experimentOf({ method: [action('hit')] }), { hit: crash('x is undefined') })
    expect(journal.run[0]).toMatchObject({
      status: 'failed',
      output: null,
      exception: ['chaoslib.exceptions.ActivityFailed: TypeError: x is undefined\n'],
    })
    expect(journal.run[0]?.end).toBeDefined()
  })

  test('ACT-8 whatever is thrown becomes an entry, also what is no error', async () => {
    const { journal } = await play(experimentOf({ method: [action('hit')] }), {
      hit: () => {
        throw undefined
      },
    })
    expect(journal).toMatchObject({ status: 'aborted', run: [{ status: 'failed' }] })
  })

  test('ACT-9 a ref finds the last of its name, a probe of the hypothesis before an activity of the method', async () => {
    const experiment = experimentOf({
      'steady-state-hypothesis': steadiness({
        ...probe('same', { tolerance: 1, provider: { type: 'process', path: 'hypothesis' } }),
      }),
      method: [action('same'), { ref: 'same' }],
    })
    const { journal } = await play(experiment, { same: 1 })
    expect(journal.run[1]?.activity.provider).toEqual({ type: 'process', path: 'hypothesis' })
  })

  test('ACT-10 a ref that leads nowhere aborts the method, without an entry', async () => {
    const { journal, said } = await play(
      experimentOf({ method: [{ ref: 'nobody' }, action('next')], rollbacks: [action('back')] }),
    )
    expect(journal).toMatchObject({ status: 'aborted', run: [], rollbacks: [{ status: 'succeeded' }] })
    expect(said.join('\n')).toContain('no activity has the name "nobody"')
  })

  test('ACT-10 (improved) a rollback may reference the method, and another rollback', async () => {
    const rollbacks = [{ ref: 'hit' }, action('back'), { ref: 'back' }]
    const { journal } = await play(experimentOf({ method: [action('hit')], rollbacks }))
    expect(namesOf(journal.rollbacks)).toEqual(['hit', 'back', 'back'])
  })

  test('ACT-10 (improved) a rollback that leads nowhere is a clean failure: the others are played', async () => {
    const { journal } = await play(experimentOf({ rollbacks: [{ ref: 'nobody' }, action('back')] }))
    expect(namesOf(journal.rollbacks)).toEqual(['back'])
    expect(journal).toMatchObject({ status: 'aborted', end: expect.any(String) })
  })

  test('ACT-11 of a ref entry only background and tolerance count', async () => {
    const entry = { ref: 'hit', name: 'renamed', pauses: { after: 9 } }
    const { journal } = await play(experimentOf({ method: [action('hit', { pauses: { after: 1 } }), entry] }))
    expect(namesOf(journal.run)).toEqual(['hit', 'hit'])
    expect(journal.duration).toBe(2)
  })

  test('ACT-11 a ref to a background activity is in the foreground, and says otherwise', async () => {
    const method = [action('hit', { background: true }), { ref: 'hit' }, action('next')]
    const { journal, said } = await play(experimentOf({ method }), { hit: working(5) })
    expect(journal.run[2]?.start).toBe('2026-03-02T09:00:05+00:00')
    expect(said.filter((line) => line === 'Action: hit [in background]')).toHaveLength(2)
  })

  test('ACT-11 the tolerance of a ref in the hypothesis is the one that is looked at', async () => {
    const hypothesis = steadiness({ ref: 'look', tolerance: 7 })
    const experiment = experimentOf({ 'steady-state-hypothesis': hypothesis, method: [probe('look')] })
    const { journal } = await play(experiment, { look: 7 })
    expect(journal.steady_states.before).toMatchObject({ steady_state_met: true, probes: [{ tolerance_met: true }] })
  })

  test('ACT-12 a `timeout` of an activity is not enforced', async () => {
    const { journal } = await play(experimentOf({ method: [action('hit', { timeout: 1 })] }), { hit: working(5) })
    expect(journal.run[0]).toMatchObject({ status: 'succeeded', duration: 5 })
  })

  test('ACT-14 the entry holds the activity as a control left it before the call, unsubstituted', async () => {
    const control: Control = {
      name: 'c',
      before(moment) {
        if (moment.level === 'activity') moment.context.name = 'changed'
      },
    }
    const provider = { type: 'process', path: 'true', arguments: [reference('x')] } as const
    const hit = action('hit', { provider: { ...provider, arguments: [reference('x')] } })
    const { journal } = await play(experimentOf({ method: [hit] }), {}, { controls: [control], ...configured({ x: 1 }) })
    expect(journal.run[0]?.activity).toMatchObject({ name: 'changed', provider: { arguments: [reference('x')] } })
    expect(hit.name).toBe('hit')
  })

  test('PY-4 a function that raises the interrupt exception has failed, and interrupts nothing', async () => {
    const { InterruptExecution } = await import('../../src/experiment/errors.ts')
    const { journal } = await play(experimentOf({ method: [action('hit'), action('next')] }), {
      hit: new InterruptExecution('me'),
    })
    expect(journal.status).toBe('completed')
    expect(statusesOf(journal.run)).toEqual(['failed', 'succeeded'])
  })
})
