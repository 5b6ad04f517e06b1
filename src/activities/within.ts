/** Work that has a time for all of it together. */

import { setMaxListeners } from 'node:events'
import { DeadlinePassed } from '../kubernetes/deadline.ts'
import type { Tools } from './activity.ts'

/**
 * What `work` gives, or undefined when the time was over first. Its signal aborts then, and when the run's own does; what the
 * run's signal aborts is thrown.
 */
export async function within<Result>(
  seconds: number,
  { clock, signal }: Pick<Tools, 'clock' | 'signal'>,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | undefined> {
  signal.throwIfAborted()
  const controller = new AbortController()
  // Each call under way listens: many side by side are no leak.
  setMaxListeners(0, controller.signal)
  const stop = () => controller.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  clock.sleep(seconds, controller.signal).then(
    () => controller.abort(new DeadlinePassed(`not done within ${seconds} s`)),
    () => {},
  )
  try {
    return await work(controller.signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!controller.signal.aborted) throw error
    return undefined
  } finally {
    signal.removeEventListener('abort', stop)
    controller.abort()
  }
}
