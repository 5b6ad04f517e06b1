/**
 * The API server is away for 20 s, by a clock that skips what is slept, or fails in whatever way at whatever request: what a run
 * has changed is put back from its disk, and from the cluster alone.
 */

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import type { Clock } from '../../src/system/clock.ts'
import { type Recovered, recoverRuns } from '../../src/undo/dead-runs.ts'
import { leaseReference, listLeases } from '../../src/undo/lease-record.ts'
import { type PutBackResult, putBack } from '../../src/undo/put-back.ts'
import { RunLease } from '../../src/undo/run-lease.ts'
import { withPractice } from '../practice/open-practice.ts'
import { type Actor, actor, connect, essence, look, MAP, never, SETTINGS } from '../undo/bed.ts'
import { type FaultyServer, startFaultyServer, type Trouble } from './faulty-server.ts'
import { skippingClock } from './skipping-clock.ts'

const AWAY_SECONDS = 20
const RUN = 'run-1'
const OTHER = { ...MAP, name: 'other' }
const MADE = { ...MAP, name: 'made' }

const practice = withPractice()
let server: FaultyServer
/** Sees the cluster as it is. */
let onlooker: Kubernetes
/** Sees it through the trouble. */
let kubernetes: Kubernetes
let clock: Clock
let lease: RunLease
let run: Actor
let before: unknown[]

const named = (name: string): KubernetesObject => ({ ...SETTINGS, metadata: { ...SETTINGS.metadata, name } })
const essences = () => Promise.all([MAP, OTHER, MADE].map(async (reference) => essence(await look(onlooker, reference))))

beforeEach(async () => {
  server = await startFaultyServer(practice.cluster.url)
  clock = skippingClock()
  onlooker = await connect(practice.cluster.kubeconfig)
  kubernetes = await connect(practice.cluster.kubeconfig.replaceAll(practice.cluster.url, server.url), clock)
  await begin()
})

async function begin(): Promise<void> {
  for (const name of ['settings', 'other']) await onlooker.create(named(name), never)
  before = await essences()
  lease = await RunLease.take({ run: RUN, namespaces: ['default'], kubernetes, clock, log: () => {} })
  run = actor(kubernetes, lease, clock)
}

afterEach(async () => {
  await end()
  await server.close()
})

async function end(): Promise<void> {
  server.trouble('none')
  lease.stop()
  run.ledger.close()
  for (const reference of [MAP, OTHER, MADE]) if (await look(onlooker, reference)) await onlooker.delete(reference, {}, never)
  for (const { run: name } of await listLeases(onlooker, never)) await onlooker.delete(leaseReference(name), {}, never)
}

const faults: Record<string, (door: Kubernetes) => Promise<unknown>> = {
  patch: (door) => door.patch(MAP, { type: 'merge', body: { data: { colour: 'blue' } } }, never),
  delete: (door) => door.delete(OTHER, {}, never),
  create: (door) => door.create(named('made'), never),
}

/** A fault that the server does not let happen is no fault. */
async function inject(names = Object.keys(faults)): Promise<void> {
  for (const name of names) {
    await faults[name]?.(run.door()).catch((error) => {
      expect(error).toBeInstanceOf(KubernetesFailed)
    })
  }
}

function leave(): void {
  const back = clock.now() + AWAY_SECONDS * 1000
  server.trouble('away', () => clock.now() < back)
}

function undo(): Promise<PutBackResult> {
  return putBack({ ledger: run.ledger, open: async () => kubernetes, clock, signal: never, replaceSeconds: 5 })
}

function recover(): Promise<Recovered> {
  return recoverRuns({ runs: [RUN], kubernetes, clock, signal: never, replaceSeconds: 5, log: () => {}, isDry: false })
}

async function expectAllAsBefore(): Promise<void> {
  expect(await essences()).toEqual(before)
  expect(await listLeases(onlooker, never)).toEqual([])
}

describe(`an API server that is away for ${AWAY_SECONDS} s`, () => {
  test.each(Object.keys(faults))('before a %s: what did not happen is not undone, what did is', async (name) => {
    leave()
    await inject([name])
    expect((await undo()).leftBehind).toEqual([])
    expect(await essences()).toEqual(before)
  })

  test('while putting back: everything is as before', async () => {
    await inject()
    leave()
    const { putBack: told, leftBehind } = await undo()
    expect([told.length, leftBehind]).toEqual([3, []])
    expect(server.troubled).toBeGreaterThan(0)
    expect(await essences()).toEqual(before)
  })

  test('while rolling back: what the rollback could not do, undo does', async () => {
    await inject(['patch'])
    leave()
    const back = { type: 'merge', body: { data: { colour: 'red' } } } as const
    await run
      .door(true)
      .patch(MAP, back, never)
      .catch((error) => expect(error).toBeInstanceOf(KubernetesFailed))
    expect((await undo()).leftBehind).toEqual([])
    expect(await essences()).toEqual(before)
  })

  test('at any request of recovering a lost run: nothing of it is left', async () => {
    for (let number = 0; ; number += 1) {
      await end()
      await begin()
      await inject()
      lease.stop()
      const troubledBefore = server.troubled
      leaveAt(number)
      expect(await recover()).toMatchObject({ runs: [RUN], leftBehind: [] })
      await expectAllAsBefore()
      if (server.troubled === troubledBefore) break
    }
    expect(server.troubled).toBeGreaterThan(0)
  })
})

/** When the request of this number comes, counted from now. */
function leaveAt(number: number): void {
  let requests = 0
  let back = Number.POSITIVE_INFINITY
  server.trouble('away', () => {
    requests += 1
    if (requests === number + 1) back = clock.now() + AWAY_SECONDS * 1000
    return requests > number && clock.now() < back
  })
}

test('whichever requests fail, and how: what is left is named or taken back, and all of it is once the server is well', async () => {
  const kinds: Trouble[] = ['none', 'none', 'none', 'error', 'busy', 'cut', 'half']
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.constantFrom(...kinds)), fc.boolean(), async (troubles, hasDisk) => {
      await end()
      await begin()
      server.trouble(() => troubles.next().value)
      await inject()
      if (hasDisk) expect(await undo()).toMatchObject({ leftBehind: [] })
      else await recover()
      server.trouble('none')
      expect(await recover()).toMatchObject({ leftBehind: [] })
      await expectAllAsBefore()
    }),
    { numRuns: 25 },
  )
}, 60_000)
