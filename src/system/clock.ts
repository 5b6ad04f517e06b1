/** The one door to time. */

import { setTimeout as sleepFor } from 'node:timers/promises'

export interface Clock {
  /** Milliseconds since 1970, UTC, with a fraction where the machine has one. */
  now(): number
  /** Rejects with the signal's reason as soon as the signal aborts. */
  sleep(seconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  async sleep(seconds, signal) {
    signal?.throwIfAborted()
    try {
      await sleepFor(seconds * 1000, undefined, signal ? { signal } : {})
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
  },
}
