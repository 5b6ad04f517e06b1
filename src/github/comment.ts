/** One comment on the pull request, found again by a hidden marker and updated in place. */

import { type CommentApi, type IssueComment, openCommentApi } from './comment-api.ts'
import type { Repository } from './open-client.ts'
import { statusOf } from './retry.ts'

export interface CommentRequest {
  token: string
  repository: Repository
  /** Of the pull request. */
  number: number
  /** From `markerOf`. */
  marker: string
  body: string
  /** False: an earlier comment is brought up to date, but none is made. */
  isCreated: boolean
}

export interface CommentAnswer {
  /** Undefined when there is none, and none was wanted. */
  url: string | undefined
}

/** Hidden in the comment's first line. Says which of all comments is this one. */
export function markerOf(workflow: string, job: string, id: string): string {
  const parts = [workflow, job, id].map((part) => encodeURIComponent(part).replaceAll('--', '%2D%2D'))
  return `<!-- chaos-gate:${parts.join('/')} -->`
}

/** Throws what GitHub answers; `explainNoComment` says what it means. */
export async function upsertComment(request: CommentRequest, signal: AbortSignal): Promise<CommentAnswer> {
  const api = await openCommentApi(request, signal)
  const body = `${request.marker}\n${request.body}`
  const existing = await api.findFirst(request.marker)
  const url = existing && (await update(api, existing, body))
  if (url !== undefined) return { url }
  if (!request.isCreated) return { url: undefined }
  const created = await api.create(body)
  return { url: await settleRace(api, created, request.marker, body) }
}

/** Its address; undefined when a person has deleted it meanwhile. Unchanged: no call. */
async function update(api: CommentApi, comment: IssueComment, body: string): Promise<string | undefined> {
  try {
    if (comment.body !== body) await api.update(comment.id, body)
    return comment.url
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** Two jobs can find nothing and both create. The oldest comment stays, with the newest text; younger ones go. */
async function settleRace(api: CommentApi, created: IssueComment, marker: string, body: string): Promise<string> {
  const [oldest, ...younger] = await api.findAll(marker)
  for (const comment of younger) await api.delete(comment.id)
  return (oldest && (await update(api, oldest, body))) ?? created.url
}
