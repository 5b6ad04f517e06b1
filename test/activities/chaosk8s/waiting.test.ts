import { describe, expect, test } from '@jest/globals'
import { daemon_set_available_and_healthy } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_available_and_healthy.ts'
import { daemon_set_fully_available } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_fully_available.ts'
import { daemon_set_not_fully_available } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_not_fully_available.ts'
import { daemon_set_partially_available } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_partially_available.ts'
import { deployment_not_fully_available } from '../../../src/activities/chaosk8s/deployment/probes/deployment_not_fully_available.ts'
import { deployment_partially_available } from '../../../src/activities/chaosk8s/deployment/probes/deployment_partially_available.ts'
import { deployment_is_fully_available } from '../../../src/activities/chaosk8s/probes/deployment_is_fully_available.ts'
import { deployment_is_not_fully_available } from '../../../src/activities/chaosk8s/probes/deployment_is_not_fully_available.ts'
import { statefulset_fully_available } from '../../../src/activities/chaosk8s/statefulset/probes/statefulset_fully_available.ts'
import { statefulset_not_fully_available } from '../../../src/activities/chaosk8s/statefulset/probes/statefulset_not_fully_available.ts'
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { bench, deployment } from '../bench.ts'

const full = { readyReplicas: 2, availableReplicas: 2 }
const statefulSet = (status: object): KubernetesObject => ({ ...deployment('web', 2, status), kind: 'StatefulSet' })
const daemonSet = (status: object, generation?: number): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'web', namespace: 'shop', ...(generation !== undefined && { generation }) },
  spec: {},
  status: { ...status },
})

describe.each([
  ['deployment', deployment_not_fully_available, deployment('web', 2, { readyReplicas: 1 }), deployment('web', 2, full)],
  ['microservice', statefulset_not_fully_available, statefulSet({}), statefulSet(full)],
])('%s_not_fully_available', (word, definition, lacking, whole) => {
  test('is true at once when a replica is missing, by one call', async () => {
    const { run, calls } = bench(definition, { objects: [lacking] })
    expect(await run({ name: 'web', label_selector: 'app={name}' })).toBe(true)
    expect(calls).toEqual([expect.stringMatching(/^watch .*"labelSelector":"app=web","isReplayed":true}$/)])
  })

  test('waits its whole time, then fails, or is false when told so', async () => {
    const { run, clock } = bench(definition, { objects: [whole] })
    const start = clock.now()
    await expect(clock.advanceUntil(run({ name: 'web', timeout: 5 }))).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: `${word} 'web' failed to stop running within 5s`,
    })
    expect(clock.now() - start).toBe(5000)
    expect(await clock.advanceUntil(run({ name: 'web', timeout: 5, raise_on_fully_available: false }))).toBe(false)
  })
})

test('statefulset_fully_available is true when all are ready, and fails in its own words', async () => {
  expect(await bench(statefulset_fully_available, { objects: [statefulSet(full)] }).run({ name: 'web' })).toBe(true)
  const { run, clock } = bench(statefulset_fully_available, { objects: [statefulSet({ readyReplicas: 1 })] })
  const message = "microservice 'web' failed to recover within 30s"
  await expect(clock.advanceUntil(run({ name: 'web' }))).rejects.toThrow(message)
  expect(await clock.advanceUntil(run({ name: 'web', raise_on_not_fully_available: false }))).toBe(false)
})

test('an empty name is not any of the namespace', async () => {
  const { run, clock } = bench(statefulset_fully_available, { objects: [statefulSet(full)] })
  await expect(clock.advanceUntil(run({ name: '' }))).rejects.toThrow("microservice '' failed to recover within 30s")
  expect(await bench(daemon_set_available_and_healthy, { objects: [daemonSet({})] }).run({ name: '' })).toBe(false)
})

test('a status from before the last change does not count as available', async () => {
  const stale = deployment('web', 2, { ...full, observedGeneration: 1 })
  stale.metadata.generation = 2
  const { run, clock } = bench(deployment_is_fully_available, { objects: [stale] })
  await expect(clock.advanceUntil(run({ name: 'web', timeout: 1 }))).rejects.toThrow('failed to recover within 1s')
})

test.each([
  [deployment_is_fully_available, deployment('web', 2, full), 'deployment_fully_available'],
  [deployment_is_not_fully_available, deployment('web', 2, {}), 'deployment_not_fully_available'],
])('%#: deprecated, the same as the new one, which is named', async (definition, object, instead) => {
  const { run, told } = bench(definition, { objects: [object] })
  expect(await run({ name: 'web' })).toBe(true)
  expect(told).toEqual([expect.stringContaining(`chaosk8s.deployment.probes.${instead} does the same`)])
})

describe('deployment_partially_available', () => {
  test.each([
    ['one of two', { availableReplicas: 1 }, true],
    ['none, which the server leaves out', {}, false],
  ])('%s', async (_title, status, expected) => {
    const { run, calls } = bench(deployment_partially_available, { objects: [deployment('web', 2, status)] })
    expect(await run({ name: 'web', raise_on_not_partially_available: false })).toBe(expected)
    expect(calls).toHaveLength(1)
  })

  test.each([
    ['web', "Deployment 'web' is not healthy"],
    ['wob', "Deployment 'wob' was not found"],
  ])('%s fails: %s', async (name, message) => {
    const { run } = bench(deployment_partially_available, { objects: [deployment('web', 2, {})] })
    await expect(run({ name })).rejects.toMatchObject({ name: 'ActivityFailed', message })
  })
})

describe('daemon sets never fail because of what is seen', () => {
  const all = { desiredNumberScheduled: 3, numberReady: 3 }
  const some = { desiredNumberScheduled: 3, numberReady: 1 }
  const none = { desiredNumberScheduled: 3 }

  test.each([
    [daemon_set_available_and_healthy, all, true],
    [daemon_set_available_and_healthy, some, false],
    [daemon_set_available_and_healthy, {}, true],
    [daemon_set_partially_available, some, true],
    [daemon_set_partially_available, none, false],
    [daemon_set_partially_available, {}, false],
  ])('%#: one look', async (definition, status, expected) => {
    const { run, calls } = bench(definition, { objects: [daemonSet(status)] })
    expect(await run({ name: 'web' })).toBe(expected)
    expect(calls).toEqual([expect.stringMatching(/^list .*"kind":"DaemonSet".*"metadata.name=web"}$/)])
    expect(await run({ name: 'wob' })).toBe(false)
  })

  test.each([
    [daemon_set_fully_available, all, some],
    [daemon_set_not_fully_available, some, all],
  ])('%#: a wait, whose end without success is false', async (definition, good, bad) => {
    expect(await bench(definition, { objects: [daemonSet(good)] }).run({ name: 'web' })).toBe(true)
    const { run, clock } = bench(definition, { objects: [daemonSet(bad)] })
    expect(await clock.advanceUntil(run({ name: 'web', timeout: 3 }))).toBe(false)
    expect(await clock.advanceUntil(run({ name: 'wob', timeout: 3 }))).toBe(false)
  })

  test('a new one, which wants none of none until its controller has seen it, is not healthy yet', async () => {
    const { run } = bench(daemon_set_available_and_healthy, { objects: [daemonSet({}, 1)] })
    expect(await run({ name: 'web' })).toBe(false)
  })
})
