import { expect, test } from '@jest/globals'
import { explainNoComment } from '../../src/github/explain-no-comment.ts'

const refused = (status: number, message: string) => Object.assign(new Error(message), { status })

test('a fork that may not comment is no fault of the workflow', () => {
  const { level, message } = explainNoComment(refused(403, 'Resource not accessible by integration'), true)
  expect(level).toBe('notice')
  expect(message).toContain('forks and from Dependabot')
  expect(message).toContain('comment.md')
})

test('a missing permission is named', () => {
  const { level, message } = explainNoComment(refused(403, 'Resource not accessible by integration'), false)
  expect(level).toBe('warning')
  expect(message).toContain('`permissions: pull-requests: write`')
})

test.each([
  [401, 'Bad credentials', 'github-token'],
  [403, 'API rate limit exceeded', 'no more calls'],
  [429, 'Too many', 'no more calls'],
  [422, 'Validation Failed', 'Validation Failed'],
])('%i %s', (status, message, expected) => {
  expect(explainNoComment(refused(status, message), false).message).toContain(expected)
})
