/** The few calls of GitHub's API that a comment needs. */

import { type Client, openClient, type Repository } from './open-client.ts'
import { oursBy } from './ours.ts'
import { statusOf } from './retry.ts'

export interface IssueComment {
  id: number
  body: string
  url: string
}

export interface CommentApi {
  /** Ours only, the oldest first. */
  findFirst(marker: string): Promise<IssueComment | undefined>
  findAll(marker: string): Promise<IssueComment[]>
  create(body: string): Promise<IssueComment>
  update(id: number, body: string): Promise<void>
  /** Somebody else may have deleted it already. */
  delete(id: number): Promise<void>
}

interface Place {
  token: string
  repository: Repository
  /** Of the pull request. */
  number: number
}

const PAGE = 100

export async function openCommentApi({ token, repository, number }: Place, signal: AbortSignal): Promise<CommentApi> {
  const client = await openClient(token, repository, signal)
  const { call, rest } = client
  const { issues } = rest
  return {
    async findAll(marker) {
      const found: IssueComment[] = []
      for await (const comment of oursOn(client, number, marker)) found.push(comment)
      return found
    },
    async findFirst(marker) {
      for await (const comment of oursOn(client, number, marker)) return comment
      return undefined
    },
    async create(body) {
      const { data } = await call(() => issues.createComment({ ...repository, issue_number: number, body }))
      return { id: data.id, body, url: data.html_url }
    },
    async update(id, body) {
      await call(() => issues.updateComment({ ...repository, comment_id: id, body }))
    },
    async delete(id) {
      await call(() => issues.deleteComment({ ...repository, comment_id: id })).catch((error: unknown) => {
        if (statusOf(error) !== 404) throw error
      })
    },
  }
}

/** Page after page, since a busy pull request has hundreds. */
async function* oursOn(client: Client, number: number, marker: string): AsyncGenerator<IssueComment> {
  const isOurs = oursBy(client, marker)
  const query = { ...client.repository, issue_number: number, per_page: PAGE }
  for (let page = 1, isMore = true; isMore; page++) {
    const { data } = await client.call(() => client.rest.issues.listComments({ ...query, page }))
    isMore = data.length === PAGE
    for (const comment of data)
      if (await isOurs(comment)) yield { id: comment.id, body: comment.body ?? '', url: comment.html_url }
  }
}
