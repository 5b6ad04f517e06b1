import { describe, expect, test } from '@jest/globals'
import { measure, type Sample, spansOf } from '../../src/report/numbers.ts'

/** A sample a second, each 0.1 s long: `+` is good, `-` is bad. */
function samples(signs: string): Sample[] {
  return [...signs].map((sign, at) => ({ at, end: at + 0.1, isGood: sign === '+' }))
}

describe('samples joined to spans', () => {
  test('a span ends where the next one begins, and the last one with its last sample', () => {
    expect(spansOf(samples('++-+'))).toEqual([
      { from: 0, to: 2, isGood: true },
      { from: 2, to: 3, isGood: false },
      { from: 3, to: 3.1, isGood: true },
    ])
  })

  test('no samples, no spans', () => {
    expect(spansOf([])).toEqual([])
  })
})

describe('what the samples of a probe amount to', () => {
  test('never bad: no outage and nothing to recover from', () => {
    expect(measure(samples('++++'), 1)).toEqual({ samples: 4, good: 4, longestOutageSeconds: 0, recoverySeconds: 0 })
  })

  test('the longest outage counts, and the recovery is from the first action to the end of the last outage', () => {
    expect(measure(samples('+---+-++'), 0.5)).toEqual({ samples: 8, good: 4, longestOutageSeconds: 3, recoverySeconds: 5.5 })
  })

  test('bad at the end: the outage lasts to the last sample, and there was no recovery', () => {
    expect(measure(samples('++--'), 1)).toEqual({ samples: 4, good: 2, longestOutageSeconds: 1.1, recoverySeconds: null })
  })
})
