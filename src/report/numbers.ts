/** What the samples of the steady state amount to: how many were good, how long it was away, when it was back. */

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

export interface Numbers {
  samples: number
  good: number
  /** From the first bad sample to the next good one; when none follows, to the end of the last bad one. */
  longestOutageSeconds: number
  /** From the first action to the first of the samples that were good for good; null when the last sample was bad, 0 when none was. */
  recoverySeconds: number | null
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

/** `faultAt`: when the first action began. */
export function measure(samples: readonly Sample[], faultAt: number): Numbers {
  const outages = spansOf(samples).filter((span) => !span.isGood)
  return {
    samples: samples.length,
    good: samples.filter((sample) => sample.isGood).length,
    longestOutageSeconds: round(Math.max(0, ...outages.map((span) => span.to - span.from))),
    recoverySeconds: recovery(samples, outages.at(-1), faultAt),
  }
}

function recovery(samples: readonly Sample[], last: Span | undefined, faultAt: number): number | null {
  if (last === undefined) return 0
  return samples.at(-1)?.isGood ? round(Math.max(0, last.to - faultAt)) : null
}

/** Milliseconds are as fine as the clocks are. */
export function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
