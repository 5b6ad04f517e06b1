/** The few calls of GitHub's API that a comment needs. */

import type { getOctokit } from '@actions/github'
import { statusOf, withRetries } from './retry.ts'

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
  repository: { owner: string; repo: string }
  number: number
}

type Octokit = ReturnType<typeof getOctokit>
type Listed = Awaited<ReturnType<Octokit['rest']['issues']['listComments']>>['data'][number]

const PAGE = 100

/** Loads GitHub's client only now: it is the largest part of the bundle, and most steps write no comment. */
export async function openCommentApi({ token, repository, number }: Place, signal: AbortSignal): Promise<CommentApi> {
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, { request: { signal } })
  const call = <Answer>(run: () => Promise<Answer>): Promise<Answer> => withRetries(run, signal)
  const { issues } = octokit.rest
  const page = (pageNumber: number): Promise<Listed[]> =>
    call(async () => (await issues.listComments({ ...repository, issue_number: number, per_page: PAGE, page: pageNumber })).data)
  const ours = oursIn(page, () => loginOf(octokit))
  return {
    async findAll(marker) {
      const found: IssueComment[] = []
      for await (const comment of ours(marker)) found.push(comment)
      return found
    },
    async findFirst(marker) {
      for await (const comment of ours(marker)) return comment
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

/** Page after page, since a busy pull request has hundreds. Anybody can write our marker, so the author counts as well. */
function oursIn(page: (number: number) => Promise<Listed[]>, myLogin: () => Promise<string | undefined>) {
  let me: Promise<string | undefined> | undefined
  const isMine = async (user: Listed['user']): Promise<boolean> => {
    if (user?.type === 'Bot') return true
    me ??= myLogin()
    return user !== null && user?.login === (await me)
  }
  return async function* ours(marker: string): AsyncGenerator<IssueComment> {
    for (let number = 1, isMore = true; isMore; number++) {
      const comments = await page(number)
      isMore = comments.length === PAGE
      for (const { id, body = '', html_url: url, user } of comments) {
        if (firstLine(body) === marker && (await isMine(user))) yield { id, body, url }
      }
    }
  }
}

function firstLine(body: string): string {
  return (body.split('\n', 1)[0] ?? '').trim()
}

/** Whose token it is; a workflow's own token may not ask, and then it is a bot's. */
async function loginOf(octokit: Octokit): Promise<string | undefined> {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login
  } catch {
    return undefined
  }
}
