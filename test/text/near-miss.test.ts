import { describe, expect, test } from '@jest/globals'
import { didYouMean, nearest } from '../../src/text/near-miss.ts'

const KEYS = ['title', 'description', 'method', 'steady-state-hypothesis', 'rollbacks', 'provider']

describe('nearest', () => {
  test.each([
    ['providr', 'provider'],
    ['porvider', 'provider'],
    ['Provider', 'provider'],
    ['steady_state_hypothesis', 'steady-state-hypothesis'],
    ['steadystatehypotesis', 'steady-state-hypothesis'],
    ['rollback', 'rollbacks'],
    ['metod', 'method'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, KEYS)).toBe(meant)
  })

  test.each(['probe', 'xyz', '', 'a', 'x'.repeat(500)])('finds nothing near %j', (word) => {
    expect(nearest(word, KEYS)).toBeUndefined()
  })

  test.each([
    ['kind-cl', ['kind-ci', 'staging'], 'kind-ci'],
    ['kind', ['kind-ci'], undefined],
    ['stagin', ['kind-ci', 'staging'], 'staging'],
    ['production', ['kind-ci', 'staging'], undefined],
  ])('takes %s, of %j, for %s', (word, known, meant) => {
    expect(nearest(word, known)).toBe(meant)
  })

  test('never gives the word itself', () => {
    expect(nearest('method', KEYS)).toBeUndefined()
  })

  test('prefers the nearest of several', () => {
    expect(nearest('pods', ['pod', 'nodes', 'podss', 'pots'])).toMatch(/^pod|podss|pots$/)
    expect(nearest('terminate_pod', ['terminate_pods', 'terminate_node'])).toBe('terminate_pods')
  })
})

test('didYouMean is a hint with its leading space, or nothing', () => {
  expect(didYouMean('providr', KEYS)).toBe(' (did you mean `provider`?)')
  expect(didYouMean('elephant', KEYS)).toBe('')
})
