import { describe, expect, test } from '@jest/globals'
import { findPullRequest } from '../../src/github/find-pull-request.ts'
import { clientWith, refused } from './client-double.ts'

const SHA = 'a'.repeat(40)
const ORIGIN = { id: 1, sha: SHA, branch: 'feature', repository: 'dev/shop', conclusion: 'success' }

function pull(number: number, more: object = {}, head: object = {}) {
  return {
    number,
    state: 'open',
    base: { ref: 'main' },
    head: { sha: SHA, ref: 'feature', repo: { full_name: 'dev/shop' }, ...head },
    ...more,
  }
}

interface Known {
  byCommit?: object[]
  byBranch?: object[]
  byNumber?: object
}

function find({ byCommit = [], byBranch = [], byNumber }: Known, claimed: number | null = null) {
  const client = clientWith({
    listPullRequestsAssociatedWithCommit: () => byCommit,
    list: () => byBranch,
    get: () => {
      if (byNumber === undefined) throw refused(404)
      return byNumber
    },
  })
  return findPullRequest(client, ORIGIN, claimed)
}

const SEVEN = { found: { number: 7, base: 'main' } }

describe('the pull request of another workflow’s run', () => {
  test('is the one with the commit at its head', async () => {
    expect(await find({ byCommit: [pull(7)] })).toEqual(SEVEN)
  })

  test('is found by its branch where GitHub does not know a fork’s commit', async () => {
    expect(await find({ byBranch: [pull(7)] })).toEqual(SEVEN)
  })

  test('is never one of another repository’s branch with the same name', async () => {
    expect(await find({ byBranch: [pull(7, {}, { repo: { full_name: 'mallory/shop' } }), pull(8, {}, { repo: null })] })).toEqual(
      {
        found: null,
        why: 'none',
      },
    )
  })

  test('is none that is closed', async () => {
    expect(await find({ byCommit: [pull(7, { state: 'closed' })] })).toEqual({ found: null, why: 'none' })
  })

  test('is none that has moved on', async () => {
    expect(await find({ byCommit: [pull(7, {}, { sha: 'b'.repeat(40) })] })).toEqual({ found: null, why: 'outdated' })
  })

  test('of several, is the one that was claimed, and otherwise none', async () => {
    expect(await find({ byCommit: [pull(6), pull(7)] }, 7)).toEqual(SEVEN)
    expect(await find({ byCommit: [pull(6), pull(7)] }, 9)).toEqual({ found: null, why: 'several' })
  })

  test('may be claimed where nothing else is known, but must have the commit', async () => {
    expect(await find({ byNumber: pull(7) }, 7)).toEqual(SEVEN)
    expect(await find({ byNumber: pull(7, {}, { sha: 'b'.repeat(40) }) }, 7)).toEqual({ found: null, why: 'none' })
    expect(await find({}, 7)).toEqual({ found: null, why: 'none' })
  })
})
