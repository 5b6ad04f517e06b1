/** GitHub's client, loaded only when something is asked: it is the largest part of the bundle. */

import { setTimeout as sleepFor } from 'node:timers/promises'
import type { getOctokit } from '@actions/github'
import { withRetries } from './retry.ts'

export interface Repository {
  owner: string
  repo: string
}

export interface Client {
  rest: ReturnType<typeof getOctokit>['rest']
  repository: Repository
  /** With patience, but not much of it. */
  call<Answer>(run: () => Promise<Answer>): Promise<Answer>
  /** Rejects when there is no time left. */
  wait(milliseconds: number): Promise<void>
}

export async function openClient(token: string, repository: Repository, signal: AbortSignal): Promise<Client> {
  const { getOctokit } = await import('@actions/github')
  const { rest } = getOctokit(token, { request: { signal } })
  return {
    rest,
    repository,
    call: (run) => withRetries(run, signal),
    wait: (milliseconds) => sleepFor(milliseconds, undefined, { signal }),
  }
}
