import { describe, expect, test } from '@jest/globals'
import { isAskedFor, whyNotInjected } from '../../src/app/injected.ts'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'

function fault(conditions?: Record<string, string>): KubernetesObject {
  const list = Object.entries(conditions ?? {}).map(([type, status]) => ({ type, status }))
  const status = conditions && { conditions: list }
  return { apiVersion: 'chaos-mesh.org/v1alpha1', kind: 'NetworkChaos', metadata: { name: 'f' }, ...(status && { status }) }
}

test.each([
  ['chaos-mesh.org/v1alpha1', 'NetworkChaos', true],
  ['chaos-mesh.org/v1alpha1', 'PodChaos', true],
  ['chaos-mesh.org/v1alpha1', 'Schedule', false],
  ['apps/v1', 'Deployment', false],
])('making a %s %s only asks for a fault: %s', (apiVersion, kind, expected) => {
  expect(isAskedFor({ apiVersion, kind, metadata: { name: 'f' } })).toBe(expected)
})

describe('a fault of Chaos Mesh', () => {
  test.each([
    ['is in its pods', { Selected: 'True', AllInjected: 'True', AllRecovered: 'False' }],
    ['has been in its pods, until its duration was over', { Selected: 'True', AllInjected: 'False', AllRecovered: 'True' }],
  ])('that %s is there', (_title, conditions) => {
    expect(whyNotInjected(fault(conditions))).toBeUndefined()
  })

  test.each([
    ['that nobody has taken up', undefined, /is Chaos Mesh running/],
    ['that finds no pod', { Selected: 'False', AllInjected: 'True' }, /no pod that its selectors choose/],
    ['that is not in yet', { Selected: 'True', AllInjected: 'False', AllRecovered: 'False' }, /a pause after the action/],
  ])('%s is not there', (_title, conditions, why) => {
    expect(whyNotInjected(fault(conditions))).toMatch(why)
  })
})
