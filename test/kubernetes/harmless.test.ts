import { expect, test } from '@jest/globals'
import { isQuestion } from '../../src/kubernetes/harmless.ts'

test.each([
  ['authorization.k8s.io/v1', true],
  ['authentication.k8s.io/v1', true],
  ['rbac.authorization.k8s.io/v1', false],
  ['v1', false],
  ['apps/v1', false],
])('creating an object of %s only asks something: %p', (apiVersion, expected) => {
  expect(isQuestion({ apiVersion })).toBe(expected)
})
