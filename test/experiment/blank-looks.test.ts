import { describe, expect, test } from '@jest/globals'
import { judgeBlankLooks } from '../../src/experiment/blank-looks.ts'
import type { Journal, Run, SteadyState } from '../../src/experiment/journal.ts'
import type { VerdictContext } from '../../src/experiment/verdict.ts'

const NONE = 'there is no pod in namespace "shp"'
const look = (name: string, sawNothing?: string) => ({ activity: { name }, sawNothing }) as unknown as Run
const state = (...probes: Run[]): SteadyState => ({ steady_state_met: true, probes })
const context = { factsOf: (run: Run & { sawNothing?: string }) => run } as unknown as VerdictContext
const judged = (before: SteadyState | null, after: SteadyState | null) =>
  judgeBlankLooks({ before, after, during: [] } as Journal['steady_states'], context)

describe('a look at nothing', () => {
  test('says nothing, whenever it was taken', () => {
    const blank = {
      verdict: 'inconclusive',
      reason: `the steady state says nothing, because \`healthy\` looked at nothing: ${NONE}`,
    }
    expect(judged(state(look('healthy', NONE)), null)).toEqual([blank])
    expect(judged(null, state(look('healthy', NONE)))).toEqual([blank])
    expect(judged(state(look('healthy', NONE)), state(look('healthy', NONE)))).toEqual([blank, blank])
  })

  test('means that what was there before is gone', () => {
    expect(judged(state(look('healthy'), look('answers')), state(look('healthy', NONE), look('answers')))).toEqual([
      {
        verdict: 'deviated',
        reason: `the steady state did not hold after the method: what \`healthy\` had looked at is gone: ${NONE}`,
      },
    ])
  })

  test('does not count where another probe saw something', () => {
    expect(judged(state(look('healthy', NONE), look('answers')), state(look('healthy', NONE), look('answers')))).toEqual([])
  })

  test('adds nothing where the state is not met, or nobody looked', () => {
    expect(judged({ steady_state_met: false, probes: [look('healthy', NONE)] }, null)).toEqual([])
    expect(judged(null, null)).toEqual([])
    expect(judged(state(), state())).toEqual([])
  })
})
