/** What the samples of a probe amount to, as the journal's extra key, `results.json` and the outputs have it. Seconds. */

/** Of some samples of one probe. */
export interface SampleNumbers {
  samples: number
  good: number
  /** The part of the samples that was good, 0 to 1: how available the application was. */
  share: number
  /** From the first bad sample to the next good one; when none follows, to the end of the last bad one. */
  longestOutageSeconds: number
  /** How long an answer took. */
  answerSeconds: Percentiles
}

export interface Percentiles {
  p50: number
  p95: number
  p99: number
  max: number
}

/** Before, during and after the fault; null where nobody looked. */
export type Period = 'before' | 'during' | 'after'

export interface ProbeNumbers extends SampleNumbers {
  name: string
  /** From the first bad sample to the first good one after it; null when none followed, 0 when none was bad. */
  firstGoodSeconds: number | null
  /** From the first action to the first of the samples that were good for good; null when the last sample was bad, 0 when none was. */
  recoverySeconds: number | null
  periods: Record<Period, SampleNumbers | null>
}
