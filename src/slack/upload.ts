/** A file in a thread, in the three steps that Slack wants: an address, the bytes, and where they belong (spec extensions 9.1). */

import type { Http } from '../system/http.ts'
import { type Slack, SlackFailed } from './web-api.ts'

export interface SlackFile {
  name: string
  /** Slack's word for its language, such as `yaml`. */
  snippetType: string
  text: string
}

/** The id of the channel, and the message that the thread belongs to. */
export interface SlackThread {
  channel: unknown
  ts: unknown
}

const CONNECT_SECONDS = 3
const READ_SECONDS = 5
/** Bytes of the answer, of which nothing but the status is of interest. */
const BODY_MAX = 65_536

/** The bytes go without the token: the address is a password of its own. Throws `SlackFailed`, or the signal's reason. */
export async function upload(
  { slack, http }: { slack: Slack; http: Http },
  { name, snippetType, text }: SlackFile,
  { channel, ts }: SlackThread,
  signal: AbortSignal,
): Promise<void> {
  const length = Buffer.byteLength(text)
  const asked = { filename: name, length, snippet_type: snippetType }
  const { upload_url, file_id } = await slack('files.getUploadURLExternal', asked, signal)
  await send(http, String(upload_url), text, signal)
  const files = [{ id: file_id, title: name }]
  await slack('files.completeUploadExternal', { files, channel_id: channel, thread_ts: ts }, signal)
}

async function send(http: Http, url: string, body: string, signal: AbortSignal): Promise<void> {
  const { status } = await http(
    {
      url,
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body,
      connectTimeout: CONNECT_SECONDS,
      readTimeout: READ_SECONDS,
      followsRedirects: false,
      bodyMax: BODY_MAX,
    },
    signal,
  ).catch((error) => {
    signal.throwIfAborted()
    throw new SlackFailed(`Slack did not take a file: ${error instanceof Error ? error.name : 'no answer'}`)
  })
  if (status >= 300) throw new SlackFailed(`Slack did not take a file: status ${status}`)
}
