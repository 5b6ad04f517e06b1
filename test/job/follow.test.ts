import { describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { type FollowOptions, follow } from '../../src/job/follow.ts'
import { encodeHandover } from '../../src/job/handover.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { fakeClock } from '../fake-clock.ts'

const WORD = 'abc'
const FILES = { 'results.json': '{}' }
const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'chaos', namespace: 'shop' } }
const handover = encodeHandover(FILES, WORD).lines

const running = { running: {} }
const waiting = (reason: string, message = '') => ({ waiting: { reason, message } })
const terminated = (exitCode: number, reason = 'Error') => ({ terminated: { exitCode, reason } })

function pod(state: object | null, conditions: object[] = []): KubernetesObject {
  const containerStatuses = state === null ? [] : [{ state }]
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'chaos-x', namespace: 'shop' },
    status: { containerStatuses, conditions },
  }
}

interface Scene {
  /** What is there at each look; the last one stays. */
  pods: KubernetesObject[][]
  log?: string[]
  events?: KubernetesObject[]
  isLogGone?: boolean
  /** Aborts at this look. */
  cancelAt?: number
}

function stage({ pods, log = [], events = [], isLogGone = false, cancelAt }: Scene, more: Partial<FollowOptions> = {}) {
  const clock = fakeClock()
  const controller = new AbortController()
  const told: string[] = []
  const patches: unknown[] = []
  let looks = 0
  const kubernetes = {
    list: async ({ kind }: { kind: string }) => {
      if (kind === 'Event') return events
      looks += 1
      if (looks === cancelAt) controller.abort()
      return pods[Math.min(looks, pods.length) - 1]
    },
    logs: async () => {
      if (isLogGone) throw new KubernetesFailed('gone', { code: 404 })
      return log.map((line, index) => `2026-11-25T10:00:${String(index).padStart(2, '0')}Z ${line}\n`).join('')
    },
    patch: async (_: unknown, patch: unknown) => patches.push(patch),
  } as unknown as Kubernetes
  const following = follow({
    ...{ job, word: WORD, kubernetes, clock, startSeconds: 60, cancelSeconds: 10 },
    signal: controller.signal,
    onLine: (line) => told.push(line),
    ...more,
  })
  following.catch(() => {})
  return { ended: clock.advanceUntil(following), told, patches, clock }
}

describe('following a Job', () => {
  test('tells its lines as they come, and takes its report when it is whole', async () => {
    const { ended, told } = stage({ pods: [[], [pod(null)], [pod(running)]], log: ['one', ...handover, 'two'] })
    expect(await ended).toEqual({ handed: FILES, ending: 'it has ended' })
    expect(told).toEqual(['one', 'two'])
  })

  test('one that ends without a word says how', async () => {
    const { ended } = stage({ pods: [[pod(running)], [pod(terminated(137, 'OOMKilled'))]], log: ['one'] })
    expect(await ended).toEqual({ handed: null, ending: 'its pod ended with 137 (OOMKilled)' })
  })

  test('one whose image hands over what is no report is told so', async () => {
    const { lines } = encodeHandover({ 'evil.sh': '' }, WORD)
    const { ended } = stage({ pods: [[pod(running)]], log: lines })
    expect(await ended).toEqual({ handed: null, ending: expect.stringMatching(/"evil\.sh", which is no part of a report/) })
  })

  test('one that is gone is not waited for', async () => {
    const { ended } = stage({ pods: [[pod(running)], []] })
    expect(await ended).toEqual({ handed: null, ending: 'its pod is gone' })
  })

  test('one that somebody else tells to end is waited for, and not for ever: its node may be gone', async () => {
    const told = pod(running)
    told.metadata.deletionTimestamp = '2026-11-25T10:00:40Z'
    const { ended, clock } = stage({ pods: [[pod(running)], [told]] })
    const begun = clock.now()
    expect(await ended).toEqual({ handed: null, ending: expect.stringMatching(/its node has not said/), isAtWork: true })
    expect((clock.now() - begun) / 1000).toBeLessThan(100)
  })

  test.each([
    [
      'an image that cannot be pulled',
      { pods: [[pod(waiting('ImagePullBackOff', 'no such image'))]] },
      /ImagePullBackOff: no such image/,
      20,
    ],
    [
      'one that is pulled again and again',
      { pods: Array.from({ length: 99 }, (_, look) => [pod(waiting(look % 40 < 20 ? 'ErrImagePull' : 'ImagePullBackOff'))]) },
      /(ErrImagePull|ImagePullBackOff)/,
      20,
    ],
    [
      'a quota',
      {
        pods: [[]],
        events: [{ apiVersion: 'v1', kind: 'Event', metadata: { name: 'e' }, reason: 'FailedCreate', message: 'exceeded quota' }],
      },
      /no pod may be made: exceeded quota/,
      20,
    ],
    [
      'a cluster without room',
      { pods: [[pod(null, [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/3 nodes' }])]] },
      /Unschedulable: 0\/3 nodes/,
      61,
    ],
    ['a node that makes no container', { pods: [[pod(waiting('ContainerCreating'))]] }, /its container is being made/, 61],
  ])('%s is told within its time, in the cluster’s words', async (_, scene, why, seconds) => {
    const { ended, clock } = stage(scene as Scene)
    const begun = clock.now()
    const error = await ended.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(InvalidExperiment)
    expect((error as Error).message).toMatch(why)
    expect((clock.now() - begun) / 1000).toBeLessThanOrEqual(seconds)
  })

  test('a moment’s trouble at the beginning is waited out', async () => {
    const { ended } = stage({
      pods: [[pod(waiting('ErrImagePull'))], [pod(waiting('ImagePullBackOff'))], [pod(running)]],
      log: handover,
    })
    expect((await ended).handed).toEqual(FILES)
  })
})

describe('a user who wants to stop', () => {
  test('lets the Job’s time be over, and waits for its report', async () => {
    const { ended, patches } = stage({ pods: [[pod(running)], [pod(running)], [pod(running)]], log: [], cancelAt: 2 })
    const { handed, ending, isAtWork } = await ended
    expect(patches).toEqual([{ type: 'merge', body: { spec: { activeDeadlineSeconds: 1 } } }])
    expect(handed).toBeNull()
    expect([ending, isAtWork]).toEqual(['its pod is still putting things back after 10 s', true])
  })

  test('before the pod has begun is not kept waiting', async () => {
    const { ended } = stage({ pods: [[]], cancelAt: 1 })
    expect((await ended).ending).toBe('the run was stopped before its pod began')
  })

  test('in the moment in which the pod begins waits for it: without its account it could put nothing back', async () => {
    const { ended, patches } = stage({ pods: [[], [pod(running)]], log: handover, cancelAt: 1 })
    expect((await ended).handed).toEqual(FILES)
    expect(patches).toHaveLength(1)
  })

  test('does not fail because the log is gone a moment before the pod', async () => {
    const { ended } = stage({ pods: [[pod(running)], [pod(running)], []], isLogGone: true, cancelAt: 2 })
    expect((await ended).ending).toBe('its pod is gone')
  })
})
