/** The example workflows: what their steps ask of the action, as it stands there, gives what they promise. Each job has a cluster of its own in its place. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { load, loadAll } from 'js-yaml'
import { globSync } from 'tinyglobby'
import { type PracticeCluster, startPractice } from '../../src/practice/start-practice.ts'
import {
  filesOn,
  type GitHub,
  missing,
  pullRequestEvent,
  runStep,
  type StepOptions,
  type StepRun,
  startGitHub,
  workspaceWith,
} from './bed.ts'

const suite = missing === undefined ? describe : describe.skip
const EXAMPLES = join(import.meta.dirname, '../../examples')
const HEAD = 'c'.repeat(40)

interface Job {
  strategy?: { matrix: Record<string, string[]> }
  steps: { uses?: string; with?: Record<string, string> }[]
}

let practice: PracticeCluster
let github: GitHub
let channel: Server
let received: string[]
/** The repository as it is checked out. */
let workspace: string
/** Of the shop, on a port that is free. */
let frontUrl: string

beforeAll(async () => {
  if (missing !== undefined) return
  practice = await startPractice({ nodePorts: 'free', startSeconds: 0.05 })
  await practice.apply(loadAll(readFileSync(join(EXAMPLES, 'apps/shop.yaml'), 'utf8')) as object[])
  await practice.waitUntilReady()
  frontUrl = practice.serviceUrl('shop', 'front') ?? ''
  github = await startGitHub()
  channel = createServer(async (request, response) => {
    for await (const chunk of request) received.push(String(chunk))
    response.end()
  })
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve))
}, 60_000)

afterAll(async () => {
  if (missing !== undefined) return
  await practice.stop()
  await github.close()
  await new Promise((resolve) => channel.close(resolve))
})

beforeEach(() => {
  if (missing !== undefined) return
  github.admin('reset', {})
  received = []
  workspace = workspaceWith({ kubeconfig: practice.kubeconfig })
  cpSync(EXAMPLES, join(workspace, 'examples'), { recursive: true })
  for (const name of globSync('examples/*.yaml', { cwd: workspace })) shortenPauses(join(workspace, name))
})

/** What a person wants to watch is waited for here no longer than the practice cluster needs. */
function shortenPauses(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\bafter: \d+/g, 'after: 1'))
}

function jobsOf(file: string): Record<string, Job> {
  return (load(readFileSync(join(EXAMPLES, 'workflows', file), 'utf8')) as { jobs: Record<string, Job> }).jobs
}

/** With `${{ … }}` replaced, and the port of the kind cluster by the one that the shop has here. */
function inputsOf(job: Job | undefined, expressions: Record<string, string>): Record<string, string> {
  const step = job?.steps.find(({ uses }) => uses?.startsWith('chaos-gate/'))
  const given = Object.entries(step?.with ?? {})
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      String(value)
        .replace(/\$\{\{ (\S+) \}\}/g, (_, key: string) => expressions[key] ?? '')
        .replaceAll('http://127.0.0.1:30080', frontUrl),
    ]),
  )
}

async function run(
  job: Job | undefined,
  expressions: Record<string, string> = {},
  more: Partial<StepOptions> = {},
): Promise<StepRun> {
  await practice.waitUntilReady() // as the cluster is that each job makes
  const env = { GITHUB_API_URL: github.url, FRONT_URL: frontUrl, KUBECONFIG: join(workspace, 'kubeconfig') }
  return runStep({ inputs: inputsOf(job, expressions), workspace, event: pullRequestEvent(), ...more, env })
}

/** As upload-artifact and download-artifact hand it on. */
function handOn(name: string): void {
  cpSync(join(workspace, 'chaos-report'), join(workspace, 'results', name), { recursive: true })
}

function comments(): string[] {
  return github.state.comments.map(({ body }) => body)
}

/** On the branch of earlier runs. */
function kept(): string[] {
  return Object.keys(filesOn(github, 'chaos-gate-history'))
}

/** Each leg of the matrix, one after the other; their results lie where the last job looks for them. */
async function runLegs(job: Job | undefined): Promise<StepRun[]> {
  const [[key, values] = ['', []]] = Object.entries(job?.strategy?.matrix ?? {})
  const legs: StepRun[] = []
  for (const [index, value] of values.entries()) {
    legs.push(await run(job, { [`matrix.${key}`]: value }, { token: 'token-read' }))
    handOn(`leg-${index + 1}`)
  }
  return legs
}

suite('the example workflow', () => {
  test('pull-request.yml: waits for the shop, runs its experiments, and comments', async () => {
    github.admin('seed', { pulls: [{ number: 7 }] })
    const step = await run(jobsOf('pull-request.yml').experiments)
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } })
    expect(comments()).toEqual([expect.stringContaining('### ✅ Chaos Gate: all 2 experiments passed')])
  }, 60_000)

  test('matrix.yml: one comment for all clusters, and a branch that later runs are compared with', async () => {
    github.admin('seed', { pulls: [{ number: 7 }] })
    const { experiments, comment } = jobsOf('matrix.yml')
    const legs = await runLegs(experiments)
    expect(legs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(comments()).toEqual([])
    expect(await run(comment)).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } })
    expect(comments()).toEqual([expect.stringContaining('all 2 experiments passed')])
    const push = await run(comment, {}, { eventName: 'push', event: { ref: 'refs/heads/main' } })
    expect([push.exitCode, kept()]).toEqual([0, ['README.md', expect.stringMatching(/^main\/.+\.json$/)]])
  }, 90_000)

  test('matrix.yml: a leg that left no result is no pass', async () => {
    github.admin('seed', { pulls: [{ number: 7 }] })
    const { experiments, comment } = jobsOf('matrix.yml')
    await run(experiments, {}, { token: 'token-read' })
    handOn('only')
    const published = await run(comment)
    expect(published.outputs.passed).toBe('false')
    expect(comments()).toEqual([expect.not.stringContaining('✅ Chaos Gate')])
  }, 60_000)

  test('shards.yml: each job runs a part, and one comment tells of all', async () => {
    github.admin('seed', { pulls: [{ number: 7 }] })
    const { experiments, comment } = jobsOf('shards.yml')
    const legs = await runLegs(experiments)
    expect(legs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0])
    const counts = legs.map(({ outputs }) => (JSON.parse(outputs.results ?? '[]') as unknown[]).length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6)
    expect(await run(comment)).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } })
    expect(comments()).toEqual([expect.stringContaining('all 6 experiments passed')])
  }, 180_000)

  test('forks.yml: a fork’s result is posted by the workflow that has the right to', async () => {
    github.admin('seed', { pulls: [{ number: 7, fork: true, head: { sha: HEAD } }] })
    await run(jobsOf('pull-request.yml').experiments, {}, { token: 'token-read', event: pullRequestEvent('dev/hello') })
    expect(comments()).toEqual([])
    handOn('chaos-report')
    const about = {
      id: 77,
      event: 'pull_request',
      conclusion: 'success',
      head_sha: HEAD,
      head_branch: 'feature',
      pull_requests: [],
    }
    const event = { workflow_run: { ...about, head_repository: { full_name: 'dev/hello' } } }
    const published = await run(jobsOf('forks.yml').comment, {}, { eventName: 'workflow_run', event })
    expect(published.exitCode).toBe(0)
    expect(comments()).toEqual([expect.stringContaining('all 2 experiments passed')])
  }, 60_000)

  test('nightly.yml: a bad night opens an issue, tells the channel and keeps its result', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'nightly-'))
    cpSync(join(workspace, 'kubeconfig'), join(temp, 'kubeconfig'))
    const address = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/T0/B0/secret`
    const expressions = { 'runner.temp': temp, 'secrets.SLACK_WEBHOOK': address }
    const night = await run(jobsOf('nightly.yml').experiments, expressions, { eventName: 'schedule', event: {} })
    expect(night.outputs.verdict).toBe('deviated')
    expect(github.state.issues).toEqual([expect.objectContaining({ state: 'open' })])
    expect(received.join('')).toContain('did not hold')
    expect(kept()).toEqual(['README.md', expect.stringMatching(/^main\/.+\.json$/)])
    expect([night.log, night.summary, JSON.stringify(github.state)].join('')).not.toContain('/T0/B0/secret')
  }, 180_000)
})
