import { describe, expect, test } from '@jest/globals'
import { deviationsOf } from '../../src/slack/deviations.ts'
import { deviatedJournal, journal, look } from './journals.ts'

describe('what did not hold', () => {
  test('is nothing where all held', () => {
    expect(deviationsOf(journal())).toEqual([])
  })

  test('says how long where somebody looked meanwhile', () => {
    expect(deviationsOf(deviatedJournal())).toEqual([
      'answers saw status 503 instead of status 200 in 4 of 10 samples, longest outage 4 s, healthy again after 6 s',
    ])
  })

  test.each([
    ['before', { before: look(0, 500), during: [], after: null }],
    ['after', { before: look(0, 200), during: [], after: look(9, 500) }],
  ])('says when where nobody looked meanwhile: %s the method', (when, steady_states) => {
    expect(deviationsOf(journal({ steady_states }))).toEqual([`answers saw status 500 instead of status 200 ${when} the method`])
  })
})
