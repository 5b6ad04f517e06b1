/** One experiment in Slack: a message that shows its state, and a thread below it with what happened. */

import type { Journal, Run, SteadyState } from '../../experiment/journal.ts'
import { type SlackFile, type SlackThread, upload } from '../../slack/upload.ts'
import { type Slack, type SlackArguments, SlackFailed } from '../../slack/web-api.ts'
import type { Http } from '../../system/http.ts'
import { rootMessage, type Subject, stateFile, threadMessage } from './messages.ts'
import { Outbox } from './outbox.ts'

export class Thread {
  readonly #slack: Slack
  readonly #http: Http
  readonly #channel: string
  readonly #subject: Subject
  readonly #outbox = new Outbox()
  #isBegun = false
  /** Channels are posted to by name and changed by id. */
  #root: SlackThread | null = null
  /** Why no file is attached any more; messages are sent all the same. */
  #uploadFailure: SlackFailed | null = null

  constructor({ slack, http }: { slack: Slack; http: Http }, channel: string, subject: Subject) {
    this.#slack = slack
    this.#http = http
    this.#channel = channel
    this.#subject = subject
  }

  /** The root message comes before the first word. `state`: what is attached, with no secret in it. */
  say(words: string, state?: Run | SteadyState): void {
    this.#begin()
    this.#outbox.add(async (signal) => {
      await this.#post({ ...threadMessage(words), thread_ts: this.#root?.ts }, signal)
    })
    if (state === undefined) return
    const file = stateFile(state)
    this.#outbox.add((signal) => this.#attach(file, signal))
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
  async close(run: AbortSignal): Promise<void> {
    await this.#outbox.close(run)
    if (this.#uploadFailure) throw this.#uploadFailure
  }

  /** A bot that may only write messages still does that. */
  async #attach(file: SlackFile, signal: AbortSignal): Promise<void> {
    if (this.#root === null || this.#uploadFailure) return
    try {
      await upload({ slack: this.#slack, http: this.#http }, file, this.#root, signal)
    } catch (error) {
      if (!(error instanceof SlackFailed) || error.retrySeconds !== undefined) throw error
      this.#uploadFailure = error
    }
  }

  #begin(): void {
    if (this.#isBegun) return
    this.#isBegun = true
    const message = rootMessage(this.#subject, null)
    this.#outbox.add(async (signal) => {
      this.#root = await this.#post(message, signal)
    })
  }

  async #post(message: SlackArguments, signal: AbortSignal): Promise<SlackThread> {
    const { channel, ts } = await this.#slack('chat.postMessage', { ...message, channel: this.#channel }, signal)
    return { channel, ts }
  }
}
