import { describe, expect, test } from '@jest/globals'
import { deployment_available_and_healthy } from '../../../../../src/activities/chaosk8s/deployment/probes/deployment_available_and_healthy.ts'
import { deployment_fully_available } from '../../../../../src/activities/chaosk8s/deployment/probes/deployment_fully_available.ts'
import { deployment_not_fully_available } from '../../../../../src/activities/chaosk8s/deployment/probes/deployment_not_fully_available.ts'
import { microservice_available_and_healthy } from '../../../../../src/activities/chaosk8s/probes/microservice_available_and_healthy.ts'
import { KubernetesFailed, type WatchEvent } from '../../../../../src/kubernetes/kubernetes.ts'
import { bench, deployment } from '../../../bench.ts'

describe('deployment_available_and_healthy', () => {
  test('one look, by name', async () => {
    const { run, calls } = bench(deployment_available_and_healthy, { objects: [deployment('web', 2, { availableReplicas: 2 })] })
    expect(await run({ name: 'web', label_selector: 'app=web' })).toBe(true)
    expect(calls).toEqual([
      'list {"apiVersion":"apps/v1","kind":"Deployment","namespace":"shop","fieldSelector":"metadata.name=web","labelSelector":"app=web"}',
    ])
  })

  test('one that is scaled to nothing is not healthy', async () => {
    const { run } = bench(deployment_available_and_healthy, { objects: [deployment('web', 0, {})] })
    await expect(run({ name: 'web' })).rejects.toThrow("Deployment 'web' is not healthy")
  })

  test.each([
    ['one is missing', { availableReplicas: 1 }, 'web', "Deployment 'web' is not healthy"],
    ['all are missing', {}, 'web', "Deployment 'web' is not healthy"],
    ['it is not there', {}, 'wob', "Deployment 'wob' was not found"],
  ])('%s: it fails, or is false when told so', async (_title, status, name, message) => {
    const { run } = bench(deployment_available_and_healthy, { objects: [deployment('web', 2, status)] })
    await expect(run({ name })).rejects.toMatchObject({ name: 'ActivityFailed', message })
    expect(await run({ name, raise_on_unavailable: false })).toBe(false)
  })

  test('microservice_available_and_healthy is the same, gives true, always fails, and says what to use', async () => {
    const { run, told } = bench(microservice_available_and_healthy, { objects: [deployment('web', 1, { availableReplicas: 1 })] })
    expect(await run({ name: 'web' })).toBe(true)
    await expect(run({ name: 'wob' })).rejects.toThrow("Deployment 'wob' was not found")
    expect(told[0]).toMatch(
      /^log: .* is deprecated; chaosk8s\.deployment\.probes\.deployment_available_and_healthy does the same$/,
    )
  })
})

describe('deployment_fully_available', () => {
  test('one call, at once, when all are ready; {name} in the selector is the name', async () => {
    const { run, calls } = bench(deployment_fully_available, { objects: [deployment('web', 2, { readyReplicas: 2 })] })
    expect(await run({ name: 'web', label_selector: 'app={name}' })).toBe(true)
    expect(calls).toEqual([
      'watch {"apiVersion":"apps/v1","kind":"Deployment","namespace":"shop","fieldSelector":"metadata.name=web","labelSelector":"app=web","isReplayed":true}',
    ])
  })

  test('waits until all are ready', async () => {
    async function* watch(): AsyncGenerator<WatchEvent> {
      yield { type: 'ADDED', object: deployment('web', 2, {}) }
      yield { type: 'MODIFIED', object: deployment('web', 2, { readyReplicas: 1 }) }
      yield { type: 'MODIFIED', object: deployment('web', 2, { readyReplicas: 2 }) }
    }
    expect(await bench(deployment_fully_available, { door: { watch } }).run({ name: 'web' })).toBe(true)
  })

  test('a deployment that is scaled to nothing is not available', async () => {
    const objects = [deployment('web', 0, {})]
    const wait = bench(deployment_fully_available, { objects })
    await expect(wait.clock.advanceUntil(wait.run({ name: 'web' }))).rejects.toThrow('failed to recover within 30s')
    expect(await bench(deployment_not_fully_available, { objects }).run({ name: 'web' })).toBe(true)
  })

  test('a deployment that is deleted is not available, whatever its last status said', async () => {
    async function* watch(): AsyncGenerator<WatchEvent> {
      yield { type: 'DELETED', object: deployment('web', 2, { readyReplicas: 2 }) }
      throw new KubernetesFailed('gone', { code: 403 })
    }
    const { run, clock } = bench(deployment_fully_available, { door: { watch } })
    await expect(clock.advanceUntil(run({ name: 'web' }))).rejects.toThrow('failed to recover within 30s')
  })

  test.each([
    ['stays unready', 'web'],
    ['is not there', 'wob'],
  ])('one that %s: it fails after the whole time, or is false when told so', async (_title, name) => {
    const { run, clock } = bench(deployment_fully_available, { objects: [deployment('web', 2, { readyReplicas: 1 })] })
    const start = clock.now()
    await expect(clock.advanceUntil(run({ name, timeout: '7' }))).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: `deployment '${name}' failed to recover within 7s`,
    })
    expect(clock.now() - start).toBe(7000)
    expect(await clock.advanceUntil(run({ name, timeout: 7, raise_on_not_fully_available: false }))).toBe(false)
  })

  test('what is forbidden fails, even when told to be false', async () => {
    const refused = () => Promise.reject(new KubernetesFailed('Forbidden', { code: 403 }))
    const watch = () => ({ [Symbol.asyncIterator]: () => ({ next: refused }) })
    const { run } = bench(deployment_fully_available, { door: { watch, list: refused } as never })
    await expect(run({ name: 'web', raise_on_not_fully_available: false })).rejects.toMatchObject({ code: 403 })
  })
})
