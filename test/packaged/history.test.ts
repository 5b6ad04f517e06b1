import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
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
import { BREAKS, fileExperiment, HOLDS } from './experiments.ts'

const BRANCH = 'chaos-gate-history'
const PATH = 'main/test/test.json'
/** Not there while the action goes on, and there again at the end, which nobody tolerates while it is looked at all the time. */
const FLICKERS = fileExperiment('The file survives a touch', 'rm up; sleep 1; touch up; sleep 1')

let github: GitHub
let workspace: string

beforeEach(async () => {
  if (missing !== undefined) return
  github = await startGitHub()
  github.admin('seed', { pulls: [{ number: 7 }] })
  workspace = workspaceWith({ up: '', 'chaos/holds.yaml': HOLDS })
})
afterEach(async () => {
  if (missing !== undefined) return
  expect(github.requests.filter(({ unknownRoute }) => unknownRoute)).toEqual([])
  await github.close()
})

const inRunner = missing === undefined ? test : test.skip

function run(inputs: Record<string, string>, more: Partial<StepOptions> = {}): Promise<StepRun> {
  const all = { experiments: 'chaos/*.yaml', history: 'branch', ...inputs }
  return runStep({ inputs: all, workspace, ...more, env: { GITHUB_API_URL: github.url, ...more.env } })
}

function ofPull(inputs: Record<string, string>, more: Partial<StepOptions> = {}): Promise<StepRun> {
  return run(inputs, { event: pullRequestEvent(), ...more })
}

function worse(): void {
  writeFileSync(join(workspace, 'chaos/holds.yaml'), BREAKS.replace('The file survives its removal', 'The file survives a touch'))
}

function ourComments(): string[] {
  return github.state.comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- chaos-gate:'))
}

function runsKept(): { verdict: string }[] {
  return JSON.parse(filesOn(github, BRANCH)[PATH] ?? '{"runs":[]}').runs
}

inRunner('runs of a branch are kept on a branch without a parent, and later ones compared with them', async () => {
  const first = await run({})
  expect(first).toMatchObject({ exitCode: 0, annotations: [], outputs: { regression: 'false' } })
  expect(first.summary).toContain('there is no earlier result yet')
  const second = await run({})
  expect(runsKept()).toEqual([expect.objectContaining({ verdict: 'passed' }), expect.objectContaining({ verdict: 'passed' })])
  expect(second.summary).toContain('**Compared with `main`**: 1 the same.')
  expect(second.summary).toContain('xychart-beta')
  expect(readFileSync(join(workspace, 'chaos-report/report.html'), 'utf8')).toContain('The last 2 runs')
  expect(Object.keys(filesOn(github, BRANCH))).toEqual(['README.md', PATH])
})

inRunner('a pull request that is worse fails with a regression, and says so; the branch keeps nothing of it', async () => {
  await run({})
  const kept = filesOn(github, BRANCH)[PATH]
  worse()
  const step = await ofPull({ 'fail-on-regression': 'true' })
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'deviated', regression: 'true' } })
  expect(ourComments()).toEqual([
    expect.stringMatching(/\*\*Compared with `main`\*\*: 1 worse\.[\s\S]*verdict passed → deviated/),
  ])
  expect(readFileSync(join(workspace, 'chaos-report/comment.md'), 'utf8')).toContain('1 worse')
  expect(filesOn(github, BRANCH)[PATH]).toBe(kept)
})

inRunner('numbers that got worse fail the step, though the verdict stays', async () => {
  await run({})
  const files = filesOn(github, BRANCH)
  const past = JSON.parse(files[PATH] ?? '')
  Object.assign(past.runs[0].experiments[0], { recoverySeconds: 0, longestOutageSeconds: 0, availability: 1, p95Seconds: 0 })
  files[PATH] = JSON.stringify(past)
  const slow = HOLDS.replace('path: test, arguments: "-e up"', 'path: sh, arguments: ["-c", "sleep 0.5"]')
  writeFileSync(join(workspace, 'chaos/holds.yaml'), slow)
  const tolerated = await ofPull({ 'fail-on-regression': 'false' })
  expect(tolerated).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed', passed: 'true', regression: 'true' } })
  const step = await ofPull({ 'fail-on-regression': '5% availability' })
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'passed', regression: 'true' } })
  expect(step.annotations).toEqual([
    expect.objectContaining({ type: 'error', message: expect.stringContaining('slowest answers') }),
  ])
  expect(ourComments()).toEqual([expect.stringContaining('**The step fails for it**')])
})

inRunner('of two jobs that keep their runs at the same time, neither loses its own', async () => {
  await Promise.all([run({ report: 'a' }), run({ report: 'b' }), run({ report: 'c' })])
  expect(runsKept()).toHaveLength(3)
})

inRunner('a token that may not write is a warning with the permission, and the verdict stands', async () => {
  github.admin('permissions', { contents: 'read' })
  const step = await run({})
  expect(step).toMatchObject({ conclusion: 'success', outputs: { verdict: 'passed', regression: 'false' } })
  expect(step.annotations).toEqual([
    expect.objectContaining({ type: 'warning', message: expect.stringContaining('contents: write') }),
  ])
})

inRunner('a fork’s pull request is compared with a token that only reads', async () => {
  await run({})
  const step = await ofPull({}, { token: 'token-read', event: pullRequestEvent('dev/hello') })
  expect(step.annotations).toEqual([expect.objectContaining({ type: 'notice' })])
  expect(step.summary).toContain('1 the same')
})

inRunner('a history that somebody has spoilt is a warning, and begins anew', async () => {
  await run({})
  filesOn(github, BRANCH)[PATH] = '{"version":1,"runs":"<script>"}'
  const step = await run({})
  expect(step.annotations).toEqual([
    expect.objectContaining({ type: 'warning', message: expect.stringContaining('begins anew') }),
  ])
  expect(runsKept()).toHaveLength(1)
})

inRunner('as an artifact: the file of the branch’s run is the baseline of the pull request’s', async () => {
  const first = await run({ history: 'artifact', baseline: 'base/history.json' })
  expect(first.annotations).toEqual([
    expect.objectContaining({ type: 'notice', message: expect.stringContaining('no baseline yet') }),
  ])
  worse()
  for (const baseline of ['chaos-report/history.json', 'base-results.json']) {
    if (baseline === 'base-results.json') writeFileSync(join(workspace, baseline), readFileSync(join(workspace, 'base.json')))
    else writeFileSync(join(workspace, 'base.json'), readFileSync(join(workspace, 'chaos-report/results.json')))
    const step = await ofPull({ history: 'artifact', baseline, report: 'pull' })
    expect(step.outputs).toMatchObject({ regression: 'true', verdict: 'deviated' })
  }
  expect(existsSync(join(workspace, 'pull/history.json'))).toBe(false)
  expect(github.requests.filter(({ path }) => path.includes('contents'))).toEqual([])
})

inRunner('an outage that heals shows its numbers in the history', async () => {
  writeFileSync(join(workspace, 'chaos/holds.yaml'), FLICKERS)
  await run({ 'hypothesis-strategy': 'continuously', 'hypothesis-frequency': '100ms' })
  const [kept] = JSON.parse(filesOn(github, BRANCH)[PATH] ?? '').runs
  expect(kept.experiments[0].longestOutageSeconds).toBeGreaterThan(0.5)
  expect(kept.experiments[0].availability).toBeLessThan(1)
})
