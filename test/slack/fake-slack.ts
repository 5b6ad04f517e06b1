/** A Slack on loopback: answers as the Web API does, and remembers what it was asked. */

import { describe, serve } from '../system/http/server.ts'

export interface Asked {
  method: string
  authorization: string | undefined
  /** The form, JSON in it read. */
  form: Record<string, unknown>
  /** Of a file. */
  body: string
}

export interface FakeSlack {
  /** As SLACK_API_URL has it. */
  address: string
  asked: Asked[]
  /** Texts of what was posted, in order; changes of a message begin with `*`. */
  texts(): string[]
  /** Files that were attached, each with the thread that it is in. */
  files(): { thread: unknown; text: string }[]
  /** Everything that it was sent except for who sent it, as one text. */
  everything(): string
}

/** What is no answer of the Web API: a status, and what comes with it. */
export interface RawAnswer {
  status: number
  headers?: Record<string, string>
  body?: string
}

export type Answer = (asked: Asked) => { ok: boolean; [key: string]: unknown } | RawAnswer | undefined

/** `answer`: what it says instead of ok; undefined for the usual. */
export async function fakeSlack(answer: Answer = () => undefined): Promise<FakeSlack> {
  const asked: Asked[] = []
  const origin = await serve(async (request, response) => {
    const { url, headers, body } = await describe(request)
    const one = { method: url.replace('/api/', ''), authorization: headers.Authorization, form: readForm(body), body }
    asked.push(one)
    const own = answer(one) ?? usual(one, asked.length, origin)
    if (!isRaw(own)) return void response.end(JSON.stringify(own))
    for (const [name, value] of Object.entries(own.headers ?? {})) response.setHeader(name, value)
    response.statusCode = own.status
    response.end(own.body ?? '')
  })
  return {
    address: `${origin}/api`,
    asked,
    files: () =>
      asked.flatMap(({ method, form }) => {
        if (method !== 'files.completeUploadExternal') return []
        const [file] = form.files as { id: string }[]
        return [{ thread: form.thread_ts, text: asked.find((one) => one.method === `/upload/${file?.id}`)?.body ?? '' }]
      }),
    texts: () =>
      asked
        .filter(({ method }) => method.startsWith('chat.'))
        .map(({ method, form }) => `${method === 'chat.update' ? '*' : ''}${form.text}`),
    everything: () => JSON.stringify(asked.map(({ form, body }) => [form, body])),
  }
}

function isRaw(answer: object): answer is RawAnswer {
  return !('ok' in answer)
}

function usual({ method }: Asked, count: number, origin: string): { ok: boolean; [key: string]: unknown } {
  if (method === 'files.getUploadURLExternal') return { ok: true, upload_url: `${origin}/upload/F${count}`, file_id: `F${count}` }
  return method === 'chat.postMessage' ? { ok: true, channel: 'C1', ts: `100.${count}` } : { ok: true }
}

function readForm(body: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^(\[|\{|true$|false$)/.test(value) ? JSON.parse(value) : value,
    ]),
  )
}
