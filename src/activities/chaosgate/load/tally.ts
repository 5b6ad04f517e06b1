/** What became of the requests of a burst. */

import type { HttpFailure } from '../../../system/http.ts'

/** Seconds from a request's first byte to its answer's last. */
export interface Durations {
  p50: number
  p95: number
  p99: number
  max: number
}

export interface BurstResult {
  url: string
  /** Answers and failures together. */
  requests: number
  /** By status: `{"200": 990, "503": 10}`. */
  answers: Record<string, number>
  /** By kind: `{"slow": 3}`. */
  failures: Partial<Record<HttpFailure, number>>
  /** Still unanswered when the time was over. */
  unfinished: number
  seconds: number
  /** Answers per second. */
  rate: number
  /** Of those that were answered, whatever the status; null when none was. */
  durations: Durations | null
}

export class Tally {
  readonly #answers = new Map<number, number>()
  readonly #failures = new Map<HttpFailure, number>()
  readonly #seconds: number[] = []
  /** What the last request without an answer died of. */
  lastFailure: string | undefined
  unfinished = 0

  answered(status: number, seconds: number): void {
    this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1)
    this.#seconds.push(seconds)
  }

  failed(failure: HttpFailure, message: string): void {
    this.#failures.set(failure, (this.#failures.get(failure) ?? 0) + 1)
    this.lastFailure = message
  }

  result(url: string, seconds: number): BurstResult {
    const answered = this.#seconds.length
    const failed = [...this.#failures.values()].reduce((sum, count) => sum + count, 0)
    return {
      url,
      requests: answered + failed,
      answers: Object.fromEntries([...this.#answers].sort()),
      failures: Object.fromEntries([...this.#failures].sort()),
      unfinished: this.unfinished,
      seconds: rounded(seconds),
      rate: seconds > 0 ? rounded(answered / seconds) : 0,
      durations: answered > 0 ? durations(this.#seconds) : null,
    }
  }
}

/** By nearest rank: a value that was really seen. */
function durations(seen: readonly number[]): Durations {
  const sorted = [...seen].sort((left, right) => left - right)
  const at = (share: number) => rounded(sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** To milliseconds, or thousandths of whatever it is. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
