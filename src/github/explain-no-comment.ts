/** Why the comment could not be written, and what to do about it. It never fails the step. */

import { isForbidden, reasonOf } from './explain-refusal.ts'

export interface Explanation {
  level: 'notice' | 'warning'
  message: string
}

const ELSEWHERE = 'The verdict is in the job summary, and the comment\u2019s text is in comment.md in the report folder.'

export function explainNoComment(error: unknown, isFromFork: boolean): Explanation {
  if (isForbidden(error) && isFromFork) {
    const why = 'No comment: pull requests from forks and from Dependabot get a token that may only read.'
    return { level: 'notice', message: `${why} ${ELSEWHERE}` }
  }
  const never = isForbidden(error) ? ' (pull requests from forks and from Dependabot never have it)' : ''
  const why = `${reasonOf(error, 'pull-requests: write')}${never}`
  return { level: 'warning', message: `The comment could not be written: ${why}. ${ELSEWHERE}` }
}
