/** Brings a message to the channels that want it. What goes wrong there is a warning, and its time is bounded. */

import { readHeader } from '../system/http/headers.ts'
import type { Http } from '../system/http.ts'
import { HttpFailed } from '../system/http.ts'
import type { Message } from './message.ts'
import { renderPlain } from './plain.ts'
import { renderSlack } from './slack.ts'
import { renderTeams } from './teams.ts'

const CONNECT_SECONDS = 3
const READ_SECONDS = 5
/** For one channel, with its second attempt. */
const CHANNEL_MS = 12_000
/** Seconds that a server may ask for before the second attempt. */
const WAIT_MAX = 5
/** Bytes of the answer, of which nothing but the status is of interest. */
const BODY_MAX = 65_536

export type ChannelKind = 'slack' | 'teams' | 'plain'
/** Addresses, each of which is its own password. */
export type Webhooks = Readonly<Partial<Record<ChannelKind, string>>>

export interface SendTools {
  http: Http
  sleep(seconds: number, signal: AbortSignal): Promise<void>
  warn(message: string): void
}

const CHANNELS: Readonly<Record<ChannelKind, { input: string; render(message: Message): object }>> = {
  slack: { input: 'slack-webhook', render: renderSlack },
  teams: { input: 'teams-webhook', render: renderTeams },
  plain: { input: 'webhook', render: renderPlain },
}

/** All at the same time. Resolves when each was told or could not be; never rejects. */
export async function sendToWebhooks(webhooks: Webhooks, message: Message, tools: SendTools, signal: AbortSignal): Promise<void> {
  const kinds = Object.keys(CHANNELS) as ChannelKind[]
  await Promise.all(
    kinds.map(async (kind) => {
      const address = webhooks[kind]
      const { input, render } = CHANNELS[kind]
      if (address === undefined) return
      const limit = AbortSignal.any([signal, AbortSignal.timeout(CHANNEL_MS)])
      try {
        await post(address, render(message), tools, limit)
      } catch (error) {
        tools.warn(`The ${input} could not be told: ${describe(error, limit)}. The verdict stands.`)
      }
    }),
  )
}

/** A server that is busy is asked once more. */
async function post(url: string, body: object, { http, sleep }: SendTools, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted()
    const { status, headers } = await http(requestOf(url, body), signal)
    if (status < 300) return
    const seconds = attempt === 1 ? secondsToWait(status, headers) : undefined
    if (seconds === undefined) throw new Error(`the server answered ${status}`)
    await sleep(seconds, signal)
  }
}

function requestOf(url: string, body: object): Parameters<Http>[0] {
  return {
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'chaos-gate' },
    body: JSON.stringify(body),
    connectTimeout: CONNECT_SECONDS,
    readTimeout: READ_SECONDS,
    followsRedirects: false,
    bodyMax: BODY_MAX,
  }
}

/** Undefined when asking again would not help, or would take too long. */
function secondsToWait(status: number, headers: Readonly<Record<string, string>>): number | undefined {
  if (status !== 429 && status < 500) return undefined
  const seconds = Number(readHeader(headers, 'retry-after') ?? 1)
  return seconds >= 0 && seconds <= WAIT_MAX ? seconds : undefined
}

/** Never the address: whoever has it may write to the channel. */
function describe(error: unknown, limit: AbortSignal): string {
  if (limit.aborted) return 'it took too long'
  if (error instanceof HttpFailed) return FAILURES[error.failure]
  return error instanceof Error ? error.message : String(error)
}

const FAILURES: Readonly<Record<HttpFailed['failure'], string>> = {
  unreachable: 'its server cannot be reached',
  dropped: 'the connection was lost',
  slow: 'its server did not answer in time',
  unusable: 'its address cannot be used',
  unreadable: 'its server’s answer cannot be read',
}
