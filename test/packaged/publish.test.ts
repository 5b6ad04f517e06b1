import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  type GitHub,
  missing,
  pullRequestEvent,
  runStep,
  type StepOptions,
  type StepRun,
  startGitHub,
  workspaceWith,
} from './bed.ts'
import { BREAKS, HOLDS } from './experiments.ts'

const inRunner = missing === undefined ? test : test.skip
const HEAD = 'c'.repeat(40)
const RESULTS = { mode: 'publish', results: 'results/*/results.json' }

let github: GitHub
let workspace: string

beforeEach(async () => {
  if (missing !== undefined) return
  github = await startGitHub()
  workspace = workspaceWith({ up: '', 'holds.yaml': HOLDS, 'breaks.yaml': BREAKS })
})
afterEach(async () => {
  if (missing !== undefined) return
  expect(github.requests.filter(({ unknownRoute }) => unknownRoute)).toEqual([])
  await github.close()
})

function step(inputs: Record<string, string>, more: Partial<StepOptions> = {}): Promise<StepRun> {
  return runStep({ inputs, workspace, ...more, env: { GITHUB_API_URL: github.url, ...more.env } })
}

/** What a job without any right leaves behind. */
function unprivileged(experiment: string, leg: string): Promise<StepRun> {
  return step({ experiments: experiment, comment: 'never', report: `results/${leg}` }, { token: 'token-read' })
}

/** Of a fork's pull request: GitHub says neither which one it was, nor anything else but the commit. */
function afterFork(sha = HEAD, more: object = {}): Pick<StepOptions, 'event' | 'eventName'> {
  const run = {
    id: 77,
    event: 'pull_request',
    conclusion: 'success',
    head_sha: sha,
    head_branch: 'feature',
    pull_requests: [],
    ...more,
  }
  return { eventName: 'workflow_run', event: { workflow_run: { head_repository: { full_name: 'dev/hello' }, ...run } } }
}

function seedFork(number = 7, sha = HEAD): void {
  github.admin('seed', { pulls: [{ number, fork: true, head: { sha } }] })
}

function ourComments(): string[] {
  return github.state.comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- chaos-gate:'))
}

inRunner('the jobs of a matrix are told in one comment, which the next run brings up to date among 250 others', async () => {
  github.admin('seed', { pulls: [{ number: 7 }], comments: [{ issue: 7, times: 250, body: 'noise #n' }] })
  await unprivileged('holds.yaml', 'eu')
  await unprivileged('breaks.yaml', 'us')
  const published = await step(RESULTS, { event: pullRequestEvent() })
  expect(published).toMatchObject({ exitCode: 0, outputs: { verdict: 'deviated', passed: 'false' } })
  expect(ourComments()).toEqual([
    expect.stringMatching(/The file survives a touch \(eu\)[\s\S]*The file survives its removal \(us\)/),
  ])
  writeFileSync(join(workspace, 'up'), '')
  await unprivileged('holds.yaml', 'us')
  await step(RESULTS, { event: pullRequestEvent() })
  expect(ourComments()).toEqual([expect.stringContaining('### ✅ Chaos Gate: all 2 experiments passed')])
  expect(github.state.comments).toHaveLength(251)
})

inRunner('a fork’s result is posted from another workflow, on the pull request that has the commit', async () => {
  seedFork()
  await unprivileged('breaks.yaml', 'fork')
  const published = await step(RESULTS, afterFork())
  expect(published).toMatchObject({ exitCode: 0, outputs: { 'comment-url': expect.stringContaining('7#issuecomment') } })
  expect(ourComments()).toEqual([expect.stringContaining('actions/runs/77')])
})

inRunner('the number that a fork claims is believed only where the commit agrees', async () => {
  seedFork()
  github.admin('seed', { pulls: [{ number: 8, head: { sha: 'd'.repeat(40) } }] })
  await unprivileged('holds.yaml', 'fork')
  writeFileSync(join(workspace, 'event.json'), JSON.stringify({ pull_request: { number: 8 } }))
  await step({ ...RESULTS, 'event-file': 'event.json' }, afterFork())
  expect(github.state.comments.map(({ issue_url }) => issue_url)).toEqual([expect.stringMatching(/\/7$/)])
})

inRunner('one commit at the head of two pull requests: the claim chooses, and without it nobody guesses', async () => {
  seedFork(7)
  seedFork(8)
  await unprivileged('holds.yaml', 'fork')
  const guessed = await step(RESULTS, afterFork())
  expect(guessed.annotations).toEqual([
    expect.objectContaining({ type: 'notice', message: expect.stringContaining('event-file') }),
  ])
  writeFileSync(join(workspace, 'event.json'), JSON.stringify({ pull_request: { number: 8 } }))
  await step({ ...RESULTS, 'event-file': 'event.json' }, afterFork())
  expect(github.state.comments.map(({ issue_url }) => issue_url)).toEqual([expect.stringMatching(/\/8$/)])
})

inRunner('what has been overtaken by a newer commit is not posted', async () => {
  seedFork()
  await unprivileged('holds.yaml', 'fork')
  const published = await step(RESULTS, afterFork('e'.repeat(40)))
  expect(published.annotations).toEqual([
    expect.objectContaining({ type: 'notice', message: expect.stringContaining('newer commits') }),
  ])
  expect(ourComments()).toEqual([])
})

inRunner('a fork whose branch is called main neither changes the history nor is believed to be main', async () => {
  await unprivileged('holds.yaml', 'fork')
  await step({ ...RESULTS, history: 'branch' }, afterFork(HEAD, { head_branch: 'main' }))
  expect(Object.keys(github.state.refs)).toEqual(['main'])
})

inRunner('what no job of ours would write is told as missing, and shown as text', async () => {
  seedFork()
  await unprivileged('holds.yaml', 'good')
  workspaceFiles({
    'results/number/results.json': '{"version":1,"verdict":"passed","reason":7}',
    'results/@everyone <b>/results.json': 'oops',
    'results/deep/results.json': `${'['.repeat(20_000)}`,
  })
  symlinkSync('/etc/passwd', join(workspaceFiles({ 'results/link/x': '' }), 'results/link/results.json'))
  const published = await step(RESULTS, afterFork())
  expect(published).toMatchObject({ exitCode: 4, outputs: { verdict: 'inconclusive' } })
  const [comment = ''] = ourComments()
  expect(comment).toContain('1 of 4 experiments passed')
  expect(comment).not.toMatch(/@everyone|everyone <b>|root:/)
})

/** Into the workspace that is there. */
function workspaceFiles(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true })
    writeFileSync(join(workspace, name), text)
  }
  return workspace
}

inRunner('fewer results than jobs, or a workflow that failed without one, is never green', async () => {
  github.admin('seed', { pulls: [{ number: 7 }] })
  await unprivileged('holds.yaml', 'one')
  const few = await step({ ...RESULTS, 'results-expected': '2' }, { event: pullRequestEvent() })
  expect(few).toMatchObject({ exitCode: 4, outputs: { verdict: 'inconclusive' } })
  expect(ourComments()[0]).toContain('2 were expected, and 1 came')
  const odd = await step(RESULTS, afterFork(HEAD, { conclusion: 'failure' }))
  expect(odd.outputs).toMatchObject({ verdict: 'inconclusive', reason: expect.stringContaining('ended with “failure”') })
  const none = await step({ ...RESULTS, results: 'nowhere/*.json' }, { event: pullRequestEvent() })
  expect(none).toMatchObject({ exitCode: 4, outputs: { verdict: 'inconclusive' } })
})

inRunner('a comment that a person deletes between two runs is written again', async () => {
  github.admin('seed', { pulls: [{ number: 7 }] })
  await unprivileged('holds.yaml', 'one')
  await step(RESULTS, { event: pullRequestEvent() })
  github.state.comments.length = 0
  await step(RESULTS, { event: pullRequestEvent() })
  expect(ourComments()).toHaveLength(1)
})

inRunner('a comment that is gone when it is to be brought up to date is written anew, and stays the only one', async () => {
  github.admin('seed', { pulls: [{ number: 7 }] })
  await unprivileged('holds.yaml', 'one')
  await step(RESULTS, { event: pullRequestEvent() })
  await unprivileged('breaks.yaml', 'one')
  github.admin('fault', { method: 'PATCH', path: 'comments', status: 404 })
  const published = await step(RESULTS, { event: pullRequestEvent() })
  expect(published).toMatchObject({ exitCode: 0, outputs: { verdict: 'deviated' } })
  expect(ourComments().filter((body) => body.includes('❌'))).toHaveLength(1)
})

inRunner('two jobs that publish at once leave one comment', async () => {
  github.admin('seed', { pulls: [{ number: 7 }] })
  await unprivileged('holds.yaml', 'one')
  github.admin('fault', { method: 'POST', path: 'comments$', delayMs: 300, times: 2 })
  await Promise.all([step(RESULTS, { event: pullRequestEvent() }), step(RESULTS, { event: pullRequestEvent() })])
  expect(ourComments()).toHaveLength(1)
})
