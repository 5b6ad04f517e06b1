/** Which pull request an event is about. */

import type { Event, PullRequest } from './workflow.ts'

/** `gh-readonly-queue/main/pr-12-0a1b…` */
const QUEUED = /\/pr-(\d+)-[0-9a-f]+$/

/** Null when it is about none. Dependabot's pull requests get the token that those of forks get. */
export function pullRequestOf(event: Event, environment: Readonly<Record<string, string | undefined>>): PullRequest | null {
  const number =
    event.pull_request?.number ??
    (event.issue?.pull_request === undefined ? undefined : event.issue.number) ??
    event.workflow_run?.pull_requests?.[0]?.number ??
    numberInQueue(event)
  if (number === undefined) return null
  const head = event.pull_request?.head?.repo
  const isFork = head === null || (head?.full_name !== undefined && head.full_name !== environment.GITHUB_REPOSITORY)
  return { number, isFromFork: isFork || environment.GITHUB_ACTOR === 'dependabot[bot]' }
}

function numberInQueue(event: Event): number | undefined {
  const found = QUEUED.exec(event.merge_group?.head_ref ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}
