/** What comes after the verdict: comparison, comment, issue, webhooks. None of it changes the verdict, and none of it is waited for long. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VerdictName } from '../experiment/journal.ts'
import { fail, warn } from '../github/annotations.ts'
import type { Inputs } from '../github/inputs.ts'
import { setCommentUrl, setIssueUrl, setRegression } from '../github/outputs.ts'
import { publishComment } from '../github/publish-comment.ts'
import { appendSummary } from '../github/summary.ts'
import type { Workflow } from '../github/workflow.ts'
import { renderHtml } from '../report/html.ts'
import type { Result } from '../report/result.ts'
import type { Http } from '../system/http.ts'
import { commentBody } from './comment-body.ts'

export interface FollowUp {
  result: Result
  inputs: Inputs
  workflow: Workflow
  tools: FollowUpTools
  /** Where the report is. */
  folder: string
  isCancelled: boolean
}

export interface FollowUpTools {
  http: Http
  /** Takes secrets out. */
  masked(text: string): string
  /** Of the job summary. */
  summaryPath: string | undefined
}

/** What earlier runs have to say about this one. Empty where nobody asks them. */
export interface LookBack {
  isRegression: boolean
  /** It is to fail the step. */
  isFailing: boolean
  /** Why it fails. */
  failure: string
  /** For the comment. Markdown. */
  block: string
  /** For the job summary. Markdown. */
  summary: string
  /** For the HTML report. */
  html: string
  /** For channels. One line. */
  line: string
  /** Of the newest earlier run. */
  verdict: VerdictName | null
}

const NO_PAST: LookBack = {
  isRegression: false,
  isFailing: false,
  failure: '',
  block: '',
  summary: '',
  html: '',
  line: '',
  verdict: null,
}

/** True when something is worse than before, and that is to fail the step. What only some need is loaded when it is needed. */
export async function followUp(told: FollowUp, signal: AbortSignal): Promise<boolean> {
  const past = await lookBack(told, signal)
  setRegression(past.isRegression)
  if (past.isFailing) fail(told.tools.masked(past.failure))
  summarize(told, past)
  await comment(told, past, signal)
  if (told.inputs.followUp.notify.issue !== 'never') await issue(told, signal)
  if (Object.keys(told.inputs.followUp.notify.webhooks).length > 0) await webhooks(told, past, signal)
  return past.isFailing
}

async function lookBack(told: FollowUp, signal: AbortSignal): Promise<LookBack> {
  if (told.inputs.followUp.history.kept === 'none') return NO_PAST
  const { lookBackAt } = await import('./look-back.ts')
  return lookBackAt(told, signal)
}

function summarize({ result, workflow, folder, tools }: FollowUp, { summary, html }: LookBack): void {
  if (summary === '') return
  if (html !== '') rewrite(join(folder, 'report.html'), renderHtml(result, workflow.links, { block: html }))
  appendSummary(tools.summaryPath, tools.masked(`\n${summary}\n`))
}

async function comment(told: FollowUp, { block, isFailing }: LookBack, signal: AbortSignal): Promise<void> {
  const { result, inputs, workflow, tools, folder } = told
  const body = tools.masked(commentBody(result, workflow.links, block))
  if (block !== '') rewrite(join(folder, 'comment.md'), `${body}\n`)
  const isPassed = result.verdict === 'passed' && !isFailing
  const url = await publishComment({ inputs: inputs.comment, workflow, body, isPassed }, signal)
  if (url !== undefined) setCommentUrl(url)
}

/** So that the files say what the pull request and the job summary say. */
function rewrite(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    warn(`The report could not be written: ${(error as Error).message}`)
  }
}

async function issue(told: FollowUp, signal: AbortSignal): Promise<void> {
  const { tellIssue } = await import('./tell-issue.ts')
  const url = await tellIssue(told, signal)
  if (url !== undefined) setIssueUrl(url)
}

async function webhooks(told: FollowUp, past: LookBack, signal: AbortSignal): Promise<void> {
  const { tellWebhooks } = await import('./tell-webhooks.ts')
  await tellWebhooks(told, past, signal)
}
