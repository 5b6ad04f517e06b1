import { describe, expect, test } from '@jest/globals'
import { expectRefusal, PODS, pod, podSpec, readyPods, type Wire, withPractice, workload } from './open-practice.ts'

const NODES = '/api/v1/nodes'
const BUDGETS = '/apis/policy/v1/namespaces/default/poddisruptionbudgets'
const practice = withPractice()
const set = (name: string, spec: object) => practice.patch('merge', `${NODES}/${name}`, { spec })
const evict = (name: string) => practice.call('POST', `${PODS}/${name}/eviction`, { metadata: { name } })
const named = (name: string) => (pods: Wire[]) => pods.find(({ metadata }) => metadata.name === name)

describe('where pods go', () => {
  test('replicas are spread over the nodes', async () => {
    await practice.call('POST', '/apis/apps/v1/namespaces/default/deployments', workload('Deployment', 'spread', { replicas: 3 }))
    const pods = await readyPods(practice, 'spread', 3)
    expect(new Set(pods.map(({ spec }) => spec.nodeName)).size).toBe(3)
  })

  test('not to a cordoned node, which carries the taint that says so until it is uncordoned', async () => {
    for (const name of ['node-1', 'node-2']) await set(name, { unschedulable: true })
    const isTainted = ({ metadata, spec }: Wire) =>
      metadata.name === 'node-1' && spec.taints?.[0].key === 'node.kubernetes.io/unschedulable'
    await practice.until(NODES, (nodes) => nodes.some(isTainted))
    await practice.call('POST', PODS, pod('placed'))
    const pods = await practice.until(PODS, (all) => named('placed')(all)?.spec.nodeName)
    expect(named('placed')(pods).spec.nodeName).toBe('node-3')
    for (const name of ['node-1', 'node-2']) await set(name, { unschedulable: null })
    await practice.until(NODES, (nodes) => nodes.every(({ spec }) => !spec.taints))
  })

  test('nowhere when no node fits, with the reason, until one does', async () => {
    await practice.call('POST', PODS, pod('choosy', { ...podSpec(), nodeSelector: { disk: 'fast' } }))
    const waiting = await practice.until(PODS, (all) => named('choosy')(all)?.status.conditions)
    expect(named('choosy')(waiting).status.conditions[0]).toMatchObject({
      reason: 'Unschedulable',
      message: "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.",
    })
    await practice.patch('merge', `${NODES}/node-2`, { metadata: { labels: { disk: 'fast' } } })
    const placed = await practice.until(PODS, (all) => named('choosy')(all)?.spec.nodeName)
    expect(named('choosy')(placed).spec.nodeName).toBe('node-2')
  })
})

describe('how pods leave', () => {
  test('an eviction that a budget forbids is refused, naming the budget, and its disruptions are counted', async () => {
    await practice.call(
      'POST',
      '/apis/apps/v1/namespaces/default/deployments',
      workload('Deployment', 'guarded', { replicas: 2 }),
    )
    const [one, other] = await readyPods(practice, 'guarded', 2)
    const selector = { matchLabels: { app: 'guarded' } }
    await practice.call('POST', BUDGETS, { metadata: { name: 'guard' }, spec: { maxUnavailable: '50%', selector } })
    const [budget] = await practice.until(BUDGETS, ([one]) => one?.status)
    expect(budget.status).toMatchObject({ expectedPods: 2, currentHealthy: 2, desiredHealthy: 1, disruptionsAllowed: 1 })
    expect((await evict(one.metadata.name)).code).toBe(201)
    const refused = await evict(other.metadata.name)
    expectRefusal(refused, 429, 'TooManyRequests', "Cannot evict pod as it would violate the pod's disruption budget.")
    const message = 'The disruption budget guard needs 1 healthy pods and has 1 currently'
    expect(refused.body.details.causes).toEqual([{ reason: 'DisruptionBudget', message }])
    await readyPods(practice, 'guarded', 2)
    expect((await evict(other.metadata.name)).code).toBe(201)
  })

  test('a NoExecute taint drives away those that do not tolerate it', async () => {
    const toleration = { key: 'fire', operator: 'Exists', effect: 'NoExecute' }
    await practice.call('POST', PODS, pod('afraid', { ...podSpec(), nodeName: 'node-2' }))
    await practice.call('POST', PODS, pod('brave', { ...podSpec(), nodeName: 'node-2', tolerations: [toleration] }))
    await practice.until(PODS, (all) => ['afraid', 'brave'].every((name) => named(name)(all)?.status.phase === 'Running'))
    await set('node-2', { taints: [{ key: 'fire', effect: 'NoExecute' }] })
    const left = await practice.until(PODS, (all) => !named('afraid')(all))
    expect(named('brave')(left).metadata.deletionTimestamp).toBeUndefined()
    await set('node-2', { taints: null })
  })

  test('a deleted node takes its pods along, and their owners replace them elsewhere', async () => {
    const before = await readyPods(practice, 'spread', 3)
    await practice.call('DELETE', `${NODES}/node-3`)
    const after = await practice.until(
      `${PODS}?labelSelector=app%3Dspread`,
      (pods) => pods.length === 3 && pods.every(({ spec, status }) => spec.nodeName !== 'node-3' && status.phase === 'Running'),
    )
    const uids = after.map(({ metadata }) => metadata.uid)
    const staying = before.filter(({ spec }) => spec.nodeName !== 'node-3').map(({ metadata }) => metadata.uid)
    expect(uids.filter((uid) => before.some(({ metadata }) => metadata.uid === uid)).sort()).toEqual(staying.sort())
  })

  test('a node that is made again is as ready as before, if its machine is there', async () => {
    for (const name of ['node-3', 'node-9']) await practice.call('POST', NODES, { metadata: { name } })
    const isReady = (name: string) => (nodes: Wire[]) =>
      nodes
        .find(({ metadata }) => metadata.name === name)
        ?.status.conditions?.some(({ type, status }: Wire) => type === 'Ready' && status === 'True')
    const nodes = await practice.until(NODES, isReady('node-3'))
    expect(isReady('node-9')(nodes)).toBeFalsy()
    await practice.call('POST', PODS, pod('returned', { ...podSpec(), nodeName: 'node-3' }))
    await practice.until(PODS, (all) => named('returned')(all)?.status.phase === 'Running')
    await practice.call('DELETE', `${NODES}/node-9`)
  })

  test('a pod that does not listen to SIGTERM is ended when its grace is over, or when a second deletion gives it less', async () => {
    await practice.call('POST', PODS, pod('deaf', { ...podSpec(), terminationGracePeriodSeconds: 3600 }))
    await practice.until(PODS, (all) => named('deaf')(all)?.status.phase === 'Running')
    const { body } = await practice.call('DELETE', `${PODS}/deaf`)
    expect(body.metadata.deletionGracePeriodSeconds).toBe(3600)
    await practice.call('DELETE', `${PODS}/deaf?gracePeriodSeconds=1`)
    await practice.until(PODS, (all) => !named('deaf')(all))
  })
})
