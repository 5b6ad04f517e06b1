/** Time for functions that are only tried out: it passes at once whenever everybody waits for it. */

import type { Clock } from '../system/clock.ts'

/** Milliseconds without anything going on before time jumps to whoever waits the shortest. */
const IDLE_MS = 5

interface Sleeper {
  at: number
  wake(): void
}

export class PlanningClock implements Clock {
  #now: number
  #busy = 0
  #sleepers: Sleeper[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(now: number) {
    this.#now = now
  }

  readonly now = (): number => this.#now

  readonly sleep = (seconds: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted()
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { at: this.#now + seconds * 1000, wake: resolve }
      this.#sleepers.push(sleeper)
      signal?.addEventListener('abort', () => reject(this.#drop(sleeper, signal)), { once: true })
      this.#schedule()
    })
  }

  /** Time stands still while the work is going on. */
  async during<Answer>(work: Promise<Answer>): Promise<Answer> {
    this.#busy += 1
    try {
      return await work
    } finally {
      this.#busy -= 1
    }
  }

  #drop(sleeper: Sleeper, signal: AbortSignal): unknown {
    this.#sleepers = this.#sleepers.filter((each) => each !== sleeper)
    return signal.reason
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (this.#busy === 0) this.#jump()
      if (this.#sleepers.length > 0) this.#schedule()
    }, IDLE_MS)
  }

  #jump(): void {
    const [first] = this.#sleepers.toSorted((one, other) => one.at - other.at)
    if (!first) return
    this.#sleepers = this.#sleepers.filter((each) => each !== first)
    this.#now = Math.max(this.#now, first.at)
    first.wake()
  }
}
