/** What samples of the steady state amount to: how many were good, how long it was away, how fast it answered, when it was back. */

import type { Percentiles, SampleNumbers } from '../experiment/probe-numbers.ts'

/** One look at a probe, or at the whole hypothesis. Seconds since the run began. */
export interface Sample {
  at: number
  end: number
  isGood: boolean
}

/** A time in which every sample was good, or every sample was bad. */
export interface Span {
  from: number
  to: number
  isGood: boolean
}

/** Samples in the order of time, joined while they agree. A span ends where the next one begins. */
export function spansOf(samples: readonly Sample[]): Span[] {
  const spans: Span[] = []
  for (const sample of samples) {
    const last = spans.at(-1)
    if (last !== undefined) last.to = sample.isGood === last.isGood ? sample.end : sample.at
    if (last?.isGood !== sample.isGood) spans.push({ from: sample.at, to: sample.end, isGood: sample.isGood })
  }
  return spans
}

/** Of at least one sample. */
export function measure(samples: readonly Sample[]): SampleNumbers {
  const good = samples.filter((sample) => sample.isGood).length
  return {
    samples: samples.length,
    good,
    share: round(good / samples.length),
    longestOutageSeconds: spansOf(samples).reduce(
      (longest, { from, to, isGood }) => (isGood ? longest : Math.max(longest, round(to - from))),
      0,
    ),
    answerSeconds: percentiles(samples.map(({ at, end }) => round(end - at))),
  }
}

export interface Recovery {
  firstGoodSeconds: number | null
  recoverySeconds: number | null
}

/** `faultAt`: when the first action began. `ProbeNumbers` says what the two mean. */
export function measureRecovery(samples: readonly Sample[], faultAt: number): Recovery {
  const spans = spansOf(samples)
  const first = spans.findIndex(({ isGood }) => !isGood)
  const outage = spans[first]
  const last = spans.findLast(({ isGood }) => !isGood)
  if (outage === undefined || last === undefined) return { firstGoodSeconds: 0, recoverySeconds: 0 }
  return {
    firstGoodSeconds: first + 1 < spans.length ? round(outage.to - outage.from) : null,
    recoverySeconds: spans.at(-1) === last ? null : round(Math.max(0, last.to - faultAt)),
  }
}

/** The nearest rank: each of them is a time that was really measured. */
function percentiles(values: readonly number[]): Percentiles {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** Milliseconds are as fine as the clocks are. */
export function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
