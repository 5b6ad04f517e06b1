import { afterEach, describe, expect, test } from '@jest/globals'
import { get_channel_history } from '../../../../src/activities/chaosslack/probes/get_channel_history.ts'
import { openHttp } from '../../../../src/system/http/open-http.ts'
import { FAKE_START } from '../../../fake-clock.ts'
import { type Answer, fakeSlack } from '../../../slack/fake-slack.ts'
import { closeServers } from '../../../system/http/server.ts'
import { bench } from '../../bench.ts'

afterEach(closeServers)

const CHANNELS = { ok: true, channels: [{ id: 'C7', name: 'ops' }] }

async function read(args: object, answer: Answer, tools: object = {}) {
  const server = await fakeSlack(answer)
  const one = bench(get_channel_history)
  const environment = { SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_API_URL: server.address }
  Object.assign(one.tools, { http: openHttp({}), environment, ...tools })
  return { server, told: one.run(args) }
}

/** Two pages of each. */
const paged: Answer = ({ method, form }) => {
  const isFirst = form.cursor === undefined
  const response_metadata = { next_cursor: isFirst ? 'more' : '' }
  if (method === 'conversations.list') return { ...CHANNELS, ...(isFirst && { channels: [] }), response_metadata }
  return { ok: true, messages: [{ text: isFirst ? 'new' : 'old' }], response_metadata }
}

describe('the history of a channel', () => {
  test('is read page by page, from a channel that may stand on any page', async () => {
    const { server, told } = await read({ channel: '#ops', past: 2 }, paged)
    await expect(told).resolves.toEqual([{ text: 'new' }, { text: 'old' }])
    expect(server.asked.map(({ method }) => method)).toEqual([
      'conversations.list',
      'conversations.list',
      'conversations.history',
      'conversations.history',
    ])
    expect(server.asked[2]?.form).toMatchObject({ channel: 'C7', limit: '100', oldest: String(FAKE_START / 1000 - 120) })
  })

  test('comes with metadata when asked for', async () => {
    const { server, told } = await read({ channel: 'C7', include_metadata: true }, paged)
    await told
    expect(server.asked[2]?.form).toMatchObject({ include_all_metadata: true })
  })

  test("takes the secrets' token before the environment's", async () => {
    const { server, told } = await read({ channel: 'ops' }, paged, { secrets: { token: 'xoxb-own' } })
    await told
    expect(server.asked[0]?.authorization).toBe('Bearer xoxb-own')
  })

  test('of a channel that is not there is a failure', async () => {
    const { told } = await read({ channel: 'nowhere' }, () => CHANNELS)
    await expect(told).rejects.toThrow("slack channel 'nowhere' could not be found")
  })

  test('that Slack refuses is a failure, not an empty list', async () => {
    const { told } = await read({ channel: 'ops' }, () => ({ ok: false, error: 'missing_scope' }))
    await expect(told).rejects.toMatchObject({ name: 'ActivityFailed', message: expect.stringContaining('missing_scope') })
  })

  test('without end is a failure', async () => {
    const { told } = await read({ channel: 'ops' }, () => ({ ok: true, response_metadata: { next_cursor: 'on' } }))
    await expect(told).rejects.toThrow('more than 50 pages')
  })

  test('wants a token', async () => {
    const { told } = await read({ channel: 'ops' }, paged, { environment: {} })
    await expect(told).rejects.toThrow('there is no token for Slack')
  })
})
