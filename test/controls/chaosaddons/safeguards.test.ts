import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Json } from '../../../src/experiment/schema.ts'
import { type Asked, ask, command, experiment, probe } from '../../app/ask.ts'

const MODULE = 'chaosaddons.controls.safeguards'

function guard(...probes: unknown[]) {
  return { name: 'guard', provider: { type: 'python', module: MODULE, arguments: { probes: probes as Json[] } } }
}

/** Met until there is a file of that name. */
function isNot(file: string, more: object = {}) {
  return { ...probe(`is-not-${file}`, 0, 'test', '!', '-e', file), ...more }
}

const touch = (file: string, more: object = {}) => ({ ...command(`touch-${file}`, 'touch', file), ...more })

/** A method that would take a minute. */
const LONG = [touch('broken', { pauses: { after: 60 } }), touch('after')]

function run(part: Record<string, unknown>, more: Partial<Asked> = {}) {
  return ask({ files: { 'e.yaml': experiment(part) }, ...more })
}

const has = ({ directory }: { directory: string }, file: string) => existsSync(join(directory, file))

describe('safeguards', () => {
  test('that hold change nothing, and leave no trace in the journal', async () => {
    const controls = [guard(isNot('a'), isNot('b', { frequency: 0.01 }), isNot('c', { background: true }))]
    const told = await run({ controls, method: [touch('done')] })
    expect(told.verdict.name).toBe('passed')
    const { journal } = told.outcomes[0] ?? {}
    expect([journal?.run.length, journal?.status, has(told, 'done')]).toEqual([1, 'completed', true])
  })

  test('are a gate: nothing begins when one is not met', async () => {
    const told = await run({ controls: [guard(isNot('fine'), probe('is-up', 0, 'false'))], method: [touch('done')] })
    expect(told.verdict).toMatchObject({
      name: 'interrupted',
      reason: expect.stringContaining("Safeguard 'is-up' triggered the end of the experiment: expected status 0, saw 1"),
    })
    expect([told.outcomes[0]?.journal?.status, told.outcomes[0]?.journal?.run, has(told, 'done')]).toEqual([
      'interrupted',
      [],
      false,
    ])
  })

  test.each([
    ['again and again', { frequency: 0.02 }],
    ['once, beside the run', { background: true }],
  ])('that watch %s end the method at once, and its rollbacks are played', async (_, how) => {
    const slow = 'frequency' in how ? isNot('broken', how) : { ...probe('slow', 0, 'sh', '-c', 'sleep 0.3; exit 3'), ...how }
    const began = Date.now()
    const told = await run({ controls: [guard(slow)], method: LONG, rollbacks: [touch('back')] })
    expect(Date.now() - began).toBeLessThan(20_000)
    expect(told.verdict).toMatchObject({
      name: 'interrupted',
      reason: expect.stringContaining(`Safeguard '${slow.name}' triggered`),
    })
    expect([has(told, 'after'), has(told, 'back')]).toEqual([false, true])
    expect(told.log).toContainEqual(expect.stringMatching(/^critical: Safeguard '.*' triggered the end of the experiment/))
  })

  test('whose probe fails are not met', async () => {
    const failing = { type: 'probe', name: 'asks', tolerance: 200, provider: { type: 'http', url: 'http://127.0.0.1:1/' } }
    const stopped = await run({ controls: [guard(failing)], method: [touch('done')] })
    expect(stopped.verdict).toMatchObject({
      name: 'interrupted',
      reason: expect.stringContaining("Safeguard 'asks' triggered the end of the experiment: it failed:"),
    })
  })

  test('end their own experiment and no other', async () => {
    const files = {
      'a.yaml': experiment({ controls: [guard(isNot('broken', { frequency: 0.02 }))], method: LONG }),
      'b.yaml': experiment({ method: [touch('done')] }),
    }
    const told = await ask({ files })
    expect(told.outcomes.map(({ verdict }) => verdict.name)).toEqual(['interrupted', 'passed'])
  })

  test('of two controls all count', async () => {
    const two = { ...guard(isNot('broken', { frequency: 0.02 })), name: 'second' }
    const told = await run({ controls: [guard(isNot('never', { frequency: 0.02 })), two], method: LONG })
    expect(told.verdict.reason).toContain("Safeguard 'is-not-broken' triggered")
  })

  test('that are still looking when all is over keep nobody', async () => {
    const slow = { ...probe('slow', 0, 'sleep', '60'), background: true }
    const began = Date.now()
    const told = await run({ controls: [guard(slow)], method: [touch('done')] })
    expect(told.verdict.name).toBe('passed')
    expect(Date.now() - began).toBeLessThan(20_000)
  })

  test('stand in a control file for every experiment', async () => {
    const { provider } = guard(probe('is-up', 0, 'false'))
    const told = await run({ method: [touch('done')] }, { controlDefinitions: { guard: { provider } } })
    expect(told.verdict.reason).toContain("Safeguard 'is-up' triggered")
  })

  test('that cannot watch end the experiment, when nobody has looked at them before', async () => {
    const { provider } = guard()
    const told = await run({ method: [touch('done')] }, { controlDefinitions: { guard: { provider } } })
    expect(told.verdict.reason).toContain('the safeguards "guard" cannot watch: safeguard control must have at least one probe')
    expect(has(told, 'done')).toBe(false)
  })

  test.each([
    ['none', [], 'safeguard control must have at least one probe'],
    ['an action', [command('act', 'true')], "safeguard control 'act' should be of type 'probe' not 'action'"],
    ['no tolerance', [{ ...command('p', 'true'), type: 'probe' }], "the probe 'p' is missing a tolerance property"],
    ['a bad tolerance', [probe('p', { type: 'regex', pattern: '(' }, 'true')], 'pattern'],
    ['a bad frequency', [isNot('x', { frequency: 'often' })], "the frequency of the safeguard 'is-not-x' must be a number"],
    ['a program that is not there', [probe('p', 0, 'no-such-program')], 'no-such-program'],
    ['a text', ['probe'], 'a safeguard must be a probe'],
  ])('with %s are refused before anything is run', async (_, probes, words) => {
    const told = await run({ controls: [guard(...probes)], method: [touch('done')] })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining(words) })
    expect(told.outcomes[0]?.problems[0]?.line).toBeGreaterThan(1)
    expect(has(told, 'done')).toBe(false)
  })

  test('go together with their synchronization, which has nothing left to do', async () => {
    const synchronization = { name: 'sync', provider: { type: 'python', module: 'chaosaddons.controls.synchronization' } }
    const told = await run({ controls: [guard(isNot('x', { frequency: 0.02 })), synchronization], method: [touch('done')] })
    expect([told.verdict.name, told.log.filter((line) => line.startsWith('warning'))]).toEqual(['passed', []])
  })
})
