/** A clock for waiting on real servers: whoever sleeps on it is awake at once, and the time has passed all the same. */

import { setImmediate } from 'node:timers/promises'
import { type Clock, systemClock } from '../../src/system/clock.ts'

export function skippingClock(): Clock {
  let skippedMs = 0
  return {
    now: () => systemClock.now() + skippedMs,
    async sleep(seconds, signal) {
      signal?.throwIfAborted()
      skippedMs += seconds * 1000
      await setImmediate()
      signal?.throwIfAborted()
    },
  }
}
