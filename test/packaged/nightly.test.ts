import { existsSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  type GitHub,
  type GitHubIssue,
  missing,
  runStep,
  type StepOptions,
  type StepRun,
  startGitHub,
  workspaceWith,
} from './bed.ts'
import { BREAKS, HOLDS, SLOW } from './experiments.ts'

const inRunner = missing === undefined ? test : test.skip

let github: GitHub
let workspace: string
let channels: Server
let received: { path: string; body: string }[]
/** What the channels answer. */
let status: number
let address: string

beforeEach(async () => {
  if (missing !== undefined) return
  github = await startGitHub()
  workspace = workspaceWith({ up: '' })
  received = []
  status = 200
  channels = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push({ path: request.url ?? '', body })
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => channels.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(channels.address() as AddressInfo).port}`
})
afterEach(async () => {
  if (missing !== undefined) return
  expect(github.requests.filter(({ unknownRoute, path }) => unknownRoute && path !== '/user')).toEqual([])
  await github.close()
  await new Promise((resolve) => channels.close(resolve))
})

function night(experiment: string, inputs: Record<string, string> = {}, more: Partial<StepOptions> = {}): Promise<StepRun> {
  writeFileSync(join(workspace, 'up'), '')
  writeFileSync(join(workspace, 'nightly.yaml'), experiment)
  const all = { experiments: 'nightly.yaml', issue: 'auto', ...inputs }
  return runStep({ inputs: all, workspace, eventName: 'schedule', ...more, env: { GITHUB_API_URL: github.url, ...more.env } })
}

function issues(): Pick<GitHubIssue, 'number' | 'state'>[] {
  return github.state.issues.map(({ number, state }) => ({ number, state }))
}

function commentsOnIssues(): string[] {
  return github.state.comments.map(({ body }) => body)
}

inRunner('the issue of bad nights is opened by the first, kept up to date by the next, and closed by a good one', async () => {
  const good = await night(HOLDS)
  expect(issues()).toEqual([])
  expect(good.outputs['issue-url']).toBe('')

  const first = await night(BREAKS)
  expect(first).toMatchObject({ exitCode: 1, outputs: { verdict: 'deviated', 'issue-url': expect.stringMatching(/issues\/1$/) } })
  expect(issues()).toEqual([{ number: 1, state: 'open' }])

  await night(BREAKS)
  expect(issues()).toEqual([{ number: 1, state: 'open' }])
  expect(github.state.issues[0]?.body).toContain('**2 bad runs since ')
  expect(github.state.issues[0]?.body).toContain('### ❌ Chaos Gate')

  await night(HOLDS)
  expect(issues()).toEqual([{ number: 1, state: 'closed' }])
  expect(commentsOnIssues()).toEqual([expect.stringContaining('passed again')])

  await night(BREAKS)
  expect(issues()).toEqual([
    { number: 1, state: 'closed' },
    { number: 2, state: 'open' },
  ])
})

inRunner('auto asks for nothing when nothing is scheduled; nightly does whatever the event', async () => {
  await night(BREAKS, {}, { eventName: 'push' })
  expect(issues()).toEqual([])
  await night(BREAKS, { issue: 'nightly' }, { eventName: 'push' })
  expect(issues()).toHaveLength(1)
})

inRunner('an issue of somebody who only wrote our marker is left alone', async () => {
  const body = '<!-- chaos-gate-issue:test/test/ -->\nforged'
  github.admin('seed', { issues: [{ title: 'x', body, user: { login: 'mallory', type: 'User' } }] })
  await night(BREAKS)
  expect(issues()).toHaveLength(2)
  expect(github.state.issues[0]?.body).toBe(body)
})

inRunner('two jobs at once leave one issue open', async () => {
  github.admin('fault', { method: 'POST', path: 'issues$', delayMs: 300, times: 2 })
  await Promise.all([night(BREAKS, { report: 'a' }), night(BREAKS, { report: 'b' })])
  expect(issues().filter(({ state }) => state === 'open')).toHaveLength(1)
})

inRunner('without the permission there is a warning that names it, and the verdict stands', async () => {
  github.admin('permissions', { contents: 'read', issues: 'read' })
  const step = await night(BREAKS)
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'deviated' } })
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ type: 'warning', message: expect.stringContaining('issues: write') }),
  )
})

inRunner('GitHub’s limits are waited for, and an answer that was lost leaves one issue', async () => {
  github.admin('fault', { method: 'POST', path: 'issues$', kind: 'secondary', retryAfter: 1 })
  github.admin('fault', { method: 'POST', path: 'issues$', drop: 'after' })
  await night(BREAKS)
  expect(issues().filter(({ state }) => state === 'open')).toHaveLength(1)
})

inRunner('a limit that is used up is a warning for each thing that could not be done, and the files are written', async () => {
  github.admin('rate', { used: 1000 })
  const step = await night(BREAKS, { history: 'branch' })
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'deviated', 'issue-url': '' } })
  const warnings = step.annotations.filter(({ type }) => type === 'warning').map(({ message }) => message)
  expect(warnings).toEqual([expect.stringContaining('history'), expect.stringContaining('issue')])
  for (const warning of warnings) expect(warning).toContain('no more calls for now')
  expect(existsSync(join(workspace, 'chaos-report/comment.md'))).toBe(true)
})

inRunner('a GitHub that is not there costs some seconds and warnings, and nothing else', async () => {
  const step = await night(HOLDS, { history: 'branch' }, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
  expect(step).toMatchObject({ conclusion: 'success', outputs: { verdict: 'passed' } })
  expect(step.annotations.map(({ type }) => type)).toEqual(['warning', 'warning'])
  expect(step.timings.exit).toBeLessThan(20_000)
})

inRunner('a cancelled night is neither good nor bad', async () => {
  await night(SLOW, {}, { cancelWhen: /✓.*break-it/ })
  expect(issues()).toEqual([])
})

inRunner('a cancelled night tells channels in the time that is left', async () => {
  const inputs = { issue: 'never', webhook: `${address}/plain` }
  const step = await night(SLOW, inputs, { cancelWhen: /✓.*break-it/ })
  expect(step.timings.exit - (step.timings.SIGINT ?? 0)).toBeLessThan(7500)
  expect(received.map(({ body }) => JSON.parse(body).verdict)).toEqual(['interrupted'])
})

inRunner('all three kinds of webhook are told of a bad night, and not of a good one', async () => {
  const webhooks = {
    'slack-webhook': `${address}/slack`,
    'teams-webhook': `${address}/teams`,
    webhook: `${address}/plain`,
    issue: 'never',
  }
  await night(HOLDS, webhooks)
  expect(received).toEqual([])
  const step = await night(BREAKS, webhooks)
  const bodies = Object.fromEntries(received.map(({ path, body }) => [path, JSON.parse(body)]))
  expect(Object.keys(bodies).sort()).toEqual(['/plain', '/slack', '/teams'])
  expect(bodies['/plain']).toMatchObject({
    verdict: 'deviated',
    run: expect.stringContaining('/actions/runs/1001'),
    failed: [expect.anything()],
  })
  expect(step.masks).toEqual(expect.arrayContaining([`${address}/slack`, `${address}/teams`, `${address}/plain`]))
})

inRunner('a channel that refuses is a warning without its address', async () => {
  status = 403
  const step = await night(BREAKS, { issue: 'never', 'slack-webhook': `${address}/services/secret` })
  expect(step.exitCode).toBe(1)
  const warnings = step.annotations.filter(({ type }) => type === 'warning').map(({ message }) => message)
  expect(warnings).toEqual([expect.stringContaining('slack-webhook could not be told: the server answered 403')])
  expect(step.log).not.toContain('/services/secret')
})

inRunner('with notify: change only the first bad night and the first good one are told', async () => {
  const inputs = { issue: 'never', history: 'branch', notify: 'change', webhook: `${address}/plain` }
  for (const experiment of [HOLDS, BREAKS, BREAKS, HOLDS]) await night(experiment, inputs)
  expect(received.map(({ body }) => JSON.parse(body).verdict)).toEqual(['deviated', 'passed'])
})
