/** Tokens of Slack are in no file, on no screen and in no log, even when Slack itself says them back. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { type Answer, type FakeSlack, fakeSlack } from '../slack/fake-slack.ts'
import { closeServers } from '../system/http/server.ts'
import { closeDesks, openDesk, type Said, SOUND } from './chaos-gate.ts'

afterEach(() => {
  closeServers()
  closeDesks()
})

const CONTROL = { name: 'slack', provider: { type: 'python', module: 'chaosslack.control', arguments: { channel: 'ops' } } }

/** Slack says back who asked, as a proxy might that is set up badly. */
const tellTale: Answer = ({ authorization }) => ({ ok: false, error: `no such token: ${authorization}` })

/** A run that tells Slack by both ways, and everything that it has left behind or said. */
async function everythingOf(slack: FakeSlack, experiment: object, ...words: string[]): Promise<Said & { everything: string }> {
  const desk = openDesk()
  Object.assign(desk.environment, { SLACK_BOT_TOKEN: 'xoxb-of-the-environment', SLACK_API_URL: slack.address })
  const channel = { type: 'plugin', module: 'chaosslack.notification', token: 'xoxb-of-the-settings', channel: 'ops' }
  desk.write('settings.yaml', { notifications: [{ ...channel, base_url: slack.address }] })
  desk.write('e.json', { ...SOUND, controls: [CONTROL], ...experiment })
  const said = await desk.chaosGate('--verbose', '--settings', 'settings.yaml', 'run', 'e.json', ...words)
  const files = readdirSync(desk.directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => !['settings.yaml', 'e.json'].includes(name) && statSync(join(desk.directory, name)).isFile())
    .map((name) => readFileSync(join(desk.directory, name), 'utf8'))
  expect(files.length).toBeGreaterThan(4)
  return { ...said, everything: [said.out, said.error, ...files].join('\n') }
}

test.each([
  ['that takes them', undefined],
  ['that says them back', tellTale],
])(
  'a Slack %s',
  async (_, answer) => {
    const slack = await fakeSlack(answer)
    const secrets = { slack: { token: 'xoxb-of-the-secrets' } }
    for (const part of [{}, { secrets }]) {
      const { exitCode, everything } = await everythingOf(slack, part)
      expect([exitCode, everything.match(/xoxb-of-the-\w+/g)]).toEqual([0, null])
    }
    const tokens = new Set(slack.asked.map(({ authorization }) => authorization))
    for (const name of ['settings', 'environment', 'secrets']) expect(tokens).toContain(`Bearer xoxb-of-the-${name}`)
  },
  30_000,
)

test('a Slack that cannot be asked at all', async () => {
  const nobody = { address: 'http://127.0.0.1:9/api' } as FakeSlack
  const { exitCode, everything } = await everythingOf(nobody, {}, '--compat', 'chaostoolkit')
  expect([exitCode, everything.match(/xoxb-of-the-\w+/g)]).toEqual([0, null])
}, 30_000)
