/** `dist/` in a workspace of its own, as a workflow's step would run it: a runner and a GitHub that keeps state. */

import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = process.env.CHAOS_GATE_ACTION_BED ?? join(ROOT, '../shared/action-bed')

export interface StepAnnotation {
  type: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: string
}

/** What the runner tells of a step. */
export interface StepRun {
  exitCode: number
  conclusion: 'success' | 'failure' | 'cancelled'
  outputs: Record<string, string>
  summary: string
  annotations: StepAnnotation[]
  masks: string[]
  log: string
  state: Record<string, string>
  post: Omit<StepRun, 'post'>
  orphans: { command: string }[]
  timings: { exit: number; SIGINT?: number }
}

export interface GitHubComment {
  id: number
  body: string
  issue_url: string
  user: { login: string }
}

export interface GitHubIssue {
  number: number
  title: string
  body: string
  state: 'open' | 'closed'
  pull_request?: unknown
}

export interface GitHubState {
  comments: GitHubComment[]
  issues: GitHubIssue[]
  /** Branch → commit → tree → path → text. */
  refs: Record<string, string>
  commits: Record<string, { tree: string; parents: string[] }>
  trees: Record<string, Record<string, string>>
}

export interface GitHub {
  url: string
  requests: { method: string; path: string; unknownRoute?: boolean }[]
  state: GitHubState
  admin(operation: string, argument: unknown): void
  close(): Promise<void>
}

export interface StepOptions {
  inputs: Record<string, string>
  event?: unknown
  eventName?: string
  env?: Record<string, string>
  token?: string
  workspace?: string
  cancelWhen?: RegExp
  grace?: [number, number]
}

/** Why these tests cannot run here; undefined when they can. */
export const missing = whyMissing()

function whyMissing(): string | undefined {
  if (!existsSync(join(FOLDER, 'runner.mjs'))) return `no runner in ${FOLDER} (CHAOS_GATE_ACTION_BED)`
  return existsSync(join(ROOT, 'dist/main.js')) ? undefined : 'no dist/main.js (npm run build)'
}

/** A folder with these files. */
export function workspaceWith(files: Record<string, string>): string {
  const workspace = mkdtempSync(join(tmpdir(), 'packaged-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true })
    writeFileSync(join(workspace, name), text)
  }
  return workspace
}

export async function startGitHub(): Promise<GitHub> {
  const { startFakeGitHub } = await import(pathToFileURL(join(FOLDER, 'fake-github.mjs')).href)
  return startFakeGitHub()
}

/** `CHAOS_GATE_NODE` is the node that the action gets. */
export async function runStep(options: StepOptions): Promise<StepRun> {
  const { runAction } = await import(pathToFileURL(join(FOLDER, 'runner.mjs')).href)
  return runAction({ actionDir: ROOT, nodePath: process.env.CHAOS_GATE_NODE ?? process.execPath, ...options })
}

/** The event of pull request 7; from a fork when its head is another repository. */
export function pullRequestEvent(head = 'octo/hello'): unknown {
  return {
    repository: { full_name: 'octo/hello' },
    pull_request: { number: 7, head: { ref: 'feature', sha: 'abc123', repo: { full_name: head } }, base: { ref: 'main' } },
  }
}

/** The files of a branch; none when there is no such branch. */
export function filesOn({ state }: GitHub, branch: string): Record<string, string> {
  const commit = state.commits[state.refs[branch] ?? '']
  return state.trees[commit?.tree ?? ''] ?? {}
}
