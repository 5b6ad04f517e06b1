/** `mode: publish`: the results of other jobs, read as if an enemy had written them, are told as one. */

import { lstatSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { notice, warn } from '../github/annotations.ts'
import { explainRefusal } from '../github/explain-refusal.ts'
import { type Finding, findPullRequest } from '../github/find-pull-request.ts'
import type { PublishInputs } from '../github/follow-up-inputs.ts'
import { openClient } from '../github/open-client.ts'
import type { Origin } from '../github/trigger.ts'
import type { Workflow } from '../github/workflow.ts'
import { findResults, type JobResult, unread } from '../publish/find-results.ts'
import { mergeResults } from '../publish/merge-results.ts'
import type { Result } from '../report/result.ts'

/** Bytes. */
const EVENT_MAX = 4 * 1024 * 1024
/** Milliseconds. */
const SEARCH_MS = 20_000

export interface Merged {
  result: Result
  /** False: a result is missing or cannot be read. */
  isWhole: boolean
}

export async function mergeJobs(inputs: PublishInputs, { trigger }: Workflow, directory: string): Promise<Merged> {
  const found = await findResults(inputs.results, directory)
  const doubts = doubtsAbout(found, inputs.expected, trigger.origin)
  const jobs = [...found, ...doubts.map(({ label, why }) => unread(label, why))]
  return { result: mergeResults(jobs), isWhole: jobs.every(({ result }) => result !== null) }
}

/** A job that died left nothing, and nothing looks like all is well. */
function doubtsAbout(
  found: readonly JobResult[],
  expected: number | undefined,
  origin: Origin | null,
): { label: string; why: string }[] {
  const came = found.filter(({ result }) => result !== null).length
  const hasPassed = found.every(({ result }) => result?.verdict === 'passed')
  const isFew = expected !== undefined && came < expected
  const isOdd = origin !== null && hasPassed && !['', 'success'].includes(origin.conclusion)
  return [
    ...(isFew ? [{ label: 'every job', why: `${expected} were expected, and ${came} came` }] : []),
    ...(isOdd
      ? [{ label: 'the whole workflow', why: `it ended with “${origin.conclusion}”, though all that came has passed` }]
      : []),
  ]
}

/** The workflow with the pull request that its results are about. */
export async function locatePullRequest(workflow: Workflow, inputs: PublishInputs, token: string): Promise<Workflow> {
  const { trigger, repository } = workflow
  if (trigger.event !== 'workflow_run') return workflow
  const none = { ...workflow, pullRequest: null }
  if (trigger.origin === null || trigger.branch !== null || token === '') return none
  try {
    const client = await openClient(token, repository, AbortSignal.timeout(SEARCH_MS))
    const finding = await findPullRequest(client, trigger.origin, readClaim(inputs.eventFile))
    if (finding.found === null) return tellNone(finding, none)
    const { number, base } = finding.found
    return { ...workflow, pullRequest: { number, isFromFork: false }, trigger: { ...trigger, base } }
  } catch (error) {
    warn(explainRefusal('The pull request could not be looked for', error, 'pull-requests: write'))
    return none
  }
}

const REASONS: Readonly<Record<Extract<Finding, { found: null }>['why'], string>> = {
  none: 'no open pull request has the commit of that workflow run',
  outdated: 'the pull request has newer commits, whose own run will tell',
  several: 'several pull requests have the commit of that workflow run; the input event-file says which one',
}

function tellNone({ why }: Extract<Finding, { found: null }>, workflow: Workflow): Workflow {
  notice(`No comment: ${REASONS[why]}.`)
  return workflow
}

/** The number that the other job says; null when it says none. It is checked before it is believed. */
function readClaim(path: string | undefined): number | null {
  if (path === undefined) return null
  try {
    const status = lstatSync(resolve(path))
    if (!status.isFile() || status.size > EVENT_MAX) throw new Error('it is no plain file, or a very large one')
    const event = JSON.parse(readFileSync(resolve(path), 'utf8'))
    const number: unknown = event?.pull_request?.number ?? event?.number
    return Number.isSafeInteger(number) && (number as number) > 0 ? (number as number) : null
  } catch (error) {
    warn(`The event-file cannot be read: ${(error as Error).message}.`)
    return null
  }
}
