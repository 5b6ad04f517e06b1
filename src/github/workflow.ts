/** Where the step runs: repository, commit, workflow, and the event that started it. From `GITHUB_…` and the event's file. */

import { readFileSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { warn } from './annotations.ts'
import type { Repository } from './open-client.ts'
import { pullRequestOf } from './pull-request.ts'
import { originOf, type Trigger, type TriggerEvent, triggerOf } from './trigger.ts'

export interface Workflow {
  repository: Repository
  /** The workflow's and the job's names, for telling comments apart. */
  name: string
  job: string
  pullRequest: PullRequest | null
  trigger: Trigger
  links: WorkflowLinks
}

export interface PullRequest {
  number: number
  /** The token is read-only then, whatever the workflow's permissions say. */
  isFromFork: boolean
}

export interface WorkflowLinks {
  run: string | undefined
  file(file: string): string | undefined
}

/** The part of an event that is looked at. */
export interface Event extends TriggerEvent {
  pull_request?: {
    number: number
    base?: { ref?: string }
    head?: { sha?: string; repo?: { fork?: boolean; full_name?: string } | null }
  }
  issue?: { number: number; pull_request?: unknown }
  workflow_run?: TriggerEvent['workflow_run'] & { pull_requests?: { number: number }[] }
  merge_group?: { head_ref?: string; base_ref?: string }
}

type Environment = Readonly<Record<string, string | undefined>>

export function readWorkflow(environment: Environment): Workflow {
  const { GITHUB_REPOSITORY = '', GITHUB_WORKFLOW = '', GITHUB_JOB = '' } = environment
  const [owner = '', repo = ''] = GITHUB_REPOSITORY.split('/')
  const event = readEvent(environment.GITHUB_EVENT_PATH)
  return {
    repository: { owner, repo },
    name: GITHUB_WORKFLOW,
    job: GITHUB_JOB,
    pullRequest: pullRequestOf(event, environment),
    trigger: triggerOf(event, environment),
    links: linksOf(environment, event),
  }
}

/** An event that cannot be read is none, with a warning: everything but the comment works without. */
function readEvent(path: string | undefined): Event {
  try {
    return path === undefined ? {} : (JSON.parse(readFileSync(path, 'utf8')) as Event)
  } catch (error) {
    warn(`The event cannot be read, so it is not known which pull request this is about: ${(error as Error).message}.`)
    return {}
  }
}

/** A pull request's own commit, not the trial merge, which nobody can look at later; of published results, the run that made them. */
function linksOf(environment: Environment, event: Event): WorkflowLinks {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SHA, GITHUB_WORKSPACE } = environment
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY) return { run: undefined, file: () => undefined }
  const base = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`
  const origin = originOf(event)
  const sha = origin?.sha ?? event.pull_request?.head?.sha ?? GITHUB_SHA
  const run = origin?.id ?? GITHUB_RUN_ID
  return {
    run: run ? `${base}/actions/runs/${run}` : undefined,
    file: (file) => {
      const path = pathInRepository(file, GITHUB_WORKSPACE)
      return path === undefined || !sha ? undefined : `${base}/blob/${sha}/${path}`
    },
  }
}

/** Undefined for a file that is not below the workspace. */
function pathInRepository(file: string, workspace: string | undefined): string | undefined {
  if (!workspace) return undefined
  const path = relative(workspace, isAbsolute(file) ? file : join(workspace, file))
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined
  return path.split(sep).map(encodeURIComponent).join('/')
}
