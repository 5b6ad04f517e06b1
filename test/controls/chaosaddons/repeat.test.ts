import { describe, expect, test } from '@jest/globals'
import { type Asked, ask, command, experiment, probe } from '../../app/ask.ts'

function again(repeat_count: unknown, more: object = {}) {
  const provider = { type: 'python', module: 'chaosaddons.controls.repeat', arguments: { repeat_count, ...more } }
  return { controls: [{ name: 'again', provider }] }
}

/** What the journal holds: each activity with which of its runs it was. */
async function runs(part: Record<string, unknown>, more: Partial<Asked> = {}) {
  const told = await ask({ files: { 'e.yaml': experiment(part) }, ...more })
  const journal = told.outcomes[0]?.journal
  const named = (list: readonly { activity: object }[] = []) =>
    list.map(({ activity }) => {
      const { name, iteration_index: index } = activity as { name: string; iteration_index?: number }
      return index === undefined ? name : `${name} ${index}`
    })
  return { told, journal, run: named(journal?.run), rollbacks: named(journal?.rollbacks), named }
}

describe('a repeated activity', () => {
  test('runs so many times in a row, each in the journal', async () => {
    const { run, rollbacks, told } = await runs({
      method: [command('before', 'true'), { ...command('act', 'true'), ...again(3) }, command('behind', 'true')],
      rollbacks: [{ ...command('back', 'true'), ...again(2) }],
    })
    expect(run).toEqual(['before', 'act', 'act 1', 'act 2', 'behind'])
    expect(rollbacks).toEqual(['back', 'back 1'])
    expect(told.verdict.name).toBe('passed')
  })

  test.each([0, 1])('with %d runs once', async (count) => {
    expect((await runs({ method: [{ ...command('act', 'true'), ...again(count) }] })).run).toEqual(['act'])
  })

  test('stops at the first run that failed, if it is to', async () => {
    const failing = { type: 'action', name: 'act', provider: { type: 'http', url: 'http://127.0.0.1:1/' } }
    expect((await runs({ method: [{ ...failing, ...again(3) }] })).run).toEqual(['act', 'act 1', 'act 2'])
    const breaking = again(3, { break_if_previous_iteration_failed: true })
    expect((await runs({ method: [{ ...failing, ...breaking }] })).run).toEqual(['act'])
  })

  test('of a hypothesis is repeated at each look, and no more often each time', async () => {
    const probes = [{ ...probe('answers', 0, 'true'), ...again(2) }]
    const { journal, named } = await runs(
      { 'steady-state-hypothesis': { title: 'h', probes }, method: [{ ...command('act', 'true'), pauses: { after: 0.2 } }] },
      { strategies: { hypothesis: 'continuously', frequencySeconds: 0.02, isFailFast: false } },
    )
    const { before, during = [], after } = journal?.steady_states ?? {}
    for (const look of [before, ...during, after]) expect(named(look?.probes)).toEqual(['answers', 'answers 1'])
  })

  test('in the background is not repeated, which is a warning', async () => {
    const method = [{ ...command('act', 'true'), background: true, ...again(3) }, command('behind', 'sleep', '0.1')]
    const { run, told } = await runs({ method })
    expect(run.sort()).toEqual(['act', 'behind'])
    expect(told.log).toContainEqual(expect.stringContaining('"act" runs in the background and is not repeated'))
  })

  test('says what is wrong with its arguments', async () => {
    const { told } = await runs({
      method: [{ ...command('act', 'true'), ...again('many', { break_if_previous_iteration_failed: 1 }) }],
    })
    expect(told.verdict.name).toBe('invalid')
    expect(told.outcomes[0]?.problems.map(({ message }) => message)).toEqual([
      'repeat_count must be a whole number from 0 to 1000',
      'break_if_previous_iteration_failed must be true or false',
    ])
  })
})
