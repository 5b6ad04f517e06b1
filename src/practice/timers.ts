/** Everything that happens later in the practice cluster; all of it is called off when the cluster stops. */

import type { Clock } from '../system/clock.ts'

export class Timers {
  readonly #clock: Clock
  readonly #pending = new Set<AbortController>()
  #isStopped = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Calls `work` once after `seconds`; the answer calls it off. */
  after(seconds: number, work: () => void): () => void {
    const controller = new AbortController()
    if (this.#isStopped) return () => {}
    this.#pending.add(controller)
    this.#clock.sleep(seconds, controller.signal).then(
      () => {
        this.#pending.delete(controller)
        if (!controller.signal.aborted) work()
      },
      () => {},
    )
    return () => {
      this.#pending.delete(controller)
      controller.abort()
    }
  }

  stop(): void {
    this.#isStopped = true
    for (const controller of this.#pending) controller.abort()
    this.#pending.clear()
  }
}
