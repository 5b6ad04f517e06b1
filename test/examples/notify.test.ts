/** The examples of docs/notifications.md, on the practice cluster and a Slack on loopback. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { command } from '../../src/cli/command.ts'
import { type FakeSlack, fakeSlack } from '../slack/fake-slack.ts'
import { closeServers } from '../system/http/server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string

beforeAll(async () => {
  // What is read at its first use is read here, one after the other: jest mixes modules up that are read at once.
  await import('../../src/cli/practice.ts')
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-notify-'))
})

afterAll(() => {
  closeServers()
  rmSync(folder, { recursive: true })
})

async function practice(experiment: string, slack: FakeSlack, ...globals: string[]): Promise<{ exitCode: number; said: string }> {
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const terminal = { out: say, write: say, error: say, isLive: false, isColored: false, isGitHub: false, width: 80 }
  const report = ['--report', join(folder, 'report'), '--journal-path', join(folder, 'journal.json')]
  const words = [...globals, '--no-log-file', 'practice', 'run', `examples/${experiment}`, '--seed', '7', ...report]
  const environment = { HOME: folder, SLACK_BOT_TOKEN: 'xoxb-of-the-environment', SLACK_API_URL: slack.address }
  const exitCode = await command(words, { directory: root, environment }, terminal)
  return { exitCode, said: said.join('') }
}

test('examples/notify/slack.yaml tells the channel how the experiment goes', async () => {
  const slack = await fakeSlack()
  const { exitCode, said } = await practice('notify/slack.yaml', slack)
  expect([exitCode, said.includes('xoxb')]).toEqual([0, false])
  expect(slack.texts()[0]).toMatch(/^Chaos experiment: The shop survives/)
  expect(slack.texts()).toContain('The action delete-one-front begins')
  expect(slack.everything()).toContain('*Runbook*: <https://wiki.example.com/shop|what to do when the shop is down>')
  expect(JSON.stringify(slack.asked.find(({ method }) => method === 'chat.update')?.form)).toContain('Completed successfully')
}, 60_000)

test('examples/notify/settings.yaml sends one message for a failure, and none for a pass', async () => {
  const slack = await fakeSlack()
  const settings = join(folder, 'settings.yaml')
  const example = readFileSync(join(root, 'examples/notify/settings.yaml'), 'utf8')
  writeFileSync(settings, example.replace('    channel:', `    base_url: ${slack.address}\n    channel:`))
  const passed = await practice('still-answering.yaml', slack, '--settings', settings)
  expect([passed.exitCode, slack.asked]).toEqual([0, []])
  const deviated = await practice('lose-the-database.yaml', slack, '--settings', settings)
  expect(deviated.exitCode).toBe(1)
  expect(slack.texts()).toEqual([expect.stringMatching(/^Chaos Gate: run-deviated: /)])
  expect(slack.everything()).toMatch(/Verdict: deviated\..*Steady state: \S+ saw .* instead of /)
  expect(slack.asked[0]?.authorization).toBe('Bearer xoxb-the-token-of-your-bot')
  expect(passed.said + deviated.said).not.toContain('xoxb')
}, 60_000)
