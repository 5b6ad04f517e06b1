import { describe, expect, test } from '@jest/globals'
import { Outbox } from '../../../src/controls/chaosslack/outbox.ts'
import { SlackFailed } from '../../../src/slack/web-api.ts'

const RUN = new AbortController().signal

function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}

describe('the outbox', () => {
  test('keeps nobody waiting, and keeps the order', async () => {
    const outbox = new Outbox()
    const sent: number[] = []
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    outbox.add(async () => {
      await gate
      sent.push(1)
    })
    outbox.add(async () => void sent.push(2))
    expect(sent).toEqual([])
    open()
    await outbox.close(RUN)
    expect(sent).toEqual([1, 2])
  })

  test('sends what is to come first before all that waits', async () => {
    const outbox = new Outbox()
    const sent: string[] = []
    for (const name of ['one', 'two', 'three']) outbox.add(async () => void sent.push(name))
    outbox.addFirst(async () => void sent.push('end'))
    await outbox.close(RUN)
    expect(sent).toEqual(['one', 'end', 'two', 'three'])
  })

  test('begins again after it was empty', async () => {
    const outbox = new Outbox()
    const sent: number[] = []
    outbox.add(async () => void sent.push(1))
    await new Promise(setImmediate)
    outbox.add(async () => void sent.push(2))
    await outbox.close(RUN)
    expect(sent).toEqual([1, 2])
  })

  test('sends nothing after a failure but what is to come first, and tells the failure at the end', async () => {
    const outbox = new Outbox()
    const sent: string[] = []
    outbox.add(() => Promise.reject(new Error('refused')))
    outbox.add(async () => void sent.push('next'))
    await new Promise(setImmediate)
    outbox.add(async () => void sent.push('late'))
    outbox.addFirst(async () => void sent.push('end'))
    await expect(outbox.close(RUN)).rejects.toThrow('refused')
    expect(sent).toEqual(['end'])
  })

  test('asks again after the time that Slack asks for', async () => {
    const outbox = new Outbox()
    const sent: string[] = []
    let isBusy = true
    outbox.add(async () => {
      if (isBusy) {
        isBusy = false
        throw new SlackFailed('Slack wants fewer messages', 0.01)
      }
      sent.push('one')
    })
    await outbox.close(RUN)
    expect(sent).toEqual(['one'])
  })

  test('ends in time, whoever it waits for', async () => {
    const outbox = new Outbox({ close: 0.02, hurried: 10 })
    outbox.add(untilStopped)
    await expect(outbox.close(RUN)).rejects.toThrow('Slack took too long')
    const waiting = new Outbox({ close: 0.02, hurried: 10 })
    waiting.add(() => Promise.reject(new SlackFailed('Slack wants fewer messages', 3600)))
    await expect(waiting.close(RUN)).rejects.toThrow('Slack took too long')
  })

  test.each(['before', 'while'])('hurries when the run was cancelled %s it closes', async (when) => {
    const run = new AbortController()
    const outbox = new Outbox({ close: 60, hurried: 0.02 })
    outbox.add(untilStopped)
    if (when === 'before') run.abort()
    const closed = outbox.close(run.signal)
    run.abort()
    await expect(closed).rejects.toThrow('Slack took too long')
  })

  test('takes nothing once it is closed, and no more than it can hold', async () => {
    const outbox = new Outbox()
    let sent = 0
    for (let count = 0; count < 500; count++) outbox.add(async () => void sent++)
    await outbox.close(RUN)
    outbox.add(async () => void sent++)
    outbox.addFirst(async () => void sent++)
    expect(sent).toBe(101)
  })
})
