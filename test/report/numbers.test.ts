import { describe, expect, test } from '@jest/globals'
import { measure, measureRecovery, type Sample, spansOf } from '../../src/report/numbers.ts'

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
    expect(measure(samples('++++'))).toEqual({
      samples: 4,
      good: 4,
      share: 1,
      longestOutageSeconds: 0,
      answerSeconds: { p50: 0.1, p95: 0.1, p99: 0.1, max: 0.1 },
    })
    expect(measureRecovery(samples('++++'), 1)).toEqual({ firstGoodSeconds: 0, recoverySeconds: 0 })
  })

  test('the longest outage counts, the first good sample ends the first one, and the recovery is to the end of the last', () => {
    expect(measure(samples('+---+-++'))).toMatchObject({ samples: 8, good: 4, share: 0.5, longestOutageSeconds: 3 })
    expect(measureRecovery(samples('+---+-++'), 0.5)).toEqual({ firstGoodSeconds: 3, recoverySeconds: 5.5 })
  })

  test('bad at the end: the outage lasts to the last sample, and there was no recovery', () => {
    expect(measure(samples('++--'))).toMatchObject({ longestOutageSeconds: 1.1 })
    expect(measureRecovery(samples('++--'), 1)).toEqual({ firstGoodSeconds: null, recoverySeconds: null })
  })

  test('a percentile is a time that was measured: the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => ({ at, end: at + (100 - at) / 1000, isGood: true }))
    expect(measure(hundred).answerSeconds).toEqual({ p50: 0.05, p95: 0.095, p99: 0.099, max: 0.1 })
  })
})
