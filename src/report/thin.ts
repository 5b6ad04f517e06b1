/** Keeps what is drawn within bounds, however long a run was, and never loses what was bad. */

import type { Span } from './numbers.ts'
import type { SampleResult } from './result.ts'

/** At most `max` samples: of every few neighbours the worst, a bad one before a good one, a slow one before a quick one. */
export function thinSamples<Kept extends Pick<SampleResult, 'isGood' | 'seconds'>>(
  samples: readonly Kept[],
  max: number,
): Kept[] {
  if (samples.length <= max) return [...samples]
  const step = Math.ceil(samples.length / max)
  const kept: Kept[] = []
  for (let from = 0; from < samples.length; from += step) kept.push(samples.slice(from, from + step).reduce(worse))
  return kept
}

function worse<Kept extends Pick<SampleResult, 'isGood' | 'seconds'>>(one: Kept, other: Kept): Kept {
  if (one.isGood !== other.isGood) return one.isGood ? other : one
  return other.seconds > one.seconds ? other : one
}

/** At most `max` spans: the shortest good times become part of the outage around them. */
export function thinSpans(spans: readonly Span[], max: number): Span[] {
  let kept = [...spans]
  while (kept.length > max) {
    const excess = Math.ceil((kept.length - max) / 2)
    const shortest = kept
      .filter(({ isGood }) => isGood)
      .sort((a, b) => a.to - a.from - (b.to - b.from))
      .slice(0, Math.max(1, excess))
    const dropped = new Set(shortest)
    kept = joined(kept.map((span) => (dropped.has(span) ? { ...span, isGood: false } : span)))
  }
  return kept
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last?.isGood === span.isGood) last.to = span.to
    else result.push({ ...span })
  }
  return result
}
