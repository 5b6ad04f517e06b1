/** Tells the channels, one after the other; whatever goes wrong there changes nothing here (spec NOTIF-1, NOTIF-3). */

import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import type { Channel } from './channel.ts'
import { type Event, envelopeOf } from './event.ts'

export interface NotifierOptions {
  channels: readonly Channel[]
  clock: Clock
  log: Log
  /** Takes secrets out. */
  mask<Value>(value: Value): Value
  /** The run's: once it has aborted, somebody waits for us to end. */
  signal: AbortSignal
  limits?: NotifierLimits
}

/** Seconds. */
export interface NotifierLimits {
  /** For one channel and one event. */
  call: number
  /** For all of them together. */
  total: number
  /** For all that is still to be told once the run was cancelled. */
  hurried: number
}

export interface Notifier {
  /** Resolves once every channel that wants it was told, or could not be. Never rejects. */
  tell(event: Event): Promise<void>
}

const LIMITS: NotifierLimits = { call: 7, total: 30, hurried: 1 }

/** With less than this nothing is worth beginning. */
const LEAST_SECONDS = 0.01

export function openNotifier({ channels, clock, log, mask, signal: run, limits = LIMITS }: NotifierOptions): Notifier {
  let left = limits.total

  const send = async (channel: Channel, event: Event) => {
    if (run.aborted) left = Math.min(left, limits.hurried)
    if (left < LEAST_SECONDS)
      return log('warning', `${channel.name} was not told of ${event.name}: notifications have taken too long already`)
    const began = clock.now()
    const limit = limitOf(Math.min(left, limits.call), limits.hurried, run)
    try {
      await channel.send(mask(envelopeOf(event, clock.now())), limit.signal)
    } catch (error) {
      const reason = limit.signal.aborted ? 'it took too long' : String(error instanceof Error ? error.message : error)
      log('warning', `${channel.name} could not be told of ${event.name}: ${reason}`)
    } finally {
      limit.stop()
      left -= (clock.now() - began) / 1000
    }
  }

  return {
    async tell(event) {
      for (const channel of channels) if (channel.wants(event.name)) await send(channel, event)
    },
  }
}

/** Aborts after `seconds`; when the run is cancelled meanwhile, `hurried` seconds after that at the latest. */
function limitOf(seconds: number, hurried: number, run: AbortSignal): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController()
  const end = () => controller.abort(new Error('out of time'))
  const timers = [setTimeout(end, seconds * 1000)]
  const hurry = () => timers.push(setTimeout(end, hurried * 1000))
  run.addEventListener('abort', hurry, { once: true })
  return {
    signal: controller.signal,
    stop() {
      for (const timer of timers) clearTimeout(timer)
      run.removeEventListener('abort', hurry)
    },
  }
}
