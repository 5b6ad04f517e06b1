/** A clock that stands still until it is told to go on. */

import type { Clock } from '../src/system/clock.ts'

interface Sleeper {
  due: number
  wake(): void
}

/** The first moment of its time, in milliseconds since 1970. */
export const FAKE_START = Date.UTC(2026, 2, 2, 9, 0, 0)

export interface FakeClock extends Clock {
  /** Lets time pass, second by fraction of a second, waking whoever is due in order, until it is `seconds` later. */
  advance(seconds: number): Promise<void>
  /** Lets time pass until `work` has settled, and gives what it gives. Throws when it waits for something that never comes. */
  advanceUntil<Value>(work: Promise<Value>): Promise<Value>
  /** How many are asleep. */
  sleepers(): number
}

export function fakeClock(start = FAKE_START): FakeClock {
  let now = start
  let sleeping: Sleeper[] = []
  const first = () => sleeping.toSorted((one, other) => one.due - other.due)[0]

  function wakeFirst(): boolean {
    const next = first()
    if (next === undefined) return false
    sleeping = sleeping.filter((sleeper) => sleeper !== next)
    now = Math.max(now, next.due)
    next.wake()
    return true
  }

  return {
    now: () => now,
    sleep: (seconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const sleeper = { due: now + seconds * 1000, wake: resolve }
        sleeping.push(sleeper)
        signal?.addEventListener('abort', () => {
          sleeping = sleeping.filter((other) => other !== sleeper)
          reject(signal.reason)
        })
      }),
    async advance(seconds) {
      const until = now + seconds * 1000
      await settleAll()
      while ((first()?.due ?? Number.POSITIVE_INFINITY) <= until) {
        wakeFirst()
        await settleAll()
      }
      now = until
    },
    async advanceUntil(work) {
      let isSettled = false
      const settled = work.finally(() => {
        isSettled = true
      })
      settled.catch(() => {})
      await settleAll()
      while (!isSettled) {
        if (!wakeFirst()) throw new Error('nobody is asleep, and yet the work does not end')
        await settleAll()
      }
      return settled
    },
    sleepers: () => sleeping.length,
  }
}

/** Lets everything run that waits for nothing but its turn. */
export function settleAll(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
