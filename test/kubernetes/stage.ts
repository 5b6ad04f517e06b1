/** A server, the door to it, and time that passes only when the door waits. */

import { afterEach } from '@jest/globals'
import { fakeClock } from '../fake-clock.ts'
import { type Answer, type FakeApi, openDoor, serve } from './fake-api.ts'

let api: FakeApi | undefined
afterEach(() => api?.close())

export async function stage(answer: Answer) {
  api = await serve(answer)
  const clock = fakeClock()
  const kubernetes = await openDoor(api.url, { clock })
  /** Lets waits end until the call does. */
  const settle = async <Value>(call: Promise<Value>): Promise<Value> => {
    let isDone = false
    call
      .catch(() => {})
      .finally(() => {
        isDone = true
      })
    while (!isDone) {
      await new Promise((resolve) => setTimeout(resolve, 2))
      if (clock.sleepers() > 0) await clock.advance(0.5)
    }
    return call
  }
  const { asked, close } = api
  return { kubernetes, clock, settle, asked, close }
}
