import { describe, expect, test } from '@jest/globals'
import { triggerOf } from '../../src/github/trigger.ts'

const SHA = 'a'.repeat(40)
const ON_MAIN = { GITHUB_REPOSITORY: 'octo/shop', GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main', GITHUB_SHA: 'b'.repeat(40) }

function runAfter(run: object, repository = 'octo/shop') {
  const head_repository = { full_name: repository }
  return {
    workflow_run: { id: 5, event: 'push', conclusion: 'success', head_sha: SHA, head_branch: 'main', head_repository, ...run },
  }
}

describe('which branch a run belongs to, and which one it is compared with', () => {
  test.each([
    ['a push', {}, { branch: 'main', base: 'main', sha: 'b'.repeat(40) }],
    ['a pull request', { pull_request: { base: { ref: 'next' }, head: { sha: SHA } } }, { branch: null, base: 'next', sha: SHA }],
    ['a merge queue', { merge_group: { base_ref: 'refs/heads/next' } }, { branch: null, base: 'next' }],
    ['a run after a push', runAfter({}), { branch: 'main', base: 'main', sha: SHA, origin: { id: 5, sha: SHA } }],
    ['a run after a schedule', runAfter({ event: 'schedule' }), { branch: 'main' }],
    ['a run after a pull request', runAfter({ event: 'pull_request' }), { branch: null }],
    [
      'a run after a pull request of a fork whose branch is main',
      runAfter({ event: 'pull_request' }, 'dev/shop'),
      { branch: null },
    ],
    ['a run after a push to a fork', runAfter({}, 'dev/shop'), { branch: null }],
    [
      'a run after a merge queue',
      runAfter({ event: 'merge_group', head_branch: 'gh-readonly-queue/main/pr-1-a' }),
      { branch: null },
    ],
    ['a run of no event at all', runAfter({ event: undefined }), { branch: null }],
    ['a run without a sound commit', runAfter({ head_sha: '../../x' }), { branch: null, origin: null }],
  ])('%s', (_, event, expected) => {
    expect(triggerOf(event, ON_MAIN)).toMatchObject(expected)
  })

  test('a tag is no branch, and is compared with the default one', () => {
    const event = { repository: { default_branch: 'trunk' } }
    expect(triggerOf(event, { ...ON_MAIN, GITHUB_REF_TYPE: 'tag' })).toMatchObject({ branch: null, base: 'trunk' })
  })

  test('a commit that is none is left out', () => {
    expect(triggerOf({ pull_request: { head: { sha: '](javascript:1)' } } }, ON_MAIN).sha).toBe('')
  })
})
