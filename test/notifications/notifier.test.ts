import { describe, expect, test } from '@jest/globals'
import type { Channel } from '../../src/notifications/channel.ts'
import type { Envelope } from '../../src/notifications/event.ts'
import { type NotifierOptions, openNotifier } from '../../src/notifications/notifier.ts'
import { systemClock } from '../../src/system/clock.ts'

interface Told {
  channel: string
  envelope: Envelope
}

function stage(options: Partial<NotifierOptions> = {}) {
  const told: Told[] = []
  const said: string[] = []
  const channel = (name: string, work: (signal: AbortSignal) => Promise<void> = async () => {}): Channel => ({
    name,
    wants: (event) => event !== 'init-started',
    async send(envelope, signal) {
      told.push({ channel: name, envelope })
      await work(signal)
    },
  })
  const open = (...channels: Channel[]) =>
    openNotifier({
      channels,
      clock: systemClock,
      log: (level, message) => said.push(`${level}: ${message}`),
      mask: (value) => value,
      signal: new AbortController().signal,
      ...options,
    })
  return { told, said, channel, open }
}

const untilStopped = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('telling the channels', () => {
  test('NOTIF-1 one after the other, in their order, and only who wants it', async () => {
    const { told, channel, open } = stage()
    const order: string[] = []
    const slow = channel('slow', async () => {
      await Promise.resolve()
      order.push('slow')
    })
    const notifier = open(
      slow,
      channel('quick', async () => void order.push('quick')),
    )
    await notifier.tell({ name: 'run-started', payload: 1 })
    await notifier.tell({ name: 'init-started', payload: null })
    expect(order).toEqual(['slow', 'quick'])
    expect(told.map(({ channel: name, envelope }) => [name, envelope.name])).toEqual([
      ['slow', 'run-started'],
      ['quick', 'run-started'],
    ])
  })

  test('NOTIF-3 a failure is a warning, and the next one is told all the same', async () => {
    const { told, said, channel, open } = stage()
    await open(
      channel('broken', () => Promise.reject(new Error('no such host'))),
      channel('fine'),
    ).tell({ name: 'run-failed', payload: null })
    expect(told).toHaveLength(2)
    expect(said).toEqual(['warning: broken could not be told of run-failed: no such host'])
  })

  test('secrets are taken out', async () => {
    const { told, channel, open } = stage({ mask: () => 'masked' as never })
    await open(channel('one')).tell({ name: 'run-started', payload: 'hunter2' })
    expect(told).toEqual([{ channel: 'one', envelope: 'masked' }])
  })

  test('a channel that does not end is left, and when all have taken too long none is told any more', async () => {
    let now = 0
    // Each call takes two looks at the clock.
    const clock = { ...systemClock, now: () => (now += 25) }
    const { told, said, channel, open } = stage({ clock, limits: { call: 0.05, total: 0.08, hurried: 1 } })
    const notifier = open(channel('stuck', untilStopped))
    for (const name of ['run-started', 'run-completed', 'run-deviated'] as const) await notifier.tell({ name, payload: null })
    expect(told).toHaveLength(2)
    expect(said).toEqual([
      'warning: stuck could not be told of run-started: it took too long',
      'warning: stuck could not be told of run-completed: it took too long',
      'warning: stuck was not told of run-deviated: notifications have taken too long already',
    ])
  })

  test('a cancelled run waits for nobody', async () => {
    const cancelled = new AbortController()
    const { said, channel, open } = stage({ signal: cancelled.signal, limits: { call: 60, total: 60, hurried: 0.02 } })
    const notifier = open(channel('stuck', untilStopped))
    const telling = notifier.tell({ name: 'run-started', payload: null })
    cancelled.abort()
    await telling
    await notifier.tell({ name: 'run-failed', payload: null })
    expect(said).toHaveLength(2)
  })
})
