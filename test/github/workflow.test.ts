import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { pullRequestOf } from '../../src/github/pull-request.ts'
import { readWorkflow } from '../../src/github/workflow.ts'

const HERE = { GITHUB_REPOSITORY: 'octo/shop', GITHUB_ACTOR: 'dev' }

describe('which pull request an event is about', () => {
  test.each([
    [
      'a pull request',
      { pull_request: { number: 7, head: { repo: { full_name: 'octo/shop' } } } },
      { number: 7, isFromFork: false },
    ],
    [
      'a pull request of a fork',
      { pull_request: { number: 7, head: { repo: { full_name: 'dev/shop' } } } },
      { number: 7, isFromFork: true },
    ],
    ['a pull request whose fork is gone', { pull_request: { number: 7, head: { repo: null } } }, { number: 7, isFromFork: true }],
    ['a comment on a pull request', { issue: { number: 8, pull_request: {} } }, { number: 8, isFromFork: false }],
    ['a comment on an issue', { issue: { number: 8 } }, null],
    ['a run of another workflow', { workflow_run: { pull_requests: [{ number: 9 }] } }, { number: 9, isFromFork: false }],
    ['a run of another workflow for a fork', { workflow_run: { pull_requests: [] } }, null],
    [
      'a merge queue',
      { merge_group: { head_ref: 'refs/heads/gh-readonly-queue/main/pr-12-0a1b2c' } },
      { number: 12, isFromFork: false },
    ],
    ['a push', {}, null],
  ])('%s', (_, event, expected) => {
    expect(pullRequestOf(event, HERE)).toEqual(expected)
  })

  test('Dependabot gets the token of a fork', () => {
    const event = { pull_request: { number: 7, head: { repo: { full_name: 'octo/shop' } } } }
    expect(pullRequestOf(event, { ...HERE, GITHUB_ACTOR: 'dependabot[bot]' })?.isFromFork).toBe(true)
  })
})

describe('where the step runs', () => {
  const eventPath = join(mkdtempSync(join(tmpdir(), 'workflow-')), 'event.json')
  writeFileSync(
    eventPath,
    JSON.stringify({ pull_request: { number: 7, head: { sha: 'head1', repo: { full_name: 'octo/shop' } } } }),
  )
  const environment = {
    ...HERE,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '1001',
    GITHUB_SHA: 'merge1',
    GITHUB_WORKSPACE: '/checkout/shop',
  }

  test('files link to the commit of the pull request, below the workspace only', () => {
    const { links } = readWorkflow(environment)
    expect(links.run).toBe('https://github.com/octo/shop/actions/runs/1001')
    expect(links.file('chaos/a b.yaml')).toBe('https://github.com/octo/shop/blob/head1/chaos/a%20b.yaml')
    expect(links.file('/checkout/shop/x.yaml')).toBe('https://github.com/octo/shop/blob/head1/x.yaml')
    expect(links.file('/tmp/x.yaml')).toBeUndefined()
    expect(links.file('../x.yaml')).toBeUndefined()
  })

  test('an event that cannot be read is about no pull request, which is told', () => {
    const print = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect(readWorkflow({ ...environment, GITHUB_EVENT_PATH: '/nowhere.json' }).pullRequest).toBeNull()
    expect(print).toHaveBeenCalledWith(expect.stringMatching(/^::warning .*The event cannot be read.*ENOENT/))
    print.mockRestore()
  })

  test('outside of GitHub there are no links', () => {
    const { links, pullRequest } = readWorkflow({})
    expect([links.run, links.file('x.yaml'), pullRequest]).toEqual([undefined, undefined, null])
  })
})
