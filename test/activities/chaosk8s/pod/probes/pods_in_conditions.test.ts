import { expect, test } from '@jest/globals'
import { pods_in_conditions } from '../../../../../src/activities/chaosk8s/pod/probes/pods_in_conditions.ts'
import { bench, pod } from '../../../bench.ts'

const label_selector = 'app=web'
const READY = { type: 'Ready', status: 'True', lastTransitionTime: '2026-01-01T00:00:00Z' }
const SCHEDULED = { type: 'PodScheduled', status: 'True' }
const GOOD = pod('web-1', { status: { conditions: [SCHEDULED, READY] } })

test('true when every pod has every condition, whatever else the conditions of the pod say', async () => {
  const { run } = bench(pods_in_conditions, { objects: [GOOD, pod('web-2', { status: { conditions: [READY, SCHEDULED] } })] })
  expect(await run({ label_selector, conditions: [{ type: 'Ready', status: 'True' }, SCHEDULED] })).toBe(true)
  expect(await run({ label_selector, conditions: [] })).toBe(true)
})

test.each([
  [
    'a status that differs',
    [{ type: 'Ready', status: 'False' }],
    "pod web-1 does not match the following given condition: {'type': 'Ready', 'status': 'False'}",
  ],
  [
    'a status that is no text',
    [{ type: 'Ready', status: true }],
    "pod web-1 does not match the following given condition: {'type': 'Ready', 'status': True}",
  ],
  [
    'keys beyond type and status',
    [{ ...SCHEDULED, reason: 'x' }],
    "pod web-1 does not match the following given condition: {'type': 'PodScheduled', 'status': 'True', 'reason': 'x'}",
  ],
  [
    'the first condition that is missing',
    [SCHEDULED, { type: 'Cool', status: 'True' }],
    "pod web-1 does not match the following given condition: {'type': 'Cool', 'status': 'True'}",
  ],
])('%s: it fails, or is false when told so', async (_title, conditions, message) => {
  const { run } = bench(pods_in_conditions, { objects: [GOOD] })
  await expect(run({ label_selector, conditions })).rejects.toMatchObject({ name: 'ActivityFailed', message })
  expect(await run({ label_selector, conditions, raise_on_invalid_conditions: false })).toBe(false)
})

test('a pod that has no conditions yet does not match', async () => {
  const { run } = bench(pods_in_conditions, { objects: [pod('web-1')] })
  const args = { label_selector, conditions: [{ type: 'Ready', status: 'True' }] }
  expect(await run({ ...args, raise_on_invalid_conditions: false })).toBe(false)
})

test('no pods is a failure', async () => {
  await expect(bench(pods_in_conditions).run({ label_selector, conditions: [] })).rejects.toThrow("no pods 'app=web' were found")
})
