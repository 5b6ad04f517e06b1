import { afterEach, expect, test } from '@jest/globals'
import { upload } from '../../src/slack/upload.ts'
import { openSlack } from '../../src/slack/web-api.ts'
import { openHttp } from '../../src/system/http/open-http.ts'
import { closeServers } from '../system/http/server.ts'
import { type Answer, type FakeSlack, fakeSlack } from './fake-slack.ts'

afterEach(closeServers)

const FILE = { name: 'state.yaml', snippetType: 'yaml', text: 'é: 1\n' }

async function attach(answer: Answer = () => undefined): Promise<FakeSlack> {
  const server = await fakeSlack(answer)
  const http = openHttp({})
  const slack = openSlack({ http, token: 'xoxb-secret', address: server.address })
  await upload({ slack, http }, FILE, { channel: 'C1', ts: '100.1' }, new AbortController().signal)
  return server
}

test('a file is attached in three steps: its size in bytes, the bytes without the token, the thread', async () => {
  const { asked } = await attach()
  expect(asked.map(({ method, authorization }) => [method, authorization])).toEqual([
    ['files.getUploadURLExternal', 'Bearer xoxb-secret'],
    ['/upload/F1', undefined],
    ['files.completeUploadExternal', 'Bearer xoxb-secret'],
  ])
  expect(asked[0]?.form).toEqual({ filename: 'state.yaml', length: '6', snippet_type: 'yaml' })
  expect(asked[1]?.body).toBe(FILE.text)
  expect(asked[2]?.form).toEqual({ files: [{ id: 'F1', title: 'state.yaml' }], channel_id: 'C1', thread_ts: '100.1' })
})

test('a server that does not take it is a failure, whose words do not have the address', async () => {
  const refused = attach(({ method }) => (method.startsWith('/upload/') ? { status: 507 } : undefined))
  await expect(refused).rejects.toMatchObject({ name: 'SlackFailed', message: 'Slack did not take a file: status 507' })
  const nowhere = { ok: true, upload_url: 'http://127.0.0.1:9/secret', file_id: 'F1' }
  const unreachable = attach(({ method }) => (method.startsWith('files.get') ? nowhere : undefined))
  await expect(unreachable).rejects.toMatchObject({ name: 'SlackFailed', message: 'Slack did not take a file: HttpFailed' })
})
