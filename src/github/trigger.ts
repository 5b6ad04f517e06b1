/** What made the step run: the event, the commit, the branches, and for `workflow_run` the run whose results it publishes. */

/** The part of an event that is looked at here. GitHub writes it, but names in it are anybody's. */
export interface TriggerEvent {
  repository?: { default_branch?: string }
  pull_request?: { base?: { ref?: string }; head?: { sha?: string } }
  merge_group?: { base_ref?: string }
  workflow_run?: {
    id?: number
    event?: string
    conclusion?: string | null
    head_sha?: string
    head_branch?: string | null
    head_repository?: { full_name?: string } | null
  }
}

export interface Trigger {
  /** `pull_request`, `schedule`, `workflow_run`, … */
  event: string
  /** The commit that was tested; empty when it is not known. */
  sha: string
  /** The branch that a pull request is to be merged into, or the one that this is a run of; null when there is none. */
  base: string | null
  /** The branch that this is a run of; null for pull requests and tags. */
  branch: string | null
  origin: Origin | null
}

/** Another workflow's run. */
export interface Origin {
  id: number
  sha: string
  /** Of the head, in whichever repository. */
  branch: string
  repository: string
  conclusion: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Branches that GitHub makes for a merge queue, and removes again. */
const QUEUE = /^gh-readonly-queue\//
const SHA = /^[0-9a-f]{40,64}$/

export function triggerOf(event: TriggerEvent, environment: Environment): Trigger {
  const origin = originOf(event)
  const branch = branchOf(event, origin, environment)
  return {
    event: environment.GITHUB_EVENT_NAME ?? '',
    sha: shaOf(event, origin, environment),
    base: baseOf(event) ?? branch ?? event.repository?.default_branch ?? null,
    branch,
    origin,
  }
}

function shaOf(event: TriggerEvent, origin: Origin | null, environment: Environment): string {
  const sha = origin?.sha ?? event.pull_request?.head?.sha ?? environment.GITHUB_SHA ?? ''
  return SHA.test(sha) ? sha : ''
}

function baseOf({ pull_request: pull, merge_group: group }: TriggerEvent): string | undefined {
  return pull?.base?.ref ?? group?.base_ref?.replace(/^refs\/heads\//, '')
}

/** A fork's branch may be called as ours is, so it counts only when the run was of no pull request and of this repository. */
function branchOf(event: TriggerEvent, origin: Origin | null, environment: Environment): string | null {
  const { GITHUB_REF_TYPE, GITHUB_REF_NAME, GITHUB_REPOSITORY } = environment
  if (event.pull_request !== undefined || event.merge_group !== undefined) return null
  if (event.workflow_run !== undefined) {
    const isOurs = origin?.repository === GITHUB_REPOSITORY && !/^pull_request/.test(event.workflow_run.event ?? 'pull_request')
    return isOurs && origin !== null && !QUEUE.test(origin.branch) ? origin.branch : null
  }
  return GITHUB_REF_TYPE === 'branch' && GITHUB_REF_NAME ? GITHUB_REF_NAME : null
}

/** Null when it is none, or is not as GitHub writes it. */
export function originOf({ workflow_run: run }: TriggerEvent): Origin | null {
  const { id, head_sha: sha, head_branch: branch, head_repository: head, conclusion } = run ?? {}
  if (!Number.isSafeInteger(id) || typeof sha !== 'string' || !SHA.test(sha)) return null
  return { id: id as number, sha, branch: branch ?? '', repository: head?.full_name ?? '', conclusion: conclusion ?? '' }
}
