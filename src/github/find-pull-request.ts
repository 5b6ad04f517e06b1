/**
 * The pull request that another workflow's run was about. GitHub leaves it out of the event for forks, and what the run itself
 * says cannot be believed: only the commit is GitHub's word, so the pull request must have that very commit at its head.
 */

import type { Client } from './open-client.ts'
import { statusOf } from './retry.ts'
import type { Origin } from './trigger.ts'

export interface FoundPullRequest {
  number: number
  base: string
}

export type Finding = { found: FoundPullRequest } | { found: null; why: 'none' | 'outdated' | 'several' }

interface Pull {
  number: number
  state: string
  head: { sha: string; ref: string; repo: { full_name: string } | null }
  base: { ref: string }
}

/** `claimed`: a number that the run has left behind; it is believed only when that pull request has the commit at its head. */
export async function findPullRequest(client: Client, origin: Origin, claimed: number | null): Promise<Finding> {
  const open = (await candidates(client, origin)).filter(({ state }) => state === 'open')
  const fitting = open.filter(({ head }) => head.sha === origin.sha)
  const chosen = fitting.length === 1 ? fitting[0] : fitting.find(({ number }) => number === claimed)
  if (chosen !== undefined) return { found: { number: chosen.number, base: chosen.base.ref } }
  if (fitting.length > 1) return { found: null, why: 'several' }
  const named = claimed === null ? undefined : await ask(client, claimed)
  if (named?.state === 'open' && named.head.sha === origin.sha) return { found: { number: named.number, base: named.base.ref } }
  return { found: null, why: open.length > 0 ? 'outdated' : 'none' }
}

async function ask({ rest, repository, call }: Client, number: number): Promise<Pull | undefined> {
  try {
    return (await call(() => rest.pulls.get({ ...repository, pull_number: number }))).data
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** By its commit, which GitHub does not always know for forks, and by its branch. */
async function candidates({ rest, repository, call }: Client, { sha, branch, repository: head }: Origin): Promise<Pull[]> {
  const page = { ...repository, per_page: 100 }
  const { data: byCommit } = await call(() => rest.repos.listPullRequestsAssociatedWithCommit({ ...page, commit_sha: sha }))
  if (byCommit.some((pull) => pull.state === 'open' && pull.head.sha === sha)) return byCommit
  const [owner] = head.split('/')
  if (!owner || branch === '') return byCommit
  const { data: byBranch } = await call(() => rest.pulls.list({ ...page, state: 'open', head: `${owner}:${branch}` }))
  return [...byCommit, ...byBranch.filter((pull) => pull.head.ref === branch && pull.head.repo?.full_name === head)]
}
