/** What holds for every experiment, whatever its activities do and whenever a signal comes. */

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Control, RollbackRule } from '../../src/engine/options.ts'
import type { Journal, Run } from '../../src/experiment/journal.ts'
import type { Activity, Experiment } from '../../src/experiment/schema.ts'
import {
  action,
  type Call,
  crash,
  deaf,
  failure,
  interrupted,
  type Played,
  play,
  probe,
  type Script,
  USR2,
  working,
} from './stage.ts'

const DEEDS = {
  fits: 1,
  'does not fit': 2,
  fails: failure(),
  crashes: crash(),
  'takes its time': working(5, 1),
  'does not listen': deaf(30),
  interrupts: interrupted(),
  'interrupts for good': interrupted(USR2),
} as const
const HARMLESS = ['fits', 'does not fit', 'fails', 'crashes'] as const

type Deed = keyof typeof DEEDS
type Planned = Activity & { deed: Deed }

const deed = fc.constantFrom(...(Object.keys(DEEDS) as Deed[]), ...HARMLESS, 'fits' as const, 'fits' as const)
const pauses = fc.record({ before: fc.constantFrom(0, 0.5), after: fc.constantFrom(0, 2) })
const planned = (deeds: fc.Arbitrary<Deed>): fc.Arbitrary<Planned> =>
  fc
    .record({ type: fc.constantFrom(action, probe), background: fc.boolean(), pauses, deed: deeds })
    .map(({ type, deed, ...more }) => ({ ...type('', more), deed }))

const plan = fc.record({
  probes: fc.array(planned(deed), { maxLength: 2 }),
  method: fc.array(planned(deed), { maxLength: 3 }),
  rollbacks: fc.array(planned(fc.constantFrom(...HARMLESS)), { minLength: 1, maxLength: 2 }),
  strategy: fc.constantFrom('default', 'before-method-only', 'after-method-only', 'during-method-only', 'continuously', 'skip'),
  isFailFast: fc.boolean(),
  rule: fc.constantFrom<RollbackRule>('default', 'always', 'never', 'deviated', 'once-begun'),
  /** Seconds into the run, between two events of it. */
  signalAt: fc.option(fc.constantFrom(0.25, 1.25, 3.75, 6.1), { nil: undefined }),
})
type Plan = typeof plan extends fc.Arbitrary<infer One> ? One : never

/** Every activity has a name of its own, so that the script can tell them apart. */
function named(part: string, activities: readonly Planned[]): (Planned & { tolerance: number })[] {
  return activities.map((activity, index) => ({ ...activity, name: `${part}-${index}`, tolerance: 1 }))
}

async function run({ signalAt, strategy, isFailFast, rule, ...parts }: Plan): Promise<Played & { hasBegun: boolean }> {
  const [probes, method, rollbacks] = (['probes', 'method', 'rollbacks'] as const).map((part) => named(part, parts[part]))
  const experiment: Experiment = {
    title: 't',
    description: 'd',
    'steady-state-hypothesis': { title: 'h', probes: probes ?? [] },
    method: method ?? [],
    rollbacks: rollbacks ?? [],
  }
  const all = [...(probes ?? []), ...(method ?? []), ...(rollbacks ?? [])]
  const script: Script = Object.fromEntries(all.map(({ name, deed }) => [name, withSignal(DEEDS[deed], signalAt)]))
  let hasBegun = false
  const witness: Control = {
    name: 'witness',
    before({ level }) {
      if (level === 'method') hasBegun = true
    },
  }
  const settings = { controls: [witness], rollbacks: rule, hypothesis: { strategy, isFailFast } }
  const played = await play(experiment, script, settings)
  return { ...played, hasBegun }
}

/** The first call of the run sets the alarm. */
function withSignal(step: unknown, signalAt: number | undefined): (call: Call) => unknown {
  return (call) => {
    const isFirst = call.clock.sleepers() === 0
    if (isFirst && signalAt !== undefined) call.clock.sleep(signalAt).then(() => call.interrupt())
    if (step instanceof Error) throw step
    return typeof step === 'function' ? step(call) : step
  }
}

function runsOf({ steady_states: seen, run, rollbacks }: Journal): Run[] {
  const looks = [seen.before, ...seen.during, seen.after].flatMap((state) => state?.probes ?? [])
  return [...looks, ...run, ...rollbacks]
}

/** No signal comes during it, so that the status at the end is the one that the strategy saw. */
const atOnce = (activity: Planned): Planned => ({ ...activity, pauses: {} })

/** The strategies of the spec, section 12, and our own default. */
function shouldPlay(rule: RollbackRule, { status, deviated }: Journal, hasBegun: boolean): boolean {
  if (rule === 'default') return status === 'completed' || status === 'aborted'
  if (rule === 'deviated') return deviated
  if (rule === 'once-begun') return hasBegun
  return rule === 'always'
}

const check = (property: fc.IAsyncPropertyWithHooks<[Plan]>) => fc.assert(property, { numRuns: 300 })
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?\+00:00$/

describe('whatever happens', () => {
  test('the journal has its end, one of four statuses, and an end and a status in every entry', () =>
    check(
      fc.asyncProperty(plan, async (it) => {
        const { journal } = await run(it)
        expect(journal.end).toMatch(MOMENT)
        expect(['completed', 'failed', 'aborted', 'interrupted']).toContain(journal.status)
        for (const { end, status, duration, exception } of runsOf(journal)) {
          expect(end).toMatch(MOMENT)
          expect(['succeeded', 'failed']).toContain(status)
          expect(duration).toBeGreaterThanOrEqual(0)
          expect(exception !== undefined).toBe(status === 'failed')
        }
        expect(JSON.parse(JSON.stringify(journal))).toEqual(journal)
      }),
    ))

  test('every activity that was called is in the journal, but for a look that was interrupted', () =>
    check(
      fc.asyncProperty(plan, async (it) => {
        const { journal, calls } = await run(it)
        const isOfHypothesis = (name: string) => name.startsWith('probes')
        const listed = runsOf(journal).map(({ activity }) => activity.name)
        expect(listed.filter((name) => !isOfHypothesis(name)).sort()).toEqual(
          calls.filter((name) => !isOfHypothesis(name)).sort(),
        )
      }),
    ))

  test('rollbacks are played exactly when the strategy says, and then all of them', () =>
    check(
      fc.asyncProperty(plan, async (it) => {
        const { journal, hasBegun, said } = await run({ ...it, rollbacks: it.rollbacks.map(atOnce) })
        const isForbidden = said.includes('Ignoring rollbacks as per signal')
        const isPlayed = !isForbidden && shouldPlay(it.rule, journal, hasBegun)
        expect(journal.rollbacks).toHaveLength(isPlayed ? it.rollbacks.length : 0)
      }),
    ))

  test('an interruption for good is the only thing that forbids rollbacks', () =>
    check(
      fc.asyncProperty(plan, async (it) => {
        const { journal, calls, said } = await run({ ...it, rule: 'always' })
        const isForGood = ({ deed }: Planned) => deed === 'interrupts for good'
        const played = [...named('probes', it.probes), ...named('method', it.method)].filter(({ name }) => calls.includes(name))
        const isForbidden = said.includes('Ignoring rollbacks as per signal')
        if (isForbidden) expect(journal.status).toBe('interrupted')
        if (isForbidden) expect(played.some(isForGood)).toBe(true)
        if (!played.some(isForGood)) expect(isForbidden).toBe(false)
      }),
    ))

  test('the method is played only when the steady state was there, where it is asked for first', () =>
    check(
      fc.asyncProperty(plan, async (it) => {
        const { journal, hasBegun } = await run(it)
        if (journal.steady_states.before?.steady_state_met === false) expect(hasBegun).toBe(false)
        if (!hasBegun) expect(journal.run).toEqual([])
      }),
    ))
})
