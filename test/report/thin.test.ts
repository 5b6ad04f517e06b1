import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { thinSamples, thinSpans } from '../../src/report/thin.ts'

const samples = fc.array(fc.record({ isGood: fc.boolean(), seconds: fc.double({ min: 0, max: 10, noNaN: true }) }), {
  maxLength: 300,
})

describe('what is kept of very many samples', () => {
  test('never more than asked, always in their order, and something bad when something was bad', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 50 }), (all, max) => {
        const kept = thinSamples(all, max)
        expect(kept.length).toBeLessThanOrEqual(max)
        expect(kept.map((sample) => all.indexOf(sample))).toEqual(
          [...kept.map((sample) => all.indexOf(sample))].sort((a, b) => a - b),
        )
        expect(kept.some(({ isGood }) => !isGood)).toBe(all.some(({ isGood }) => !isGood))
      }),
    )
  })

  test('the slowest answer is among them when all were good', () => {
    const all = Array.from({ length: 100 }, (_, index) => ({ isGood: true, seconds: index === 37 ? 9 : 1 }))
    expect(thinSamples(all, 7).some(({ seconds }) => seconds === 9)).toBe(true)
  })
})

describe('what is kept of very many spans', () => {
  test('the shortest good times become part of the outage around them; the whole time stays covered', () => {
    const spans = Array.from({ length: 101 }, (_, index) => ({ from: index, to: index + 1, isGood: index % 2 === 0 }))
    const long = spans.map((span) => (span.from === 50 ? { ...span, to: 50.9 } : span))
    const kept = thinSpans(long, 11)
    expect(kept.length).toBeLessThanOrEqual(11)
    expect([kept[0]?.from, kept.at(-1)?.to]).toEqual([0, 101])
    expect(kept.every(({ isGood }, index) => isGood !== kept[index - 1]?.isGood)).toBe(true)
  })

  test('few are left as they are', () => {
    const spans = [{ from: 0, to: 1, isGood: true }]
    expect(thinSpans(spans, 5)).toEqual(spans)
  })
})
