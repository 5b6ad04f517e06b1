import { describe, expect, test } from '@jest/globals'
import { all_pods_healthy } from '../../../../../src/activities/chaosk8s/pod/probes/all_pods_healthy.ts'
import { count_pods } from '../../../../../src/activities/chaosk8s/pod/probes/count_pods.ts'
import { pods_in_phase } from '../../../../../src/activities/chaosk8s/pod/probes/pods_in_phase.ts'
import { pods_not_in_phase } from '../../../../../src/activities/chaosk8s/pod/probes/pods_not_in_phase.ts'
import { all_microservices_healthy } from '../../../../../src/activities/chaosk8s/probes/all_microservices_healthy.ts'
import { bench, pod } from '../../../bench.ts'

const MIXED = [pod('a'), pod('b', { phase: 'Pending' }), pod('c', { labels: { app: 'job' }, phase: 'Succeeded' })]
const label_selector = 'app=web'

describe('pods_in_phase', () => {
  test('true when all are in it', async () => {
    const { run, calls } = bench(pods_in_phase, { objects: [pod('a'), pod('b')] })
    expect(await run({ label_selector })).toBe(true)
    expect(calls).toEqual(['list {"apiVersion":"v1","kind":"Pod","namespace":"shop","labelSelector":"app=web"}'])
  })

  test.each([
    [MIXED, 'Running', "pod 'app=web' is in phase 'Pending' but should be 'Running'"],
    [MIXED, 'running', "pod 'app=web' is in phase 'Running' but should be 'running'"],
    [[], 'Running', "no pods 'app=web' were found"],
  ])('else it fails, or is false when told so', async (objects, phase, message) => {
    const { run } = bench(pods_in_phase, { objects })
    await expect(run({ label_selector, phase })).rejects.toMatchObject({ name: 'ActivityFailed', message })
    expect(await run({ label_selector, phase, raise_on_invalid_phase: false })).toBe(false)
  })

  test('an empty selector means all pods', async () => {
    const { run, calls } = bench(pods_in_phase, { objects: [pod('a'), pod('b', { labels: {} })] })
    expect(await run({ label_selector: '' })).toBe(true)
    expect(calls[0]).not.toContain('labelSelector')
  })
})

describe('pods_not_in_phase', () => {
  test('true when none is in it', async () => {
    expect(await bench(pods_not_in_phase, { objects: [pod('a')] }).run({ label_selector, phase: 'Failed' })).toBe(true)
  })

  test.each([
    [MIXED, "pod 'app=web' should not be in phase 'Running'"],
    [[], "no pods 'app=web' were found"],
  ])('else it fails, or is false when told so', async (objects, message) => {
    const { run } = bench(pods_not_in_phase, { objects })
    await expect(run({ label_selector })).rejects.toMatchObject({ name: 'ActivityFailed', message })
    expect(await run({ label_selector, raise_on_in_phase: 'false' })).toBe(false)
  })
})

describe('count_pods', () => {
  test.each([
    [{}, 2],
    [{ phase: 'Pending' }, 1],
    [{ phase: '' }, 2],
    [{ phase: 'pending' }, 0],
    [{ label_selector: 'app=none' }, 0],
  ])('%j', async (args, expected) => {
    expect(await bench(count_pods, { objects: MIXED }).run({ label_selector, ...args })).toBe(expected)
  })
})

describe('all_pods_healthy', () => {
  test('true when all run or have succeeded', async () => {
    expect(await bench(all_pods_healthy, { objects: [pod('a'), pod('c', { phase: 'Succeeded' })] }).run({})).toBe(true)
  })

  test('true in an empty namespace, or one that is not there, and says that it saw nothing', async () => {
    const { run, told } = bench(all_pods_healthy)
    expect(await run({ ns: 'shp' })).toBe(true)
    expect(told).toEqual(['saw nothing: there is no pod in namespace "shp"'])
  })

  test('else it fails, or is false when told so', async () => {
    const { run } = bench(all_pods_healthy, { objects: MIXED })
    await expect(run({})).rejects.toMatchObject({ name: 'ActivityFailed', message: 'the system is unhealthy' })
    expect(await run({ raise_on_any_unhealthy: false })).toBe(false)
  })

  test('all_microservices_healthy is the same, always fails, and says what to use', async () => {
    const { run, told } = bench(all_microservices_healthy, { objects: MIXED })
    await expect(run({ ns: 'shop' })).rejects.toThrow('the system is unhealthy')
    expect(told).toEqual([
      'log: chaosk8s.probes.all_microservices_healthy is deprecated; chaosk8s.pod.probes.all_pods_healthy does the same',
    ])
  })
})
