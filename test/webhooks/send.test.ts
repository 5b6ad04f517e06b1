import { describe, expect, test } from '@jest/globals'
import { type HttpAnswer, HttpFailed, type HttpRequest } from '../../src/system/http.ts'
import type { Message } from '../../src/webhooks/message.ts'
import { type SendTools, sendToWebhooks, type Webhooks } from '../../src/webhooks/send.ts'

const MESSAGE: Message = {
  sign: '✅',
  verdict: 'passed',
  headline: 'all is well',
  failed: [],
  more: 0,
  comparison: '',
  source: { repository: 'octo/shop', workflow: 'ci', run: undefined },
}
const SECRET = 'https://hooks.slack.test/services/T/B/hunter2'

interface Trace {
  requests: HttpRequest[]
  waits: number[]
  warnings: string[]
}

/** `answers`: one after the other; an error is thrown. */
async function send(
  answers: (Partial<HttpAnswer> | Error)[],
  webhooks: Webhooks = { slack: SECRET },
  signal?: AbortSignal,
): Promise<Trace> {
  const trace: Trace = { requests: [], waits: [], warnings: [] }
  const tools: SendTools = {
    async http(request) {
      trace.requests.push(request)
      const answer = answers.shift() ?? {}
      if (answer instanceof Error) throw answer
      return { status: 200, headers: {}, body: new Uint8Array(), url: request.url, ...answer }
    },
    async sleep(seconds) {
      trace.waits.push(seconds)
    },
    warn: (message) => trace.warnings.push(message),
  }
  await sendToWebhooks(webhooks, MESSAGE, tools, signal ?? new AbortController().signal)
  return trace
}

describe('a webhook', () => {
  test('is a POST in JSON that follows nobody elsewhere', async () => {
    const { requests, warnings } = await send([])
    expect(requests).toEqual([expect.objectContaining({ url: SECRET, method: 'POST', followsRedirects: false })])
    expect(JSON.parse(String(requests[0]?.body))).toHaveProperty('blocks')
    expect(warnings).toEqual([])
  })

  test('is sent to whoever has an address, and to nobody else', async () => {
    const { requests } = await send([], { teams: 'https://teams.test/x', plain: 'https://own.test/y' })
    expect(requests.map(({ url }) => url).sort()).toEqual(['https://own.test/y', 'https://teams.test/x'])
  })
})

describe('what goes wrong is a warning without the address', () => {
  test.each<[string, (Partial<HttpAnswer> | Error)[], string]>([
    ['a refusal', [{ status: 403 }], 'the server answered 403'],
    ['a redirect', [{ status: 302 }], 'the server answered 302'],
    ['no server', [new HttpFailed('unreachable', `cannot reach ${SECRET}`)], 'its server cannot be reached'],
    ['a slow server', [new HttpFailed('slow', SECRET)], 'its server did not answer in time'],
    ['busy twice', [{ status: 429 }, { status: 429 }], 'the server answered 429'],
    ['a wait of minutes', [{ status: 429, headers: { 'Retry-After': '600' } }], 'the server answered 429'],
  ])('%s', async (_, answers, why) => {
    const { warnings } = await send(answers)
    expect(warnings).toEqual([`The slack-webhook could not be told: ${why}. The verdict stands.`])
  })

  test('one that is busy is asked once more, when it says', async () => {
    const { requests, waits, warnings } = await send([{ status: 429, headers: { 'retry-after': '3' } }, { status: 200 }])
    expect([requests.length, waits, warnings]).toEqual([2, [3], []])
  })

  test('with no time left, nothing is sent', async () => {
    const { requests, warnings } = await send([], { slack: SECRET }, AbortSignal.abort())
    expect(requests).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('it took too long')])
  })
})
