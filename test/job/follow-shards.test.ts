import { describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { followShards } from '../../src/job/follow-shards.ts'
import { encodeHandover } from '../../src/job/handover.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { fakeClock } from '../fake-clock.ts'

const WORD = 'abc'
const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'chaos', namespace: 'shop' } }
const running = { running: {} }
const ended = (exitCode: number, reason = 'Error') => ({ terminated: { exitCode, reason } })
const stuck = { waiting: { reason: 'ImagePullBackOff', message: 'no such image' } }
const handedBy = (index: number) => ({ 'results.json': `"${index}"` })

function pod(index: number, state: object | null): KubernetesObject {
  const labels = { 'batch.kubernetes.io/job-completion-index': String(index) }
  const containerStatuses = state === null ? [] : [{ state }]
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `chaos-${index}`, namespace: 'shop', labels },
    status: { containerStatuses },
  }
}

interface Scene {
  count: number
  /** What is there at the second; the last one stays. */
  at: (second: number) => KubernetesObject[]
  /** Lines of a pod before its report; null for one that says nothing at all. */
  says?: (index: number) => string[] | null
  cancelAt?: number
  lost?: string
}

function stage({ count, at, says = () => [], cancelAt, lost }: Scene) {
  const clock = fakeClock()
  const begun = clock.now()
  const second = () => (clock.now() - begun) / 1000
  const controller = new AbortController()
  const told: string[] = []
  const patches: unknown[] = []
  let looks = 0
  const kubernetes = {
    list: async ({ kind }: { kind: string }) => {
      if (kind === 'Event') return []
      looks += 1
      if (cancelAt !== undefined && second() >= cancelAt) controller.abort()
      return at(second())
    },
    logs: async ({ pod: name }: { pod: string }) => {
      if (name === lost) throw new KubernetesFailed('the API server is gone', { code: 0 })
      const index = Number(name.slice(-1))
      const own = says(index)
      const lines = own === null ? [] : [...own, ...encodeHandover(handedBy(index), WORD).lines]
      return lines.map((line, place) => `2026-11-25T10:00:${String(place).padStart(2, '0')}Z ${line}\n`).join('')
    },
    patch: async (_: unknown, patch: unknown) => patches.push(patch),
  } as unknown as Kubernetes
  const following = followShards(count, {
    ...{ job, word: WORD, kubernetes, clock, startSeconds: 60, cancelSeconds: 10 },
    signal: controller.signal,
    onLine: (line) => told.push(line),
  })
  following.catch(() => {})
  return { followed: clock.advanceUntil(following), told, patches, second, looks: () => looks }
}

const words = (followed: readonly { handed: unknown; ending: string }[]) =>
  followed.map(({ handed, ending }) => (handed === null ? ending : 'told'))

describe('shards of one Job', () => {
  test('are followed side by side, and each line says whose it is', async () => {
    const { followed, told, looks } = stage({
      count: 3,
      at: () => [0, 1, 2].map((index) => pod(index, running)),
      says: (index) => [`hello from ${index}`],
    })
    expect((await followed).map(({ handed }) => handed)).toEqual([0, 1, 2].map(handedBy))
    expect(told).toEqual(['1/3 hello from 0', '2/3 hello from 1', '3/3 hello from 2'])
    // One look for each step of all of them, not one for each of them.
    expect(looks()).toBeLessThanOrEqual(2)
  })

  test('that wait for their turn are given any time, and told of when it comes', async () => {
    const { followed, second } = stage({
      count: 3,
      at: (now) => [pod(0, now < 200 ? running : ended(0)), ...(now < 200 ? [] : [pod(1, running), pod(2, running)])],
      says: (index) => (index === 0 ? null : []),
    })
    expect(words(await followed)).toEqual(['its pod ended with 0', 'told', 'told'])
    expect(second()).toBeGreaterThanOrEqual(200)
  })

  test('one that ends without a word, or is gone, does not end the others', async () => {
    const { followed } = stage({
      count: 3,
      at: (now) => [pod(0, now < 2 ? running : ended(137, 'OOMKilled')), ...(now < 2 ? [pod(1, running)] : []), pod(2, running)],
      says: (index) => (index === 2 ? [] : null),
    })
    expect(words(await followed)).toEqual(['its pod ended with 137 (OOMKilled)', 'its pod is gone', 'told'])
  })

  test('one that never begins is told with its reason once nobody else runs', async () => {
    const { followed, second } = stage({
      count: 2,
      at: (now) => [pod(0, now < 100 ? running : ended(1)), pod(1, stuck)],
      says: () => null,
    })
    expect(words(await followed)).toEqual([
      'its pod ended with 1',
      expect.stringMatching(/^its pod had not begun after 1[56] s: ImagePullBackOff: no such image$/),
    ])
    expect(second()).toBeLessThan(120)
  })

  test('of which none begins are refused in the cluster’s words: those without a pod wait for no better one', async () => {
    const { followed, second } = stage({ count: 4, at: () => [pod(0, stuck), pod(1, stuck)] })
    const error = await followed.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(InvalidExperiment)
    expect((error as Error).message).toMatch(/ImagePullBackOff: no such image\. Nothing was run/)
    expect(second()).toBeLessThanOrEqual(20)
  })

  test('one that cannot be followed any more is lost, and the others are not', async () => {
    const { followed } = stage({ count: 2, at: () => [pod(0, running), pod(1, running)], lost: 'chaos-0' })
    const [gone, other] = await followed
    // Perhaps it is at work yet, and needs its account for that.
    expect(gone).toEqual({ handed: null, ending: 'the API server is gone', isAtWork: true })
    expect(other?.handed).toEqual(handedBy(1))
  })

  test('are all told to stop, and those that had not begun are not waited for', async () => {
    const { followed, patches } = stage({
      count: 3,
      at: (now) => (now < 5 ? [pod(0, running), pod(1, running)] : []),
      says: () => null,
      cancelAt: 2,
    })
    expect(words(await followed)).toEqual(['its pod is gone', 'its pod is gone', 'the run was stopped before its pod began'])
    expect(patches[0]).toEqual({ type: 'merge', body: { spec: { activeDeadlineSeconds: 1 } } })
  })
})
