/** The parts of a plan: time that passes at once, patches that are applied here, budgets that are used up, a cluster as it would be. */

import { describe, expect, test } from '@jest/globals'
import { type Kubernetes, KubernetesFailed, type KubernetesObject, type Patch } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { applyPatch } from '../../src/plan/apply-patch.ts'
import { Budgets } from '../../src/plan/budgets.ts'
import { PlanningClock } from '../../src/plan/clock.ts'
import { Overlay } from '../../src/plan/overlay.ts'
import { planningDoor } from '../../src/plan/planning-door.ts'

const { signal } = new AbortController()
const pod = (name: string, more: object = {}): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', uid: name, labels: { app: 'web' }, ...more },
})
const reference = (name: string) => ({ apiVersion: 'v1', kind: 'Pod', name, namespace: 'shop' })
const QUERY = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop' }

function clusterOf(...objects: KubernetesObject[]): Kubernetes {
  return {
    list: async ({ kind }) => objects.filter((object) => object.kind === kind),
    get: async ({ name }) => {
      const found = objects.find(({ metadata }) => metadata.name === name)
      if (!found) throw new KubernetesFailed('none', { code: 404, reason: 'NotFound' })
      return found
    },
  } as Partial<Kubernetes> as Kubernetes
}

describe('time', () => {
  test('hours pass at once, the shortest wait first', async () => {
    const clock = new PlanningClock(0)
    const order: string[] = []
    await Promise.all([clock.sleep(7200).then(() => order.push('long')), clock.sleep(1).then(() => order.push('short'))])
    expect([order, clock.now()]).toEqual([['short', 'long'], 7_200_000])
  })

  test('stands still while the server is asked, so that no deadline is over too early', async () => {
    const clock = new PlanningClock(0)
    let isAnswered = false
    const answer = clock.during(
      new Promise<void>((resolve) => setTimeout(resolve, 40)).then(() => {
        isAnswered = true
      }),
    )
    await clock.sleep(1)
    expect(isAnswered).toBe(true)
    await answer
  })

  test('a wait for what never comes is over at its own deadline, without its time', async () => {
    const clock = new PlanningClock(0)
    const kubernetes = clusterOf(pod('web-1'))
    const door = planningDoor({ kubernetes, overlay: new Overlay(kubernetes), clock, note: async () => {} })
    expect(await waitUntil(door, { query: QUERY, isDone: () => false, timeoutSeconds: 600 }, clock, signal)).toBe(false)
    expect(clock.now()).toBe(600_000)
  })

  test('a sleep ends with its signal', async () => {
    const controller = new AbortController()
    const sleep = new PlanningClock(0).sleep(5, controller.signal)
    controller.abort(new Error('enough'))
    await expect(sleep).rejects.toThrow('enough')
  })
})

describe('a patch is applied as the server would', () => {
  const before = { ...pod('web-1'), spec: { replicas: 3, containers: [{ name: 'a', image: 'x' }, { name: 'b' }] } }
  test.each<[string, Patch, object]>([
    ['merge', { type: 'merge', body: { spec: { replicas: 0 } } }, { replicas: 0, containers: before.spec.containers }],
    ['merge of null', { type: 'merge', body: { spec: { replicas: null } } }, { containers: before.spec.containers }],
    ['merge of a list', { type: 'merge', body: { spec: { containers: [] } } }, { replicas: 3, containers: [] }],
    [
      'strategic, by name',
      { type: 'strategic', body: { spec: { containers: [{ name: 'a', image: 'y' }, { name: 'c' }] } } },
      { replicas: 3, containers: [{ name: 'a', image: 'y' }, { name: 'b' }, { name: 'c' }] },
    ],
    [
      'json',
      {
        type: 'json',
        body: [
          { op: 'replace', path: '/spec/replicas', value: 1 },
          { op: 'add', path: '/spec/containers/-', value: { name: 'c' } },
          { op: 'remove', path: '/spec/containers/0' },
          { op: 'test', path: '/spec/replicas', value: 1 },
        ],
      },
      { replicas: 1, containers: [{ name: 'b' }, { name: 'c' }] },
    ],
  ])('%s', (_title, patch, spec) => {
    expect(applyPatch(before, patch).spec).toEqual(spec)
  })
})

describe('the cluster as it would be', () => {
  const rs = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web', uid: 'rs', controller: true }

  test('what is deleted is gone, what is created is there, and the server is told nothing', async () => {
    const overlay = new Overlay(clusterOf(pod('web-1'), pod('web-2')))
    overlay.put(reference('web-1'), null)
    overlay.put(reference('web-3'), pod('web-3'))
    overlay.put(reference('other'), pod('other', { labels: { app: 'other' } }))
    const found = await overlay.list({ ...QUERY, labelSelector: 'app=web' }, signal)
    expect(found.map(({ metadata }) => metadata.name)).toEqual(['web-2', 'web-3'])
    await expect(overlay.get(reference('web-1'), signal)).rejects.toMatchObject({ code: 404 })
  })

  test('what a controller owns is back for the next activity', async () => {
    const overlay = new Overlay(clusterOf(pod('web-1', { ownerReferences: [rs] })))
    overlay.replace(reference('web-1'))
    expect(await overlay.list(QUERY, signal)).toEqual([])
    overlay.settle()
    expect(await overlay.list(QUERY, signal)).toHaveLength(1)
  })
})

describe('budgets', () => {
  const budget = (selector: object, disruptionsAllowed: number): KubernetesObject => ({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'web', namespace: 'shop', uid: 'b' },
    spec: { selector },
    status: { disruptionsAllowed },
  })

  test('are used up by the plan, and say what that means for an eviction and for a deletion', async () => {
    const budgets = new Budgets(clusterOf(budget({ matchLabels: { app: 'web' } }, 1)))
    expect(await budgets.exceededBy(pod('web-1'), 'evict', signal)).toEqual([])
    expect(await budgets.exceededBy(pod('web-2'), 'evict', signal)).toEqual([expect.stringContaining('the eviction is refused')])
    expect(await budgets.exceededBy(pod('web-3'), 'delete', signal)).toEqual([expect.stringContaining('does not ask it')])
  })

  test.each<[object, boolean]>([
    [{}, true],
    [{ matchLabels: { app: 'other' } }, false],
    [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
    [{ matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
  ])('%j holds for a pod of web: %s', async (selector, isMeant) => {
    expect(await new Budgets(clusterOf(budget(selector, 0))).exceededBy(pod('web-1'), 'evict', signal)).toHaveLength(
      isMeant ? 1 : 0,
    )
  })

  test('that may not be listed are not passed over in silence', async () => {
    const forbidden = { list: () => Promise.reject(new KubernetesFailed('no', { code: 403 })) } as unknown as Kubernetes
    expect(await new Budgets(forbidden).exceededBy(pod('web-1'), 'evict', signal)).toEqual([
      expect.stringContaining('cannot be seen'),
    ])
  })
})

test('a watch ends with its signal, though that has aborted while nobody was waiting', async () => {
  const kubernetes = { list: async () => [] } as unknown as Kubernetes
  const door = planningDoor({
    kubernetes,
    overlay: new Overlay(kubernetes),
    clock: new PlanningClock(0),
    note: async () => {},
  })
  const stopper = new AbortController()
  const events = door.watch({ apiVersion: 'v1', kind: 'Pod' }, stopper.signal)[Symbol.asyncIterator]()
  await events.next()
  stopper.abort(new Error('the time is up'))
  await expect(events.next()).rejects.toThrow('the time is up')
})
