import { beforeAll, expect, test } from '@jest/globals'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { type Bench, deployment, type Part, podsOf, refer, refusal, rolledOut, SECONDS } from './bench.ts'

const web = (bench: Bench) => refer('Deployment', 'web', bench, 'apps/v1')

function uids(pods: readonly KubernetesObject[]): (string | undefined)[] {
  return pods.map(({ metadata }) => metadata.uid).sort()
}

function disruptionBudget({ namespace }: Bench, minAvailable: number): KubernetesObject {
  const spec = { minAvailable, selector: { matchLabels: { app: 'web' } } }
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'web', namespace }, spec }
}

function evict(bench: Bench, name: string) {
  const metadata = { name, namespace: bench.namespace }
  return bench.kubernetes.create({ apiVersion: 'policy/v1', kind: 'Eviction', metadata }, bench.signal, 'eviction')
}

export const workloads: Part = (bench) => {
  beforeAll(async () => {
    await bench().kubernetes.create(deployment(bench(), 'web', 2), bench().signal)
    await rolledOut(bench(), 'web', 2)
  }, 20 * SECONDS)

  test('a deployment rolls out: status counts its pods, which run, are ready, and are owned by a replica set of its own', async () => {
    const { kubernetes, signal } = bench()
    const { spec, status } = await kubernetes.get(web(bench()), signal)
    expect(spec).toMatchObject({ replicas: 2 })
    expect(status).toMatchObject({ replicas: 2, readyReplicas: 2, availableReplicas: 2, updatedReplicas: 2 })
    for (const pod of await podsOf(bench(), 'web')) {
      expect(pod.status).toMatchObject({ phase: 'Running', containerStatuses: [{ ready: true, restartCount: 0 }] })
      expect(pod.status?.conditions).toContainEqual(expect.objectContaining({ type: 'Ready', status: 'True' }))
      const [owner] = pod.metadata.ownerReferences ?? []
      expect(owner).toMatchObject({ apiVersion: 'apps/v1', kind: 'ReplicaSet', controller: true })
      const set = await kubernetes.get(refer('ReplicaSet', String(owner?.name), bench(), 'apps/v1'), signal)
      expect(set.metadata.ownerReferences).toMatchObject([{ kind: 'Deployment', name: 'web' }])
    }
  })

  test('a deleted pod is replaced by another one', async () => {
    const { kubernetes, signal } = bench()
    const before = await podsOf(bench(), 'web')
    await kubernetes.delete(refer('Pod', String(before[0]?.metadata.name), bench()), { gracePeriodSeconds: 0 }, signal)
    await rolledOut(bench(), 'web', 2)
    const after = await podsOf(bench(), 'web')
    expect(uids(after)).not.toContain(before[0]?.metadata.uid)
    expect(uids(after)).toContain(before[1]?.metadata.uid)
  })

  test('an eviction that the disruption budget does not allow is refused: 429, and the pod stays', async () => {
    const { kubernetes, signal, namespace } = bench()
    await kubernetes.create(disruptionBudget(bench(), 2), signal)
    const query = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace }
    for await (const { object } of kubernetes.watch(query, signal)) {
      if (object.status?.expectedPods === 2 && object.status.currentHealthy === 2) break
    }
    const [pod] = await podsOf(bench(), 'web')
    const refused = await refusal(evict(bench(), String(pod?.metadata.name)))
    expect(refused).toMatchObject({ code: 429, reason: 'TooManyRequests' })
    expect(refused.message).toContain('disruption budget')
    expect(uids(await podsOf(bench(), 'web'))).toContain(pod?.metadata.uid)
    await kubernetes.delete(refer('PodDisruptionBudget', 'web', bench(), 'policy/v1'), {}, signal)
  })

  test('an eviction that nothing forbids ends the pod', async () => {
    const [pod] = await podsOf(bench(), 'web')
    expect(await evict(bench(), String(pod?.metadata.name))).toMatchObject({ kind: 'Status', status: 'Success' })
    await rolledOut(bench(), 'web', 2)
    const left = (await podsOf(bench(), 'web')).filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    expect(uids(left)).not.toContain(pod?.metadata.uid)
  })

  test('evicting a pod that is not there is not found', async () => {
    expect(await refusal(evict(bench(), 'absent'))).toMatchObject({ code: 404 })
  })

  test('a changed template replaces every pod', async () => {
    const { kubernetes, signal } = bench()
    const before = uids(await podsOf(bench(), 'web'))
    const annotations = { 'kubectl.kubernetes.io/restartedAt': '2026-01-01T00:00:00Z' }
    await kubernetes.patch(
      web(bench()),
      { type: 'strategic', body: { spec: { template: { metadata: { annotations } } } } },
      signal,
    )
    await rolledOut(bench(), 'web', 2)
    const after = (await podsOf(bench(), 'web')).filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    expect(uids(after).filter((uid) => before.includes(uid))).toEqual([])
  })

  test('scaling by the object and by its scale subresource; at zero the counts are left out', async () => {
    const { kubernetes, signal } = bench()
    await kubernetes.patch(web(bench()), { type: 'strategic', body: { spec: { replicas: 3 } } }, signal)
    await rolledOut(bench(), 'web', 3)
    const scale = await kubernetes.patch(
      web(bench()),
      { type: 'merge', body: { spec: { replicas: 0 } }, subresource: 'scale' },
      signal,
    )
    expect(scale).toMatchObject({ apiVersion: 'autoscaling/v1', kind: 'Scale' })
    expect(scale.spec?.replicas ?? 0).toBe(0)
    await rolledOut(bench(), 'web', 0)
    const { spec, status } = await kubernetes.get(web(bench()), signal)
    expect(spec?.replicas).toBe(0)
    expect(status).not.toHaveProperty('readyReplicas')
    expect(status).not.toHaveProperty('availableReplicas')
  })

  test('a deleted deployment takes its replica sets and pods along', async () => {
    const { kubernetes, signal, namespace } = bench()
    await kubernetes.delete(web(bench()), { propagationPolicy: 'Background' }, signal)
    expect(await refusal(kubernetes.get(web(bench()), signal))).toMatchObject({ code: 404 })
    for await (const event of kubernetes.watch(
      { apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace, labelSelector: 'app=web' },
      signal,
    )) {
      if (event.type !== 'BOOKMARK' && event.type !== 'DELETED') continue
      const sets = await kubernetes.list(
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace, labelSelector: 'app=web' },
        signal,
      )
      if (sets.length === 0) break
    }
    expect((await podsOf(bench(), 'web')).filter(({ metadata }) => metadata.deletionTimestamp === undefined)).toEqual([])
  })
}
