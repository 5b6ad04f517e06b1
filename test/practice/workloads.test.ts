import { describe, expect, test } from '@jest/globals'
import { DEPLOYMENTS, isReady, PODS, pod, podSpec, readyPods, type Wire, withPractice, workload } from './open-practice.ts'

const APPS = '/apis/apps/v1/namespaces/default'
const practice = withPractice()
const create = (kind: string, name: string, more?: object, spec?: object) =>
  practice.call('POST', `${APPS}/${kind.toLowerCase()}s`, workload(kind, name, more, spec))
const names = (objects: Wire[]) => objects.map(({ metadata }) => metadata.name)
const uids = (objects: Wire[]) => objects.map(({ metadata }) => metadata.uid)

describe('deployments', () => {
  test('a rollout never has fewer ready pods than it may, nor more pods', async () => {
    const strategy = { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }
    await create('Deployment', 'rolled', { replicas: 3, strategy })
    const before = await readyPods(practice, 'rolled', 3)
    const template = { metadata: { annotations: { again: 'yes' } } }
    await practice.patch('merge', `${DEPLOYMENTS}/rolled`, { spec: { template } })
    const counts: [number, number][] = []
    const after = await practice.until(`${PODS}?labelSelector=app%3Drolled`, (pods) => {
      const active = pods.filter(({ metadata }) => !metadata.deletionTimestamp)
      counts.push([active.filter(isReady).length, active.length])
      return active.length === 3 && active.every((one) => isReady(one) && one.metadata.annotations?.again === 'yes')
    })
    expect(Math.min(...counts.map(([ready]) => ready))).toBe(3)
    expect(Math.max(...counts.map(([, all]) => all))).toBe(4)
    expect(uids(after).filter((uid) => uids(before).includes(uid))).toEqual([])
  })

  test('Recreate lets no new pod stand beside an old one', async () => {
    await create('Deployment', 'recreated', { replicas: 2, strategy: { type: 'Recreate' } })
    await readyPods(practice, 'recreated', 2)
    await practice.patch('merge', `${DEPLOYMENTS}/recreated`, { spec: { template: { metadata: { labels: { v: '2' } } } } })
    const mixtures: string[] = []
    await practice.until(`${PODS}?labelSelector=app%3Drecreated`, (pods) => {
      mixtures.push([...new Set(pods.map(({ metadata }) => metadata.labels.v ?? '1'))].sort().join())
      return pods.length === 2 && pods.every((one) => isReady(one) && one.metadata.labels.v === '2')
    })
    expect(mixtures).not.toContain('1,2')
  })

  test('a rollout that stands still on an image that cannot be pulled leaves the old pods at work', async () => {
    await create('Deployment', 'stuck', { replicas: 2 })
    await readyPods(practice, 'stuck', 2)
    const containers = [{ name: 'main', image: 'no/such:1' }]
    await practice.patch('strategic', `${DEPLOYMENTS}/stuck`, { spec: { template: { spec: { containers } } } })
    const pods = await practice.until(`${PODS}?labelSelector=app%3Dstuck`, (all) =>
      all.some(({ status }) => status.containerStatuses?.[0].state.waiting?.reason === 'ImagePullBackOff'),
    )
    expect(pods.filter(isReady)).toHaveLength(2)
    expect(pods.find((one) => !isReady(one))).toMatchObject({ status: { phase: 'Pending' } })
  })

  test('going back to an earlier template takes its replica set again, as a new revision', async () => {
    await create('Deployment', 'back', { replicas: 1 })
    await readyPods(practice, 'back', 1)
    for (const value of ['2', null]) {
      await practice.patch('merge', `${DEPLOYMENTS}/back`, { spec: { template: { metadata: { labels: { v: value } } } } })
      await practice.until(DEPLOYMENTS, (all) =>
        all.some(
          ({ metadata, status }) =>
            metadata.name === 'back' &&
            status.observedGeneration === metadata.generation &&
            status.updatedReplicas === 1 &&
            status.readyReplicas === 1 &&
            status.replicas === 1,
        ),
      )
    }
    const sets = (await practice.get(`${APPS}/replicasets?labelSelector=app%3Dback`)).items
    expect(
      sets.map(({ metadata, spec }: Wire) => [metadata.annotations['deployment.kubernetes.io/revision'], spec.replicas]).sort(),
    ).toEqual([
      ['2', 0],
      ['3', 1],
    ])
  })

  test('a complete rollout stays complete while a pod is replaced, and availability follows the pods', async () => {
    await create('Deployment', 'steady', { replicas: 1 })
    const [first] = await readyPods(practice, 'steady', 1)
    await practice.call('DELETE', `${PODS}/${first.metadata.name}`)
    const reasons: string[] = []
    await practice.until(DEPLOYMENTS, (all) => {
      const { status } = all.find(({ metadata }) => metadata.name === 'steady')
      reasons.push(...status.conditions.map(({ type, reason }: Wire) => `${type} ${reason}`))
      return reasons.includes('Available MinimumReplicasUnavailable') && status.readyReplicas === 1
    })
    expect(reasons).not.toContain('Progressing ReplicaSetUpdated')
  })
})

describe('other owners', () => {
  test('a stateful set makes its pods in order and takes them in reverse, each under its own name again', async () => {
    await create('StatefulSet', 'ordered', { replicas: 3, serviceName: 'ordered' })
    const pods = await readyPods(practice, 'ordered', 3)
    expect(names(pods)).toEqual(['ordered-0', 'ordered-1', 'ordered-2'])
    await practice.call('DELETE', `${PODS}/ordered-1`)
    const again = await practice.until(
      `${PODS}?labelSelector=app%3Dordered`,
      (all) => all.length === 3 && all.every(isReady) && !uids(all).includes(pods[1].metadata.uid),
    )
    expect(names(again).sort()).toEqual(names(pods))
    await practice.patch('merge', `${APPS}/statefulsets/ordered/scale`, { spec: { replicas: 1 } })
    expect(names(await readyPods(practice, 'ordered', 1))).toEqual(['ordered-0'])
  })

  test('a daemon set has one pod on each node', async () => {
    await create('DaemonSet', 'everywhere')
    const pods = await readyPods(practice, 'everywhere', 3)
    expect(pods.map(({ spec }) => spec.nodeName).sort()).toEqual(['node-1', 'node-2', 'node-3'])
  })
})

describe('owners and dependents', () => {
  test('in the foreground the owner goes last', async () => {
    await create('Deployment', 'foreground', { replicas: 1 })
    await readyPods(practice, 'foreground', 1)
    await practice.call('DELETE', `${DEPLOYMENTS}/foreground`, { propagationPolicy: 'Foreground' })
    const kept = await practice.get(`${DEPLOYMENTS}/foreground`)
    expect(kept.metadata.finalizers).toEqual(['foregroundDeletion'])
    await practice.until(DEPLOYMENTS, (all) => !names(all).includes('foreground'))
    expect((await practice.get(`${PODS}?labelSelector=app%3Dforeground`)).items).toEqual([])
  })

  test('orphans stay, without their owner', async () => {
    await create('Deployment', 'parent', { replicas: 1 })
    const [before] = await readyPods(practice, 'parent', 1)
    await practice.call('DELETE', `${DEPLOYMENTS}/parent`, { propagationPolicy: 'Orphan' })
    await practice.until(DEPLOYMENTS, (all) => !names(all).includes('parent'))
    const { items } = await practice.get(`${APPS}/replicasets?labelSelector=app%3Dparent`)
    expect(items[0].metadata.ownerReferences).toEqual([])
    expect(uids(await readyPods(practice, 'parent', 1))).toEqual([before.metadata.uid])
  })

  test('a deleted namespace takes everything along, and takes nothing in', async () => {
    const inside = '/api/v1/namespaces/leaving'
    await practice.call('POST', '/api/v1/namespaces', { metadata: { name: 'leaving' } })
    await practice.call('POST', `${inside}/configmaps`, { metadata: { name: 'kept', finalizers: ['example.dev/hold'] } })
    const { body } = await practice.call('DELETE', inside)
    expect(body.status.phase).toBe('Terminating')
    const late = await practice.call('POST', `${inside}/configmaps`, { metadata: { name: 'late' } })
    expect([late.code, late.body.details.causes[0].reason]).toEqual([403, 'NamespaceTerminating'])
    await practice.patch('merge', `${inside}/configmaps/kept`, { metadata: { finalizers: null } })
    await practice.until('/api/v1/namespaces', (all) => !names(all).includes('leaving'))
  })
})

describe('pods', () => {
  test('a pod that ends stays ended, or starts again, as its restart policy says', async () => {
    const spec = (restartPolicy: string, script: string) => ({
      ...podSpec(),
      restartPolicy,
      containers: [{ name: 'main', image: 'chaos-gate/busybox:1', command: ['sh', '-c', script] }],
    })
    await practice.call('POST', PODS, pod('well', spec('Never', 'echo done')))
    await practice.call('POST', PODS, pod('badly', spec('Never', 'exit 3')))
    await practice.call('POST', PODS, pod('again', spec('Always', 'exit 3')))
    const pods = await practice.until(PODS, (all) =>
      ['well', 'badly', 'again'].every((name) =>
        all.some(
          ({ metadata, status }) =>
            metadata.name === name &&
            (status.containerStatuses?.[0].state.waiting?.reason === 'CrashLoopBackOff' ||
              ['Succeeded', 'Failed'].includes(status.phase)),
        ),
      ),
    )
    const of = (name: string) => pods.find(({ metadata }) => metadata.name === name).status
    expect([of('well').phase, of('badly').phase, of('again').phase]).toEqual(['Succeeded', 'Failed', 'Running'])
    expect(of('badly').containerStatuses[0].state.terminated).toMatchObject({ exitCode: 3, reason: 'Error' })
    expect(of('again').containerStatuses[0]).toMatchObject({ restartCount: 1, lastState: { terminated: { exitCode: 3 } } })
    expect(await practice.get(`${PODS}/again/log?previous=true`)).toBe('')
    expect(await practice.get(`${PODS}/well/log`)).toBe('done\n')
  })

  test('a container has the environment of its manifest, its pod, config maps and secrets', async () => {
    await practice.call('POST', '/api/v1/namespaces/default/configmaps', {
      metadata: { name: 'given' },
      data: { FROM_MAP: 'map' },
    })
    await practice.call('POST', '/api/v1/namespaces/default/secrets', {
      metadata: { name: 'given' },
      stringData: { key: 'secret' },
    })
    const env = [
      { name: 'PLAIN', value: 'plain' },
      { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      { name: 'SECRET', valueFrom: { secretKeyRef: { name: 'given', key: 'key' } } },
    ]
    const command = ['sh', '-c', 'echo $PLAIN $POD $SECRET $FROM_MAP']
    const container = {
      name: 'main',
      image: 'chaos-gate/busybox:1',
      command,
      env,
      envFrom: [{ configMapRef: { name: 'given' } }],
    }
    await practice.call('POST', PODS, pod('told', { restartPolicy: 'Never', containers: [container] }))
    await practice.until(PODS, (all) =>
      all.some(({ metadata, status }) => metadata.name === 'told' && status.phase === 'Succeeded'),
    )
    expect(await practice.get(`${PODS}/told/log`)).toBe('plain told secret map\n')
  })
})
