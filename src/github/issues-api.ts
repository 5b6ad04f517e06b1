/** The few calls of GitHub's API that the issue of bad nights needs. */

import type { Client } from './open-client.ts'
import { oursBy } from './ours.ts'
import { statusOf } from './retry.ts'

export interface Issue {
  number: number
  body: string
  url: string
}

const PAGE = 100
/** The one that is looked for was changed lately, so it stands on one of the first pages. */
const PAGES_MAX = 10

/** Open ones that are ours, the oldest first. */
export async function findOpenIssues(client: Client, marker: string): Promise<Issue[]> {
  const found: Issue[] = []
  const isOurs = oursBy(client, marker)
  for (let page = 1, isMore = true; isMore && page <= PAGES_MAX; page++) {
    const listed = await listPage(client, page)
    isMore = listed.length === PAGE
    for (const issue of listed)
      if (issue.pull_request === undefined && (await isOurs(issue)))
        found.push({ number: issue.number, body: issue.body ?? '', url: issue.html_url })
  }
  return found.sort((a, b) => a.number - b.number)
}

async function listPage({ rest, repository, call }: Client, page: number) {
  const query = { ...repository, state: 'open', sort: 'updated', direction: 'desc', per_page: PAGE, page } as const
  return (await call(() => rest.issues.listForRepo(query))).data
}

export async function openIssue({ rest, repository, call }: Client, title: string, body: string): Promise<Issue> {
  const { data } = await call(() => rest.issues.create({ ...repository, title, body }))
  return { number: data.number, body, url: data.html_url }
}

/** False when a person has deleted it meanwhile. */
export async function changeIssue(
  { rest, repository, call }: Client,
  number: number,
  change: { title?: string; body?: string; state?: 'closed'; state_reason?: 'completed' | 'not_planned' },
): Promise<boolean> {
  try {
    await call(() => rest.issues.update({ ...repository, issue_number: number, ...change }))
    return true
  } catch (error) {
    if ([404, 410].includes(statusOf(error) ?? 0)) return false
    throw error
  }
}

export async function commentOnIssue({ rest, repository, call }: Client, number: number, body: string): Promise<void> {
  await call(() => rest.issues.createComment({ ...repository, issue_number: number, body }))
}
