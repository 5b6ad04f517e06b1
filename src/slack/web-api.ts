/** Slack's Web API over the door to web servers (spec extensions 9). */

import { isMapping } from '../experiment/values/plain.ts'
import { readHeader } from '../system/http/headers.ts'
import type { Http, HttpAnswer } from '../system/http.ts'
import { HttpFailed } from '../system/http.ts'

/** What a method is asked; what is no text is sent as JSON, as Slack wants it in a form. */
export type SlackArguments = Readonly<Record<string, unknown>>

/** Calls a method such as `chat.postMessage`. Throws `SlackFailed`, or the signal's reason. */
export type Slack = (method: string, args: SlackArguments, signal: AbortSignal) => Promise<Readonly<Record<string, unknown>>>

export interface SlackOptions {
  http: Http
  /** Of a bot; it goes into one header and nowhere else. */
  token: string
  /** Where the API is; Slack's own when not given. */
  address?: string | undefined
}

/** Why Slack did not do it: its own word for it (`channel_not_found`), or what became of the request. */
export class SlackFailed extends Error {
  override readonly name = 'SlackFailed'
  /** Seconds after which Slack may be asked again, where it says so. */
  readonly retrySeconds: number | undefined
  constructor(message: string, retrySeconds?: number) {
    super(message)
    this.retrySeconds = retrySeconds
  }
}

const ADDRESS = 'https://slack.com/api/'
const CONNECT_SECONDS = 3
const READ_SECONDS = 5
/** Bytes of an answer; a page of a long history is the longest. */
const BODY_MAX = 4 * 1024 * 1024

/** What to do about the commonest refusals. */
const ADVICE: Readonly<Record<string, string>> = {
  not_authed: 'give a token of a bot',
  invalid_auth: 'the token is not valid',
  token_revoked: 'the token was revoked',
  channel_not_found: 'is the name right, and is the bot invited where the channel is private?',
  not_in_channel: 'invite the bot to the channel',
  is_archived: 'the channel is archived',
  missing_scope:
    'the bot may not do that: it needs chat:write to tell, files:write to attach, channels:read and channels:history to read',
}

export function openSlack({ http, token, address = ADDRESS }: SlackOptions): Slack {
  return async (method, args, signal) => {
    const answer = await ask(http, { url: new URL(method, withSlash(address)).href, token, args }, signal)
    if (answer.status === 429) throw new SlackFailed('Slack wants fewer messages', retryAfter(answer))
    const told = readJson(answer)
    if (told.ok === true) return told
    const code = typeof told.error === 'string' ? told.error : `status ${answer.status}`
    throw new SlackFailed(`Slack refused ${method}: ${code}${Object.hasOwn(ADVICE, code) ? ` (${ADVICE[code]})` : ''}`)
  }
}

async function ask(
  http: Http,
  { url, token, args }: { url: string; token: string; args: SlackArguments },
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const form = Object.entries(args).filter(([, value]) => value !== undefined)
  const request = {
    url,
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams(form.map(([name, value]): [string, string] => [name, wordsOf(value)])).toString(),
    connectTimeout: CONNECT_SECONDS,
    readTimeout: READ_SECONDS,
    followsRedirects: false,
    bodyMax: BODY_MAX,
  }
  try {
    return await http(request, signal)
  } catch (error) {
    if (error instanceof HttpFailed) throw new SlackFailed(`Slack could not be asked: ${error.message}`)
    throw error
  }
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function readJson({ status, body }: HttpAnswer): Record<string, unknown> {
  try {
    const told: unknown = JSON.parse(new TextDecoder().decode(body))
    if (isMapping(told)) return told
  } catch {
    // A proxy's page is no answer of Slack's.
  }
  throw new SlackFailed(`what answered with status ${status} is not Slack's API`)
}

function retryAfter({ headers }: HttpAnswer): number {
  const seconds = Number(readHeader(headers, 'retry-after') ?? 1)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 1
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}
