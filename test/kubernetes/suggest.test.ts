import { expect, test } from '@jest/globals'
import { suggest } from '../../src/kubernetes/suggest.ts'

test.each([
  ['kind-cl', ['kind-ci', 'staging'], 'kind-ci'],
  ['kind', ['kind-ci'], undefined],
  ['stagin', ['kind-ci', 'staging'], 'staging'],
  ['production', ['kind-ci', 'staging'], undefined],
  ['x', [], undefined],
])('"%s" among %j may mean %s', (name, known, expected) => {
  expect(suggest(name, known)).toBe(expected)
})
