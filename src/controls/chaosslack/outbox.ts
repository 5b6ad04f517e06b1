/** Messages on their way, so that what they tell of need not wait for them. In their order, one at a time. */

import { SlackFailed } from '../../slack/web-api.ts'
import { systemClock } from '../../system/clock.ts'

/** One message. Rejects with what went wrong, or with the signal's reason. */
export type Delivery = (signal: AbortSignal) => Promise<void>

/** Seconds for all that is still there when it closes. */
export interface OutboxLimits {
  close: number
  /** Once the run was cancelled: somebody waits for us to end. */
  hurried: number
}

const LIMITS: OutboxLimits = { close: 10, hurried: 1 }
/** Messages that wait; what comes on top is left out. */
const WAITING_MAX = 100

export class Outbox {
  readonly #limits: OutboxLimits
  readonly #over = new AbortController()
  #urgent: Delivery[] = []
  #waiting: Delivery[] = []
  #working: Promise<void> | null = null
  #failure: unknown = null
  #isClosed = false

  constructor(limits = LIMITS) {
    this.#limits = limits
  }

  /** After a failure nothing more is sent: the next one would fail too, and take its time. */
  add(delivery: Delivery): void {
    if (this.#isClosed || this.#failure !== null || this.#waiting.length >= WAITING_MAX) return
    this.#waiting.push(delivery)
    this.#working ??= this.#sendAll()
  }

  /** In front of all that waits, whatever failed before. */
  addFirst(delivery: Delivery): void {
    if (this.#isClosed) return
    this.#urgent.push(delivery)
    this.#working ??= this.#sendAll()
  }

  /** Resolves when all was sent. Throws what went wrong first. `run`: aborted when nobody has time any more. */
  async close(run: AbortSignal): Promise<void> {
    this.#isClosed = true
    const end = () => this.#over.abort(new Error('Slack took too long'))
    const timers = [setTimeout(end, this.#limits.close * 1000)]
    const hurry = () => timers.push(setTimeout(end, this.#limits.hurried * 1000))
    if (run.aborted) hurry()
    else run.addEventListener('abort', hurry, { once: true })
    await this.#working
    run.removeEventListener('abort', hurry)
    for (const timer of timers) clearTimeout(timer)
    if (this.#failure !== null) throw this.#failure
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      try {
        await this.#send(next)
      } catch (error) {
        this.#failure ??= error
        this.#waiting = []
      }
    }
    this.#working = null
  }

  #next(): Delivery | undefined {
    return this.#urgent.shift() ?? this.#waiting.shift()
  }

  /** Slack is asked again after the time that it asks for itself. */
  async #send(delivery: Delivery): Promise<void> {
    for (;;) {
      try {
        return await delivery(this.#over.signal)
      } catch (error) {
        if (!(error instanceof SlackFailed) || error.retrySeconds === undefined) throw error
        await systemClock.sleep(error.retrySeconds, this.#over.signal)
      }
    }
  }
}
