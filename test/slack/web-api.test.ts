import { afterEach, describe, expect, test } from '@jest/globals'
import { openSlack } from '../../src/slack/web-api.ts'
import { openHttp } from '../../src/system/http/open-http.ts'
import { closeServers, serve } from '../system/http/server.ts'
import { type Answer, fakeSlack } from './fake-slack.ts'

afterEach(closeServers)

const { signal } = new AbortController()

async function ask(answer?: Answer) {
  const server = await fakeSlack(answer)
  const slack = openSlack({ http: openHttp({}), token: 'xoxb-secret', address: server.address })
  return { server, told: slack('chat.postMessage', { channel: 'ops', attachments: [{ color: 'red' }], gone: undefined }, signal) }
}

describe('a method of Slack', () => {
  test('is asked with a form, and the token in a header of its own', async () => {
    const { server, told } = await ask()
    await expect(told).resolves.toEqual({ ok: true, channel: 'C1', ts: '100.1' })
    expect(server.asked).toMatchObject([
      {
        method: 'chat.postMessage',
        authorization: 'Bearer xoxb-secret',
        form: { channel: 'ops', attachments: [{ color: 'red' }] },
      },
    ])
  })

  test('that is refused says why, and what to do', async () => {
    const { told } = await ask(() => ({ ok: false, error: 'not_in_channel' }))
    await expect(told).rejects.toThrow('Slack refused chat.postMessage: not_in_channel (invite the bot to the channel)')
  })

  test('says when it may be asked again', async () => {
    const { told } = await ask(() => ({ status: 429, headers: { 'retry-after': '7' } }))
    await expect(told).rejects.toMatchObject({ message: 'Slack wants fewer messages', retrySeconds: 7 })
  })

  test.each([
    ['a page', { status: 200, body: '<html>sign in</html>' }, "what answered with status 200 is not Slack's API"],
    ['no words', { status: 502 }, "what answered with status 502 is not Slack's API"],
    ['a redirect, which would carry the token off', { status: 302, headers: { location: '/x' } }, 'status 302'],
  ])('answered with %s is a failure', async (_, answer, words) => {
    const { told } = await ask(() => answer)
    await expect(told).rejects.toThrow(words)
  })

  test('that nobody answers does not tell the token', async () => {
    const address = await serve((request) => request.socket.destroy())
    const slack = openSlack({ http: openHttp({}), token: 'xoxb-secret', address })
    await expect(slack('api.test', {}, signal)).rejects.toThrow(/^Slack could not be asked: (?!.*secret)/)
  })
})
