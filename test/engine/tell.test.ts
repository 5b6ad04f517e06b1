import { describe, expect, test } from '@jest/globals'
import { action, experimentOf, failure, play, probe, steadiness, usual } from './stage.ts'

describe('log', () => {
  test('LOG-5 the lines of a run in their order', async () => {
    const { log } = await play(usual(), { steady: 1 })
    expect(log.filter(({ level }) => level === 'info').map(({ message }) => message)).toEqual([
      'Running experiment: t',
      'Steady-state strategy: default',
      'Rollbacks strategy: default',
      'Steady state hypothesis: h',
      'Probe: steady',
      'Steady state hypothesis is met!',
      "Playing your experiment's method now...",
      'Action: inject',
      'Steady state hypothesis: h',
      'Probe: steady',
      'Steady state hypothesis is met!',
      "Let's rollback...",
      'Rollback: back',
      'Action: back',
      'Experiment ended with status: completed',
    ])
  })

  test('LOG-5 what is not there is said', async () => {
    const { said } = await play(experimentOf(), {}, { hypothesis: { strategy: 'skip' } })
    expect(said).toEqual(
      expect.arrayContaining(['Skipping Steady-State Hypothesis as requested', "No declared activities, let's move on."]),
    )
  })

  test('HYP-20 `continuously` is told as `continuous`', async () => {
    expect((await play(usual(), { steady: 1 }, { hypothesis: { strategy: 'continuously' } })).said).toContain(
      'Steady-state strategy: continuous',
    )
  })

  test.each([
    ['the gate', 2],
    ['the second look', [1, 2]],
    ['a probe that failed', failure()],
  ])('LOG-6 %s that is not met says so in the same words, as critical', async (_, steady) => {
    const { log } = await play(usual(), { steady })
    const text = "Steady state probe 'steady' is not in the given tolerance so failing this experiment"
    expect(log).toContainEqual({ level: 'critical', message: expect.stringContaining(text) })
  })

  test('names from an experiment cannot speak to the runner or the terminal', async () => {
    const name = 'x\n::error::y\u001b[31m'
    const { said } = await play(
      experimentOf({ title: name, 'steady-state-hypothesis': steadiness(probe(name, { tolerance: 1 })), method: [action(name)] }),
    )
    expect(said.join('')).not.toContain('\u001b')
    expect(said.filter((line) => /[\n\r]|^\s*::/.test(line))).toEqual([])
  })
})
