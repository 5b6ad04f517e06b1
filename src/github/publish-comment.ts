/** Whether to comment, and what to say when that does not work. Never fails the step. */

import { notice, warn } from './annotations.ts'
import { markerOf, upsertComment } from './comment.ts'
import { explainNoComment } from './explain-no-comment.ts'
import type { CommentInputs } from './inputs.ts'
import type { Workflow } from './workflow.ts'

export interface Publication {
  inputs: CommentInputs
  workflow: Workflow
  body: string
  isPassed: boolean
}

/** The comment's address; undefined when there is none. */
export async function publishComment(publication: Publication, signal: AbortSignal): Promise<string | undefined> {
  const { inputs, workflow, body, isPassed } = publication
  const { pullRequest, repository } = workflow
  if (inputs.when === 'never') return undefined
  if (pullRequest === null) return tellNoPullRequest(inputs)
  if (inputs.token === '') return tellNoToken()
  try {
    const marker = markerOf(workflow.name, workflow.job, inputs.id)
    const isCreated = inputs.when !== 'on-failure' || !isPassed
    const request = { token: inputs.token, repository, number: pullRequest.number, marker, body, isCreated }
    return (await upsertComment(request, signal)).url
  } catch (error) {
    const { level, message } = explainNoComment(error, pullRequest.isFromFork)
    if (level === 'notice') notice(message)
    else warn(message)
    return undefined
  }
}

function tellNoPullRequest({ when }: CommentInputs): undefined {
  if (when === 'always') warn('No comment: the event that started this workflow is about no pull request.')
}

function tellNoToken(): undefined {
  warn('No comment: the input github-token is empty.')
}
