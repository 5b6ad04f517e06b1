import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Kubernetes, KubernetesObject, ListQuery } from '../../src/kubernetes/kubernetes.ts'
import { KubernetesFailed } from '../../src/kubernetes/kubernetes.ts'
import { systemClock } from '../../src/system/clock.ts'
import { type RecoverRunsOptions, recoverRuns } from '../../src/undo/dead-runs.ts'
import { leaseReference, listLeases } from '../../src/undo/lease-record.ts'
import { RunLease } from '../../src/undo/run-lease.ts'
import { skippingClock } from '../faults/skipping-clock.ts'
import { readyPods, withPractice, workload } from '../practice/open-practice.ts'
import { actor, connect, essence, look, MAP, never, SETTINGS, WEB } from './bed.ts'

const practice = withPractice()
const warnings: string[] = []
const log = (_: string, message: string) => warnings.push(message)
const made: KubernetesObject = { ...SETTINGS, metadata: { name: 'made', namespace: 'default' } }
const MADE = { ...MAP, name: 'made' }

let kubernetes: Kubernetes
let before: unknown[]
let lease: RunLease

function takeLease(run: string, namespaces = ['default'], door = kubernetes): Promise<RunLease> {
  return RunLease.take({ run, namespaces, kubernetes: door, clock: systemClock, log })
}

function recoverAll(more: Partial<RecoverRunsOptions> = {}) {
  const signal = AbortSignal.timeout(10_000)
  return recoverRuns({ kubernetes, clock: systemClock, signal, replaceSeconds: 5, log, isDry: false, ...more })
}

/** A clock that was sent on, and goes on by itself whenever somebody sleeps. */
async function later() {
  const clock = skippingClock()
  await clock.sleep(31)
  return clock
}

const essences = async () => [
  essence(await look(kubernetes, WEB)),
  essence(await look(kubernetes, MAP)),
  essence(await look(kubernetes, MADE)),
]

beforeEach(async () => {
  warnings.length = 0
  kubernetes = await connect(practice.cluster.kubeconfig)
  await practice.cluster.apply([workload('Deployment', 'web', { replicas: 2 }), SETTINGS])
  await readyPods(practice, 'web', 2)
  before = await essences()
  lease = await takeLease('run-1')
})

afterEach(async () => {
  lease.stop()
  for (const reference of [WEB, MAP, MADE]) if (await look(kubernetes, reference)) await kubernetes.delete(reference, {}, never)
  for (const { run } of await listLeases(kubernetes, never)) await kubernetes.delete(leaseReference(run), {}, never)
  await practice.until('/api/v1/namespaces/default/pods', (pods) => pods.length === 0)
})

describe('a run whose machine and disk are gone', () => {
  test('is put back from the cluster alone: patches, creations and deletions, and no mark, copy or lease stays', async () => {
    const door = actor(kubernetes, lease).door()
    await door.patch(WEB, { type: 'strategic', body: { spec: { replicas: 0 } } }, never)
    await door.patch(WEB, { type: 'json', body: [{ op: 'add', path: '/spec/minReadySeconds', value: 3 }] }, never)
    await door.patch(MAP, { type: 'merge', body: { data: { colour: 'blue' } } }, never)
    await door.create(made, never)
    await door.delete(MAP, {}, never)
    expect((await recoverAll({ runs: ['run-1'] })).leftBehind).toEqual([])
    expect(await essences()).toEqual(before)
    expect(await listLeases(kubernetes, never)).toEqual([])
    const secrets = await kubernetes.list(
      { apiVersion: 'v1', kind: 'Secret', namespace: 'default', labelSelector: 'chaos-gate.dev/run' },
      never,
    )
    expect(secrets.filter(({ metadata }) => !metadata.deletionTimestamp)).toEqual([])
  })

  test('recovering again changes nothing', async () => {
    await actor(kubernetes, lease)
      .door()
      .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    expect((await recoverAll({ runs: ['run-1'] })).putBack).toEqual(['set Deployment default/web back: spec.replicas 0 → 2'])
    expect(await recoverAll({ runs: ['run-1'] })).toMatchObject({ runs: [], putBack: [], leftBehind: [] })
  })

  test('what somebody else has changed since stays, is told once, and carries no mark any more', async () => {
    await actor(kubernetes, lease)
      .door()
      .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    await kubernetes.patch(WEB, { type: 'merge', body: { spec: { replicas: 1 } } }, never)
    expect((await recoverAll({ runs: ['run-1'] })).leftBehind).toEqual([
      expect.stringContaining('somebody else has changed spec.replicas'),
    ])
    expect(await look(kubernetes, WEB)).toMatchObject({ spec: { replicas: 1 } })
    expect((await look(kubernetes, WEB))?.metadata.labels ?? {}).not.toHaveProperty(['chaos-gate.dev/run'])
    expect(await recoverAll({ runs: ['run-1'] })).toMatchObject({ leftBehind: [] })
  })

  test('a copy whose object was never deleted changes nothing', async () => {
    const broken = {
      ...kubernetes,
      get: kubernetes.get.bind(kubernetes),
      delete: async () => Promise.reject(new KubernetesFailed('killed', { code: 0 })),
    } as unknown as Kubernetes
    await expect(actor(kubernetes, lease).door(false, broken).delete(MAP, {}, never)).rejects.toThrow('killed')
    expect((await recoverAll({ runs: ['run-1'] })).putBack).toEqual([])
    expect(await essences()).toEqual(before)
  })

  test('can be looked at without touching it', async () => {
    await actor(kubernetes, lease)
      .door()
      .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    expect((await recoverAll({ runs: ['run-1'], isDry: true })).leftBehind).toEqual(['Deployment default/web: was patched'])
    expect(await look(kubernetes, WEB)).toMatchObject({ spec: { replicas: 0 } })
  })
})

describe('a run that lives', () => {
  test('is left alone by everybody else, until it has been silent for 30 s', async () => {
    await actor(kubernetes, lease)
      .door()
      .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    expect(await recoverAll()).toMatchObject({ runs: [] })
    lease.stop()
    expect(await recoverAll({ clock: await later() })).toMatchObject({
      runs: ['run-1'],
      putBack: [expect.stringContaining('spec.replicas 0 → 2')],
    })
  })

  test('says in its lease what it touches and where, and takes its lease away in the end', async () => {
    await actor(kubernetes, lease)
      .door()
      .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    expect(await listLeases(kubernetes, never)).toMatchObject([
      { run: 'run-1', namespaces: ['default'], kinds: [{ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'default' }] },
    ])
    await lease.release()
    expect(await listLeases(kubernetes, never)).toEqual([])
  })

  test('two at once never undo each other: the mark of the first stays on what both change', async () => {
    const second = await takeLease('run-2')
    const [one, two] = [actor(kubernetes, lease), actor(kubernetes, second)]
    await one.door().patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    await two.door().patch(WEB, { type: 'merge', body: { spec: { minReadySeconds: 1 } } }, never)
    expect((await recoverAll({ runs: ['run-1'] })).putBack).toEqual(['set Deployment default/web back: spec.replicas 0 → 2'])
    expect(await look(kubernetes, WEB)).toMatchObject({ spec: { replicas: 2, minReadySeconds: 1 } })
    second.stop()
  })
})

describe('who may not look at all that a run has left', () => {
  /** The cluster, but for looks at this kind. */
  function without(kind: string, code: number): Kubernetes {
    const refuse = async () => Promise.reject(new KubernetesFailed('Forbidden', { code }))
    const door: Partial<Kubernetes> = {
      list: (query, signal) => (query.kind === kind ? refuse() : kubernetes.list(query, signal)),
      get: (reference, signal) => (reference.kind === kind ? refuse() : kubernetes.get(reference, signal)),
      patch: (...asked) => kubernetes.patch(...asked),
      delete: (...asked) => kubernetes.delete(...asked),
      create: (...asked) => kubernetes.create(...asked),
      watch: (...asked) => kubernetes.watch(...asked),
    }
    return door as Kubernetes
  }

  test.each([
    ['Deployment', 'what run run-1 left on Deployments in namespace default: Forbidden'],
    ['Secret', 'what is in the copy default/chaos-gate-run-1-1: Forbidden'],
  ])('says that %ss are not seen, and leaves the lease to whoever may', async (blind, unseen) => {
    const door = actor(kubernetes, lease).door()
    await door.patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    await door.delete(MAP, {}, never)
    lease.stop()
    expect((await recoverAll({ runs: ['run-1'], kubernetes: without(blind, 403) })).leftBehind).toContainEqual(unseen)
    expect((await listLeases(kubernetes, never)).map(({ run }) => run)).toEqual(['run-1'])
    expect((await recoverAll({ runs: ['run-1'] })).leftBehind).toEqual([])
    expect(await essences()).toEqual(before)
    expect(await listLeases(kubernetes, never)).toEqual([])
  })

  test('does the rest all the same', async () => {
    const door = actor(kubernetes, lease).door()
    await door.patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
    await door.patch(MAP, { type: 'merge', body: { data: { colour: 'blue' } } }, never)
    lease.stop()
    const { putBack } = await recoverAll({ runs: ['run-1'], kubernetes: without('Deployment', 403) })
    expect(putBack).toEqual([expect.stringContaining('ConfigMap')])
  })

  test('a kind that is gone has left nothing', async () => {
    await actor(kubernetes, lease)
      .door()
      .patch(MAP, { type: 'merge', body: { data: { colour: 'blue' } } }, never)
    lease.stop()
    expect((await recoverAll({ runs: ['run-1'], kubernetes: without('ConfigMap', 404) })).leftBehind).toEqual([])
    expect(await listLeases(kubernetes, never)).toEqual([])
  })
})

test('a server that is lost meanwhile: every run that could not be recovered is named, and keeps its lease', async () => {
  const second = await takeLease('run-2')
  second.stop()
  for (const each of [lease, second]) await each.touch(WEB)
  const lost = {
    ...kubernetes,
    get: kubernetes.get.bind(kubernetes),
    list: (query: ListQuery, signal: AbortSignal) =>
      query.kind === 'Lease' ? kubernetes.list(query, signal) : Promise.reject(new KubernetesFailed('gone', { code: 0 })),
  } as unknown as Kubernetes
  const told = await recoverAll({ kubernetes: lost, runs: ['run-1', 'run-2'], signal: AbortSignal.timeout(300) })
  expect(told.runs).toEqual(['run-2', 'run-1'])
  expect(told.leftBehind).toEqual([expect.stringContaining('run run-2'), expect.stringContaining('run run-1')])
  expect((await listLeases(kubernetes, never)).map(({ run }) => run)).toEqual(['run-1', 'run-2'])
})

test('what each experiment of a run has deleted is made again, though each of them counts for itself', async () => {
  await kubernetes.create(made, never)
  const withMade = await essences()
  await actor(kubernetes, lease).door().delete(MAP, {}, never)
  await actor(kubernetes, lease).door().delete(MADE, {}, never)
  expect((await recoverAll({ runs: ['run-1'] })).leftBehind).toEqual([])
  expect(await essences()).toEqual(withMade)
})

test('what cannot carry the mark of a run, because another one has marked it, is kept beside the lease', async () => {
  const second = await takeLease('run-2')
  await actor(kubernetes, lease)
    .door()
    .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
  const other = actor(kubernetes, second).door()
  await other.patch(WEB, { type: 'merge', body: { spec: { minReadySeconds: 1 } } }, never)
  second.stop()
  expect(await recoverAll({ runs: ['run-2'] })).toMatchObject({
    putBack: ['set Deployment default/web back: spec.minReadySeconds 1 → (none)'],
    leftBehind: [],
  })
  expect(await look(kubernetes, WEB)).toMatchObject({
    spec: { replicas: 0 },
    metadata: { labels: { 'chaos-gate.dev/run': 'run-1' } },
  })
})

test('without the permission to keep a lease, a run goes on and says so', async () => {
  const forbidden = {
    ...kubernetes,
    create: async () => Promise.reject(new KubernetesFailed('forbidden', { code: 403 })),
  } as unknown as Kubernetes
  const none = await takeLease('run-3', ['default'], forbidden)
  await actor(kubernetes, none)
    .door()
    .patch(WEB, { type: 'merge', body: { spec: { replicas: 1 } } }, never)
  expect(warnings).toEqual([expect.stringContaining('could not take the lease')])
  expect((await look(kubernetes, WEB))?.metadata.labels).toMatchObject({ 'chaos-gate.dev/run': 'run-3' })
})

test('a run whose lease was made by a request that was never answered keeps it, though its role may not `get` leases', async () => {
  let isAnswered = false
  const door = {
    ...kubernetes,
    list: kubernetes.list.bind(kubernetes),
    get: async () => Promise.reject(new KubernetesFailed('forbidden', { code: 403 })),
    delete: kubernetes.delete.bind(kubernetes),
    async create(object: KubernetesObject, signal: AbortSignal) {
      const created = await kubernetes.create(object, signal)
      if (isAnswered) return created
      isAnswered = true
      throw new KubernetesFailed('cut off', { code: 0 })
    },
  } as unknown as Kubernetes
  const taken = await RunLease.take({ run: 'run-4', namespaces: [], kubernetes: door, clock: skippingClock(), log })
  expect((await listLeases(kubernetes, never)).map(({ run }) => run)).toContain('run-4')
  await taken.release()
  expect((await listLeases(kubernetes, never)).map(({ run }) => run)).not.toContain('run-4')
  expect(warnings).toEqual([])
})

test('a run whose lease is gone is found by its marks where somebody looks for them everywhere', async () => {
  await actor(kubernetes, lease)
    .door()
    .patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
  lease.stop()
  await kubernetes.delete(leaseReference('run-1'), {}, never)
  expect(await recoverAll()).toMatchObject({ runs: [] })
  expect(await recoverAll({ isThorough: true })).toMatchObject({
    runs: ['run-1'],
    putBack: [expect.stringContaining('spec.replicas 0 → 2')],
  })
  expect(await essences()).toEqual(before)
})
