/** Why the comment could not be written, and what to do about it. It never fails the step. */

import { statusOf } from './retry.ts'

export interface Explanation {
  level: 'notice' | 'warning'
  message: string
}

const ELSEWHERE = 'The verdict is in the job summary, and the comment\u2019s text is in comment.md in the report folder.'

export function explainFailure(error: unknown, isFromFork: boolean): Explanation {
  const status = statusOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (status === 403 && /not accessible/i.test(message)) return forbidden(isFromFork)
  if (status === 401)
    return warning('The comment could not be written: GitHub does not accept the token. Look at the input github-token.')
  if (status === 403 || status === 429)
    return warning(`The comment could not be written: GitHub takes no more calls for now (${message}).`)
  return warning(`The comment could not be written: ${message}.`)
}

function forbidden(isFromFork: boolean): Explanation {
  if (isFromFork) {
    const why = 'No comment: pull requests from forks and from Dependabot get a token that may only read.'
    return { level: 'notice', message: `${why} ${ELSEWHERE}` }
  }
  const why = 'The comment could not be written: the token lacks a permission. Give the job `permissions: pull-requests: write`'
  return warning(`${why} (pull requests from forks and from Dependabot never have it).`)
}

function warning(message: string): Explanation {
  return { level: 'warning', message: `${message} ${ELSEWHERE}` }
}
