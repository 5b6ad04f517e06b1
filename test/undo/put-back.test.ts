import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import {
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ObjectReference,
} from '../../src/kubernetes/kubernetes.ts'
import { systemClock } from '../../src/system/clock.ts'
import { Ledger } from '../../src/undo/ledger.ts'
import { putBack } from '../../src/undo/put-back.ts'
import type { Notes } from '../../src/undo/record.ts'
import { recordingDoor } from '../../src/undo/recording.ts'
import { ledgerPath, recover } from '../../src/undo/recover.ts'
import { readyPods, withPractice, workload } from '../practice/open-practice.ts'

const practice = withPractice()
const never = new AbortController().signal
const WEB: ObjectReference = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'default' }
const MAP: ObjectReference = { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings', namespace: 'default' }
const SETTINGS: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'default', labels: { team: 'a' } },
  data: { colour: 'red' },
}

let kubernetes: Kubernetes
let folder: string
let ledger: Ledger
let notes: Notes
let door: Kubernetes

function doorOf(isRollback = false, inner = kubernetes): Kubernetes {
  return recordingDoor({ open: async () => inner, ledger, notes, isRollback, keeper: null, clock: systemClock })
}

function undo(inner = kubernetes, replaceSeconds = 5) {
  return putBack({ ledger, open: async () => inner, clock: systemClock, signal: AbortSignal.timeout(10_000), replaceSeconds })
}

/** `null` when there is none. */
async function look(reference: ObjectReference): Promise<KubernetesObject | null> {
  return kubernetes.get(reference, never).catch((error) => {
    if (error instanceof KubernetesFailed && error.code === 404) return null
    throw error
  })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undo-'))
  const kubeconfig = join(folder, 'kubeconfig')
  writeFileSync(kubeconfig, practice.cluster.kubeconfig)
  kubernetes = await openKubernetes({ environment: {}, kubeconfig })
  ledger = new Ledger(ledgerPath(folder, 0))
  notes = { changes: [], notHeld: [] }
  door = doorOf()
  await practice.cluster.apply([workload('Deployment', 'web', { replicas: 2 }), SETTINGS])
  await readyPods(practice, 'web', 2)
})

afterEach(async () => {
  ledger.close()
  for (const reference of [WEB, MAP]) if (await look(reference)) await kubernetes.delete(reference, {}, never)
  await practice.until('/api/v1/namespaces/default/pods', (pods) => pods.length === 0)
})

describe('a patch', () => {
  const scaleTo = (replicas: number) => ({ type: 'strategic', body: { spec: { replicas } } }) as const

  test('is noted with what it overwrote, and set back', async () => {
    await door.patch(WEB, scaleTo(0), never)
    expect(notes.changes).toEqual(['patched Deployment default/web: spec.replicas 2 → 0'])
    expect(await undo()).toMatchObject({ putBack: ['set Deployment default/web back: spec.replicas 0 → 2'], leftBehind: [] })
    expect((await look(WEB))?.spec?.replicas).toBe(2)
  })

  test('that changes nothing is no change, and says so', async () => {
    await door.patch(WEB, scaleTo(2), never)
    expect(notes).toMatchObject({ changes: [], nothing: 'Deployment default/web already was as asked (spec.replicas)' })
  })

  test('that somebody else has overwritten since is reported and left alone, then and later', async () => {
    await door.patch(WEB, scaleTo(0), never)
    await kubernetes.patch(WEB, scaleTo(1), never)
    expect((await undo()).leftBehind).toEqual([expect.stringContaining('somebody else has changed spec.replicas since')])
    expect(await undo()).toMatchObject({ putBack: [], leftBehind: [] })
    expect((await look(WEB))?.spec?.replicas).toBe(1)
  })

  test("that a rollback has answered is the experimenter's word", async () => {
    await door.patch(WEB, scaleTo(0), never)
    await doorOf(true).patch(WEB, scaleTo(1), never)
    expect(await undo()).toMatchObject({ putBack: [], leftBehind: [] })
    expect((await look(WEB))?.spec?.replicas).toBe(1)
  })

  test('of which the answer never came is set back by whoever opens the ledger', async () => {
    const lost = {
      ...kubernetes,
      get: kubernetes.get.bind(kubernetes),
      patch: async () => {
        throw new KubernetesFailed('lost', { code: 0 })
      },
    } as Kubernetes
    await expect(doorOf(false, lost).patch(WEB, scaleTo(0), never)).rejects.toThrow('lost')
    await kubernetes.patch(WEB, scaleTo(0), never)
    ledger.close()
    const options = { open: async () => kubernetes, clock: systemClock, signal: AbortSignal.timeout(10_000), replaceSeconds: 5 }
    expect((await recover(folder, options)).putBack).toEqual(['set Deployment default/web back: spec.replicas 0 → 2'])
    expect(await recover(folder, options)).toMatchObject({ putBack: [], leftBehind: [] })
  })

  test('of labels that were not there takes them away again', async () => {
    await door.patch(
      MAP,
      { type: 'merge', body: { metadata: { labels: { chaos: 'on' } }, data: { colour: 'blue', size: 'xl' } } },
      never,
    )
    await undo()
    expect(await look(MAP)).toMatchObject({ metadata: { labels: { team: 'a' } }, data: { colour: 'red' } })
    expect((await look(MAP))?.data).toEqual({ colour: 'red' })
  })
})

describe('creating', () => {
  const made: KubernetesObject = { ...SETTINGS, metadata: { name: 'made', namespace: 'default' } }
  const MADE = { ...MAP, name: 'made' }

  test('is taken back by deleting it', async () => {
    await door.create(made, never)
    expect((await undo()).putBack).toEqual(['deleted ConfigMap default/made, which the run had created'])
    expect(await look(MADE)).toBeNull()
  })

  test('leaves a later object of the same name alone', async () => {
    await door.create(made, never)
    await kubernetes.delete(MADE, {}, never)
    await kubernetes.create(made, never)
    expect(await undo()).toMatchObject({ putBack: [], leftBehind: [] })
    expect(await look(MADE)).not.toBeNull()
    await kubernetes.delete(MADE, {}, never)
  })
})

describe('deleting', () => {
  test('what nobody owns is made again, as it was', async () => {
    await door.delete(MAP, {}, never)
    expect(await look(MAP)).toBeNull()
    expect((await undo()).putBack).toEqual(['created ConfigMap default/settings again'])
    expect(await look(MAP)).toMatchObject({ metadata: { labels: { team: 'a' } }, data: { colour: 'red' } })
  })

  test('what a controller owns is waited for', async () => {
    const [victim] = await door.list({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', labelSelector: 'app=web' }, never)
    if (!victim) throw new Error('no pod')
    await door.delete({ apiVersion: 'v1', kind: 'Pod', name: victim.metadata.name, namespace: 'default' }, {}, never)
    expect((await undo()).putBack).toEqual([expect.stringMatching(/^ReplicaSet default\/web-\S+ has replaced Pod default\/web-/)])
    await readyPods(practice, 'web', 2)
  })

  test('what nobody may look at afterwards is said to be unseen, by whoever opens the ledger too', async () => {
    const [victim] = await door.list({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', labelSelector: 'app=web' }, never)
    await door.delete({ apiVersion: 'v1', kind: 'Pod', name: victim?.metadata.name ?? '', namespace: 'default' }, {}, never)
    ledger.close()
    const blind = { get: async () => Promise.reject(new KubernetesFailed('forbidden', { code: 403 })) } as unknown as Kubernetes
    const options = { open: async () => blind, clock: systemClock, signal: AbortSignal.timeout(10_000), replaceSeconds: 5 }
    expect((await recover(folder, options)).unseen).toEqual([expect.stringMatching(/^whether ReplicaSet .*: forbidden$/)])
    await readyPods(practice, 'web', 2)
  })

  test('what a controller cannot replace is left behind, with what it has', async () => {
    const query = { apiVersion: 'v1', kind: 'Pod', namespace: 'default', labelSelector: 'app=web' }
    const [victim] = await door.list(query, never)
    for (const name of ['node-1', 'node-2', 'node-3']) await cordon(name, true)
    await door.delete(
      { apiVersion: 'v1', kind: 'Pod', name: victim?.metadata.name ?? '', namespace: 'default' },
      { gracePeriodSeconds: 0 },
      never,
    )
    expect((await undo(kubernetes, 0.2)).leftBehind).toEqual([expect.stringContaining('has 1 of 2 Pods ready after 0.2 s')])
    for (const name of ['node-1', 'node-2', 'node-3']) await cordon(name, false)
  })

  async function cordon(name: string, unschedulable: boolean): Promise<void> {
    await kubernetes.patch({ apiVersion: 'v1', kind: 'Node', name }, { type: 'merge', body: { spec: { unschedulable } } }, never)
  }
})

test('changes are taken back newest first', async () => {
  await door.patch(MAP, { type: 'merge', body: { data: { colour: 'blue' } } }, never)
  await door.delete(MAP, {}, never)
  expect((await undo()).putBack).toEqual([
    'created ConfigMap default/settings again',
    expect.stringContaining('colour "blue" → "red"'),
  ])
  expect((await look(MAP))?.data).toEqual({ colour: 'red' })
})

test('a server that is away is asked again for as long as undo has time', async () => {
  await door.patch(MAP, { type: 'merge', body: { data: { colour: 'blue' } } }, never)
  let failures = 2
  const flaky = {
    patch: kubernetes.patch.bind(kubernetes),
    get: async (reference: ObjectReference, signal: AbortSignal) => {
      failures -= 1
      if (failures >= 0) throw new KubernetesFailed('away', { code: 0, retryAfter: 0.01 })
      return kubernetes.get(reference, signal)
    },
  } as Kubernetes
  expect((await undo(flaky)).putBack).toHaveLength(1)
})

test('when the time is up, what is left is named and stays in the ledger', async () => {
  await door.patch(MAP, { type: 'merge', body: { data: { colour: 'blue' } } }, never)
  const options = { ledger, open: async () => kubernetes, clock: systemClock, signal: AbortSignal.abort(), replaceSeconds: 1 }
  expect((await putBack(options)).leftBehind).toEqual([
    'ConfigMap default/settings: was patched (data.colour "red" → "blue"): the time for putting back was up',
  ])
  expect(ledger.changes).toHaveLength(1)
  await undo()
})
