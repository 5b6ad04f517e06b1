import { describe, expect, test } from '@jest/globals'
import { compare } from '../../src/history/compare.ts'
import type { PastExperiment } from '../../src/history/history.ts'
import { DEFAULT_TOLERANCES } from '../../src/history/tolerance.ts'
import { experiment, history } from './fixture.ts'

function relationOf(before: Partial<PastExperiment>, after: Partial<PastExperiment>): string {
  const { experiments } = compare([experiment(after)], history([experiment(before)]), 'main', DEFAULT_TOLERANCES)
  return [experiments[0]?.relation, ...(experiments[0]?.changes ?? []).map(({ measure }) => measure)].join(' ')
}

describe('against the same experiment on the base branch', () => {
  test.each<[string, Partial<PastExperiment>, Partial<PastExperiment>, string]>([
    ['nothing has changed', {}, {}, 'same'],
    ['it does not hold any more', {}, { verdict: 'deviated', availability: 0.8 }, 'worse verdict availability'],
    ['it holds now', { verdict: 'deviated', availability: 0.8 }, {}, 'better verdict availability'],
    ['a better verdict is better, whatever the numbers', { verdict: 'deviated' }, { p95Seconds: 9 }, 'better verdict'],
    ['something is left behind', {}, { verdict: 'not-restored' }, 'worse verdict'],
    ['less available', {}, { availability: 0.98 }, 'worse availability'],
    ['less available, but hardly', {}, { availability: 0.99 }, 'same'],
    ['a longer outage', { longestOutageSeconds: 1 }, { longestOutageSeconds: 4 }, 'worse outage'],
    ['a shorter recovery', { recoverySeconds: 9 }, { recoverySeconds: 3 }, 'better recovery'],
    ['no recovery any more', { recoverySeconds: 9 }, { recoverySeconds: null }, 'worse recovery'],
    ['still no recovery', { recoverySeconds: null }, { recoverySeconds: null }, 'same'],
    ['slower answers', { p95Seconds: 0.5 }, { p95Seconds: 0.8 }, 'worse p95'],
    ['slower, but still quick', { p95Seconds: 0.01 }, { p95Seconds: 0.09 }, 'same'],
    [
      'better here and worse there is worse',
      { recoverySeconds: 9 },
      { recoverySeconds: 3, availability: 0.5 },
      'worse availability recovery',
    ],
    ['nobody looked before', { availability: null, p95Seconds: null }, { availability: 0.5 }, 'same'],
    ['this run says nothing', {}, { verdict: 'inconclusive', availability: 0 }, 'unknown'],
    ['no run before said anything', { verdict: 'not-steady' }, {}, 'unknown'],
  ])('%s', (_, before, after, expected) => {
    expect(relationOf(before, after)).toBe(expected)
  })

  test('the newest run that says something is the one to compare with', () => {
    const past = history(
      [experiment({ availability: 0.5 })],
      [experiment({ availability: 0.9 })],
      [experiment({ verdict: 'error' })],
    )
    const { experiments, isRegression } = compare([experiment({ availability: 0.9 })], past, 'main', DEFAULT_TOLERANCES)
    expect([experiments[0]?.relation, isRegression]).toEqual(['same', false])
  })
})

describe('which experiment is which', () => {
  const one = experiment({ title: 'One' })
  const two = experiment({ title: 'Two', verdict: 'deviated' })

  test('those that came and those that went are told', () => {
    const { experiments } = compare([one], history([experiment({ file: 'old.yaml' })]), 'main', DEFAULT_TOLERANCES)
    expect(experiments.map(({ relation }) => relation)).toEqual(['new', 'gone'])
  })

  test('a new title in a file of its own is still the same experiment', () => {
    const { experiments } = compare([one], history([experiment({ title: 'Uno' })]), 'main', DEFAULT_TOLERANCES)
    expect(experiments.map(({ relation }) => relation)).toEqual(['same'])
  })

  test('several of one file are told apart by their titles', () => {
    const { experiments } = compare([one, two], history([one, { ...two, verdict: 'passed' }]), 'main', DEFAULT_TOLERANCES)
    expect(experiments.map(({ relation }) => relation)).toEqual(['same', 'worse'])
  })

  test('without any earlier run there is nothing to compare', () => {
    expect(compare([one], history(), 'main', DEFAULT_TOLERANCES)).toMatchObject({ isPossible: false, isRegression: false })
  })
})
