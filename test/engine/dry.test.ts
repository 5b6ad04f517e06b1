import { describe, expect, test } from '@jest/globals'
import type { Activity, Dry } from '../../src/experiment/schema.ts'
import { action, experimentOf, play, probe, steadiness, usual } from './stage.ts'

const mixed = {
  'steady-state-hypothesis': steadiness(probe('steady', { tolerance: 1 })),
  method: [action('inject', { pauses: { after: 2 } }), probe('look', { pauses: { before: 3 } })],
  rollbacks: [action('back')],
}
const withDry = (activity: Activity, dry: unknown) => ({ ...activity, dry }) as Activity

describe('dry', () => {
  test.each<[Dry, string[]]>([
    ['probes', ['inject', 'back']],
    ['actions', ['steady', 'look', 'steady']],
    ['activities', []],
    ['pause', ['steady', 'inject', 'look', 'steady', 'back']],
  ])('DRY-1 DRY-2 DRY-3 %s calls %j', async (dry, called) => {
    const { calls, journal, log } = await play(experimentOf(mixed), { steady: 1 }, { dry })
    expect(calls).toEqual(called)
    expect(journal).toMatchObject({
      status: 'completed',
      rollbacks: [{ status: 'succeeded' }],
      run: [{ status: 'succeeded' }, {}],
    })
    expect(log).toContainEqual({ level: 'warning', message: `Running experiment with dry ${dry}` })
  })

  test.each<[Dry, number]>([
    ['probes', 2],
    ['actions', 3],
    ['activities', 0],
    ['pause', 0],
  ])('DRY-2 DRY-3 REG-38 under %s the pauses take %d s, and are all told', async (dry, seconds) => {
    const { journal, said } = await play(experimentOf(mixed), { steady: 1 }, { dry })
    expect(journal.duration).toBe(seconds)
    expect(said.filter((line) => line.startsWith('Pausing'))).toHaveLength(2)
  })

  test('DRY-2 what is left out has null as its output', async () => {
    const { journal } = await play(experimentOf(mixed), { steady: 1, inject: 'never', look: 5 }, { dry: 'actions' })
    expect(journal.run.map(({ output }) => output)).toEqual([null, 5])
  })

  test.each<[Dry, boolean]>([
    ['probes', true],
    ['activities', true],
    ['actions', false],
    ['pause', false],
  ])('DRY-4 under %s a tolerance is taken as met: %p', async (dry, isMet) => {
    const { journal } = await play(experimentOf(mixed), { steady: 2 }, { dry })
    expect(journal.steady_states.before?.steady_state_met).toBe(isMet)
  })

  test('DRY-4 an action in the hypothesis under `actions` yields null, which is looked at', async () => {
    const hypothesis = steadiness(action('steady', { tolerance: 1 }))
    const { journal } = await play(experimentOf({ 'steady-state-hypothesis': hypothesis }), { steady: 1 }, { dry: 'actions' })
    expect(journal.steady_states.before).toMatchObject({
      steady_state_met: false,
      probes: [{ output: null, tolerance_met: false }],
    })
  })

  test('DRY-5 controls are called for real', async () => {
    const levels: string[] = []
    await play(usual(), {}, { dry: 'activities', controls: [{ name: 'c', before: ({ level }) => void levels.push(level) }] })
    expect(levels).toContain('activity')
  })

  test("DRY-6 the journal's `dry` is the run's, whatever the file says", async () => {
    const { journal } = await play(experimentOf({ dry: 'actions', method: [action('inject')] }))
    expect(journal.experiment.dry).toBeNull()
    expect(journal.run).toHaveLength(1)
    expect((await play(experimentOf(), {}, { dry: 'pause' })).journal.experiment.dry).toBe('pause')
  })

  test("DRY-7 (improved) an activity's own `dry` is read as a word, before the run's", async () => {
    const method = [withDry(action('one'), 'actions'), withDry(action('two'), 'probes'), action('three')]
    expect((await play(experimentOf({ method }))).calls).toEqual(['two', 'three'])
  })

  test.each([null, 'nonsense'])('DRY-7 a `dry` of %p disables it for the activity', async (dry) => {
    const method = [withDry(action('one'), dry), action('two')]
    expect((await play(experimentOf({ method }), {}, { dry: 'activities' })).calls).toEqual(['one'])
  })

  test('DRY-8 (improved) a control may set it, and the journal stays plain', async () => {
    const before = (moment: { level: string; context: object }) => {
      if (moment.level === 'activity') Object.assign(moment.context, { dry: 'activities' })
    }
    const { journal, calls } = await play(experimentOf({ method: [action('inject')] }), {}, { controls: [{ name: 'c', before }] })
    expect(calls).toEqual([])
    expect(JSON.parse(JSON.stringify(journal))).toEqual(journal)
  })
})
