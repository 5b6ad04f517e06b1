/** The issue of the bad nights: whether there is to be one, and what it says. */

import { warn } from '../github/annotations.ts'
import { markerOf } from '../github/comment.ts'
import { explainRefusal } from '../github/explain-refusal.ts'
import type { Inputs } from '../github/inputs.ts'
import { tellNight } from '../github/nightly-issue.ts'
import { openClient } from '../github/open-client.ts'
import type { Workflow } from '../github/workflow.ts'
import { addNight, renderNights } from '../history/nights.ts'
import { COMMENT_MAX } from '../report/comment.ts'
import { link, oneLine, shorten } from '../report/markdown-text.ts'
import type { Result } from '../report/result.ts'
import { commentBody } from './comment-body.ts'
import type { FollowUp } from './follow-up.ts'

const TITLE_MAX = 200

/** Its address; undefined when there is none, or it could not be asked for. */
export async function tellIssue(
  { result, inputs, workflow, tools, isCancelled }: FollowUp,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (isCancelled || !isWanted(inputs, workflow)) return undefined
  if (inputs.comment.token === '') return noToken()
  try {
    const client = await openClient(inputs.comment.token, workflow.repository, signal)
    return await tellNight(client, {
      marker: markerOf(workflow.name, workflow.job, inputs.comment.id).replace('chaos-gate:', 'chaos-gate-issue:'),
      isBad: result.verdict !== 'passed',
      title: tools.masked(titleOf(workflow, result)),
      body: (before) => tools.masked(bodyOf(before, result, workflow)),
      recovery: recoveryOf(workflow),
    })
  } catch (error) {
    warn(explainRefusal('The issue could not be brought up to date', error, 'issues: write'))
    return undefined
  }
}

function isWanted({ followUp }: Inputs, { trigger }: Workflow): boolean {
  const { issue } = followUp.notify
  return issue === 'nightly' || (issue === 'auto' && trigger.event === 'schedule')
}

function noToken(): undefined {
  warn('No issue: the input github-token is empty.')
}

/** Names a title's readers know; GitHub reads no Markdown there, but mentions would notify. */
function titleOf({ name, job }: Workflow, { verdict }: Result): string {
  const place = oneLine([name, job].filter((part) => part !== '').join(' / ')).replaceAll('@', '@\u200b')
  return shorten(`Chaos Gate: ${place || 'the nightly run'} is not well (${verdict})`, TITLE_MAX)
}

function bodyOf(before: string, result: Result, workflow: Workflow): string {
  const day = (result.run.start ?? new Date().toISOString()).slice(0, 10)
  const nights = renderNights(addNight(before, { day, verdict: result.verdict, run: workflow.links.run ?? '' }))
  return `${nights}\n\n${commentBody(result, workflow.links, '', COMMENT_MAX - nights.length - 2)}`
}

function recoveryOf({ links }: Workflow): string {
  return `✅ All experiments passed again${links.run === undefined ? '' : `: ${link('workflow run', links.run)}`}.`
}
