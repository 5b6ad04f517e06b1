/** The few calls of GitHub's API that the issue of bad nights needs. */

import type { Client } from './open-client.ts'
import { statusOf } from './retry.ts'

export interface Issue {
  number: number
  body: string
  url: string
}

const PAGE = 100
/** The one that is looked for was changed lately, so it stands on one of the first pages. */
const PAGES_MAX = 10

/** Open ones that are ours, the oldest first. Anybody can write our marker, so the author counts as well. */
export async function findOpenIssues(client: Client, marker: string): Promise<Issue[]> {
  const found: Issue[] = []
  let me: Promise<string | undefined> | undefined
  for (let page = 1, isMore = true; isMore && page <= PAGES_MAX; page++) {
    const issues = await listPage(client, page)
    isMore = issues.length === PAGE
    for (const { number, body, html_url: url, user, pull_request: pull } of issues) {
      if (pull !== undefined || firstLine(body ?? '') !== marker) continue
      if (user?.type !== 'Bot') me ??= loginOf(client)
      if (user?.type === 'Bot' || (user !== null && user.login === (await me))) found.push({ number, body: body ?? '', url })
    }
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

function firstLine(body: string): string {
  return (body.split('\n', 1)[0] ?? '').trim()
}

/** Whose token it is; a workflow's own token may not ask, and then it is a bot's. */
async function loginOf({ rest }: Client): Promise<string | undefined> {
  try {
    return (await rest.users.getAuthenticated()).data.login
  } catch {
    return undefined
  }
}
