import { describe, expect, test } from '@jest/globals'
import { count_min_pods } from '../../../../../src/activities/chaosk8s/pod/probes/count_min_pods.ts'
import { pod_is_not_available } from '../../../../../src/activities/chaosk8s/pod/probes/pod_is_not_available.ts'
import { microservice_is_not_available } from '../../../../../src/activities/chaosk8s/probes/microservice_is_not_available.ts'
import { bench, pod } from '../../../bench.ts'

describe('count_min_pods', () => {
  test.each([
    [{}, true],
    [{ min_count: 3 }, false],
    [{ min_count: '1', phase: 'Pending' }, true],
    [{ min_count: 3, phase: '' }, true],
    [{ min_count: 3, phase: null }, true],
    [{ label_selector: 'app=none', min_count: 0 }, true],
  ])('%j', async (args, expected) => {
    const { run, calls } = bench(count_min_pods, { objects: [pod('a'), pod('b'), pod('c', { phase: 'Pending' })] })
    expect(await run({ label_selector: 'app=web', ...args })).toBe(expected)
    expect(calls).toHaveLength(1)
  })
})

describe('pod_is_not_available', () => {
  test.each([
    [[], true],
    [[pod('a', { phase: 'Failed' }), pod('b', { phase: 'Pending' })], true],
    [[pod('a', { phase: 'Failed' }), pod('b')], false],
  ])('true when none runs', async (objects, expected) => {
    const { run, calls } = bench(pod_is_not_available, { objects })
    const args = { name: 'web', label_selector: 'app={name}', raise_on_is_available: false }
    expect(await run(args)).toBe(expected)
    expect(calls).toEqual(['list {"apiVersion":"v1","kind":"Pod","namespace":"shop","labelSelector":"app=web"}'])
  })

  test('by the label `name` where no selector is given', async () => {
    const { run, calls } = bench(pod_is_not_available)
    await run({ name: 'web' })
    expect(calls[0]).toContain('"labelSelector":"name in (web)"')
  })

  test('else it fails; microservice_is_not_available always does, and says what to use', async () => {
    const args = { name: 'web', label_selector: 'app=web' }
    const failure = { name: 'ActivityFailed', message: "pod 'web' is actually running" }
    await expect(bench(pod_is_not_available, { objects: [pod('a')] }).run(args)).rejects.toMatchObject(failure)
    const { run, told } = bench(microservice_is_not_available, { objects: [pod('a')] })
    await expect(run(args)).rejects.toMatchObject(failure)
    expect(told).toEqual([
      'log: chaosk8s.probes.microservice_is_not_available is deprecated; chaosk8s.pod.probes.pod_is_not_available does the same',
    ])
  })
})
