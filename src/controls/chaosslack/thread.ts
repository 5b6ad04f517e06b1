/** One experiment in Slack: a message that shows its state, and a thread below it with what happened. */

import type { Journal } from '../../experiment/journal.ts'
import type { Slack, SlackArguments } from '../../slack/web-api.ts'
import { rootMessage, type Subject, threadMessage } from './messages.ts'
import { Outbox } from './outbox.ts'

/** Where a message is, as Slack names it: channels are posted to by name and changed by id. */
interface Place {
  channel: unknown
  ts: unknown
}

export class Thread {
  readonly #slack: Slack
  readonly #channel: string
  readonly #subject: Subject
  readonly #outbox = new Outbox()
  #isBegun = false
  #root: Place | null = null

  constructor(slack: Slack, channel: string, subject: Subject) {
    this.#slack = slack
    this.#channel = channel
    this.#subject = subject
  }

  /** The root message comes before the first word. */
  say(words: string): void {
    this.#begin()
    this.#outbox.add(async (signal) => {
      await this.#post({ ...threadMessage(words), thread_ts: this.#root?.ts }, signal)
    })
  }

  /** The end is shown first, whatever of the thread is still on its way. */
  end(journal: Journal): void {
    this.#isBegun = true
    const message = rootMessage(this.#subject, journal)
    this.#outbox.addFirst(async (signal) => {
      if (this.#root === null) this.#root = await this.#post(message, signal)
      else await this.#slack('chat.update', { ...message, ...this.#root }, signal)
    })
  }

  /** Throws what went wrong first. */
  close(run: AbortSignal): Promise<void> {
    return this.#outbox.close(run)
  }

  #begin(): void {
    if (this.#isBegun) return
    this.#isBegun = true
    const message = rootMessage(this.#subject, null)
    this.#outbox.add(async (signal) => {
      this.#root = await this.#post(message, signal)
    })
  }

  async #post(message: SlackArguments, signal: AbortSignal): Promise<Place> {
    const { channel, ts } = await this.#slack('chat.postMessage', { ...message, channel: this.#channel }, signal)
    return { channel, ts }
  }
}
