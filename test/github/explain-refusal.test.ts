import { expect, test } from '@jest/globals'
import { explainRefusal } from '../../src/github/explain-refusal.ts'
import { refused } from './client-double.ts'

test.each([
  [refused(403, 'Resource not accessible by integration'), /Give the job `permissions: issues: write`/],
  [refused(401, 'Bad credentials'), /github-token/],
  [refused(403, 'API rate limit exceeded'), /no more calls for now/],
  [refused(429, 'slow down'), /no more calls for now/],
  [refused(502, 'Bad Gateway'), /: Bad Gateway\./],
  ['odd', /: odd\./],
])('%s', (error, expected) => {
  const message = explainRefusal('The issue could not be opened', error, 'issues: write')
  expect(message).toMatch(expected)
  expect(message).toMatch(/^The issue could not be opened: .*The verdict stands\.$/)
})
