import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
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
import { BREAKS, fileExperiment, HOLDS, SLOW } from './experiments.ts'

const suite = missing === undefined ? describe : describe.skip
if (missing !== undefined) console.warn(`The packaged action is not tested: ${missing}`)

let github: GitHub
let workspace: string

beforeEach(async () => {
  if (missing !== undefined) return
  github = await startGitHub()
  github.admin('seed', { pulls: [{ number: 7 }] })
  workspace = workspaceWith({ up: '', 'chaos/holds.yaml': HOLDS, 'chaos/breaks.yaml': BREAKS, 'chaos/slow.yaml': SLOW })
})
afterEach(async () => {
  if (missing === undefined) await github.close()
})

function run(inputs: Record<string, string>, more: Partial<StepOptions> = {}): Promise<StepRun> {
  return runStep({ inputs, workspace, event: pullRequestEvent(), ...more, env: { GITHUB_API_URL: github.url, ...more.env } })
}

function ourComments(): string[] {
  return github.state.comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- chaos-gate:'))
}

function errorsOf({ annotations }: StepRun): string[] {
  return annotations.filter(({ type }) => type === 'error').map(({ message }) => message)
}

suite('the packaged action', () => {
  test('an application that holds: success, outputs, summary, comment, and not an annotation', async () => {
    const step = await run({ experiments: 'chaos/holds.yaml', seed: '7' })
    expect(step).toMatchObject({ conclusion: 'success', exitCode: 0, annotations: [] })
    expect(step.outputs).toMatchObject({ verdict: 'passed', passed: 'true', report: join(workspace, 'chaos-report') })
    expect(step.outputs['comment-url']).toMatch(/^https:\/\/github\.com\/octo\/hello\/pull\/7|issues\/7#issuecomment/)
    expect(JSON.parse(step.outputs.results ?? '')).toEqual([
      {
        file: 'chaos/holds.yaml',
        title: 'The file survives a touch',
        verdict: 'passed',
        reason: expect.any(String),
        seconds: expect.any(Number),
        probes: [expect.objectContaining({ name: 'file-is-there', share: 1 })],
      },
    ])
    expect(JSON.parse(readFileSync(step.outputs.journal ?? '', 'utf8'))).toMatchObject({
      status: 'completed',
      'chaos-gate': { seed: 7 },
    })
    expect(step.summary).toContain('### ✅ Chaos Gate')
    expect(ourComments()).toEqual([expect.stringContaining('### ✅ Chaos Gate')])
    expect(github.requests.filter(({ unknownRoute }) => unknownRoute)).toEqual([])
    expect(step.post).toMatchObject({ conclusion: 'success', annotations: [] })
  })

  test('an application that breaks: the step fails, on the probe’s own line', async () => {
    const step = await run({ experiments: 'chaos/breaks.yaml' })
    expect(step).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(step.outputs).toMatchObject({ verdict: 'deviated', passed: 'false' })
    expect(step.annotations).toEqual([
      expect.objectContaining({
        type: 'error',
        file: 'chaos/breaks.yaml',
        line: '6',
        message: expect.stringContaining('file-is-there saw exit code 1'),
      }),
    ])
    expect(existsSync(join(workspace, 'up'))).toBe(true)
  })

  test('two runs on a pull request with 250 comments leave one comment, brought up to date', async () => {
    github.admin('seed', { comments: [{ issue: 7, times: 250, body: 'noise #n' }] })
    await run({ experiments: 'chaos/breaks.yaml' })
    await run({ experiments: 'chaos/holds.yaml' })
    expect(ourComments()).toEqual([expect.stringContaining('### ✅ Chaos Gate')])
    expect(github.state.comments).toHaveLength(251)
  })

  test('two steps of one job keep their comments apart by comment-id', async () => {
    await run({ experiments: 'chaos/holds.yaml', 'comment-id': 'a' })
    await run({ experiments: 'chaos/holds.yaml', 'comment-id': 'b' })
    expect(ourComments()).toHaveLength(2)
  })

  test('on-failure makes no comment for a pass, but brings an earlier one up to date', async () => {
    await run({ experiments: 'chaos/holds.yaml', comment: 'on-failure' })
    expect(ourComments()).toEqual([])
    await run({ experiments: 'chaos/breaks.yaml', comment: 'on-failure' })
    await run({ experiments: 'chaos/holds.yaml', comment: 'on-failure' })
    expect(ourComments()).toEqual([expect.stringContaining('### ✅ Chaos Gate')])
  })

  test('never asks GitHub for nothing', async () => {
    await run({ experiments: 'chaos/holds.yaml', comment: 'never' })
    expect(github.requests).toEqual([])
  })

  test('the read-only token of a fork: a notice, the text in a file, and the verdict stands', async () => {
    const step = await run({ experiments: 'chaos/holds.yaml' }, { token: 'token-read', event: pullRequestEvent('dev/hello') })
    expect(step.conclusion).toBe('success')
    expect(step.annotations).toEqual([expect.objectContaining({ type: 'notice', message: expect.stringContaining('forks') })])
    expect(readFileSync(join(workspace, 'chaos-report/comment.md'), 'utf8')).toContain('### ✅ Chaos Gate')
    expect(step.outputs['comment-url']).toBe('')
  })

  test('a missing permission is a warning that names it', async () => {
    github.admin('permissions', { contents: 'read' })
    const step = await run({ experiments: 'chaos/holds.yaml' })
    expect(step.conclusion).toBe('success')
    expect(step.annotations).toEqual([
      expect.objectContaining({ type: 'warning', message: expect.stringContaining('pull-requests: write') }),
    ])
  })

  test('GitHub’s limits are waited for', async () => {
    github.admin('fault', { method: 'POST', path: 'comments$', kind: 'secondary', retryAfter: 1 })
    await run({ experiments: 'chaos/holds.yaml' })
    expect(ourComments()).toHaveLength(1)
  })

  test('without a pull request there is no comment, and no word about it', async () => {
    const step = await run({ experiments: 'chaos/holds.yaml' }, { event: {} })
    expect(step).toMatchObject({ conclusion: 'success', annotations: [] })
    expect(github.requests).toEqual([])
  })
})

suite('what is wrong is told before anything is touched', () => {
  test('all bad inputs at once', async () => {
    const step = await run({ timeout: 'ten', experimets: 'x' })
    expect(step).toMatchObject({ exitCode: 2, outputs: { verdict: 'invalid', passed: 'false', 'comment-url': '' } })
    expect(errorsOf(step)).toEqual([
      expect.stringContaining('did you mean `experiments`'),
      expect.stringContaining('"experiments" is missing'),
      expect.stringContaining('"timeout"'),
    ])
    expect(step.summary).toContain('Nothing was touched')
  })

  test('a glob that matches nothing', async () => {
    const step = await run({ experiments: 'nowhere/*.yaml' })
    expect(step).toMatchObject({ exitCode: 2, outputs: { verdict: 'invalid' } })
    expect(errorsOf(step).join()).toContain('nowhere/*.yaml')
    expect(ourComments()).toHaveLength(1)
  })

  test('a broken experiment beside a sound one: file and line, and neither is run', async () => {
    const broken = HOLDS.replace('provider: { type: process, path: test', 'provider: { type: proces, path: test')
    workspace = workspaceWith({ up: '', 'chaos/a.yaml': broken, 'chaos/b.yaml': BREAKS })
    const step = await run({ experiments: 'chaos/*.yaml' })
    expect(step).toMatchObject({ exitCode: 2, outputs: { verdict: 'invalid' } })
    expect(step.annotations).toContainEqual(expect.objectContaining({ type: 'error', file: 'chaos/a.yaml', line: '9' }))
    expect(step.log).not.toContain('    at ')
  })
})

suite('text from the outside', () => {
  test('speaks no workflow command, neither from a program nor from a title', async () => {
    const evil = fileExperiment('::error::owned by the title', 'echo "::error::owned by a program"; echo "##[error]owned"; rm up')
    workspace = workspaceWith({ up: '', 'chaos/evil.yaml': evil })
    const step = await run({ experiments: 'chaos/evil.yaml' })
    expect(step.outputs.verdict).toBe('deviated')
    expect(errorsOf(step).filter((message) => message.startsWith('owned'))).toEqual([])
  })
})

suite('a cancelled step', () => {
  test('rolls back before it is killed, tells everybody, and leaves no process behind', async () => {
    const step = await run({ experiments: 'chaos/slow.yaml' }, { cancelWhen: /✓.*break-it/ })
    expect(step).toMatchObject({
      conclusion: 'cancelled',
      exitCode: 130,
      orphans: [],
      outputs: { verdict: 'interrupted', passed: 'false' },
    })
    expect(step.timings.exit - (step.timings.SIGINT ?? 0)).toBeLessThan(7500)
    expect(existsSync(join(workspace, 'rolled-back'))).toBe(true)
    expect(step.summary).toContain('was interrupted')
    expect(JSON.parse(readFileSync(step.outputs.journal ?? '', 'utf8')).status).toBe('interrupted')
    expect(step.post.conclusion).toBe('success')
  })

  test('that takes too long is stopped in the same way', async () => {
    const step = await run({ experiments: 'chaos/slow.yaml', timeout: '500ms' })
    expect(step).toMatchObject({ exitCode: 130, outputs: { verdict: 'interrupted' } })
    expect(existsSync(join(workspace, 'rolled-back'))).toBe(true)
  })
})
