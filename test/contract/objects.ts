import { expect, test } from '@jest/globals'
import { configMap, type Part, pod, podSpec, refer, refusal, running, settled } from './bench.ts'

export const objects: Part = (bench) => {
  test('a created object comes back with uid, version and creation time, and can be read', async () => {
    const { kubernetes, signal } = bench()
    const created = await kubernetes.create(configMap(bench(), 'made'), signal)
    expect(created).toMatchObject({ apiVersion: 'v1', kind: 'ConfigMap', data: { key: 'value' } })
    expect(created.metadata.uid).toMatch(/^[0-9a-f-]{36}$/)
    expect(created.metadata.creationTimestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(await kubernetes.get(refer('ConfigMap', 'made', bench()), signal)).toEqual(created)
  })

  test('a name that is taken is a conflict: 409 AlreadyExists', async () => {
    const { kubernetes, signal } = bench()
    await kubernetes.create(configMap(bench(), 'taken'), signal)
    const refused = await refusal(kubernetes.create(configMap(bench(), 'taken'), signal))
    expect(refused).toMatchObject({ code: 409, reason: 'AlreadyExists' })
    expect(refused.message).toMatch(/^create ConfigMap \S+\/taken: AlreadyExists \(409\): configmaps "taken" already exists$/)
  })

  test('what is not there is not found: 404, to every verb', async () => {
    const { kubernetes, signal } = bench()
    const absent = refer('ConfigMap', 'absent', bench())
    for (const call of [
      () => kubernetes.get(absent, signal),
      () => kubernetes.delete(absent, {}, signal),
      () => kubernetes.patch(absent, { type: 'merge', body: { data: {} } }, signal),
    ]) {
      const status = { kind: 'Status', status: 'Failure', reason: 'NotFound', message: expect.any(String), details: {} }
      expect(await refusal(call())).toMatchObject({ code: 404, reason: 'NotFound', status })
    }
  })

  test('an object that breaks the rules is refused: 422 Invalid, naming the field', async () => {
    const { kubernetes, signal } = bench()
    const refused = await refusal(kubernetes.create(configMap(bench(), 'Not_A_Name'), signal))
    expect(refused).toMatchObject({ code: 422, reason: 'Invalid' })
    expect(refused.message).toContain('metadata.name')
  })

  test('an object for a namespace that is not there is not found', async () => {
    const { kubernetes, signal } = bench()
    const lost = { ...configMap(bench(), 'lost'), metadata: { name: 'lost', namespace: 'there-is-no-such-namespace' } }
    expect(await refusal(kubernetes.create(lost, signal))).toMatchObject({ code: 404 })
  })

  test('deletion with the uid of another object is a conflict, and with its own it is done', async () => {
    const { kubernetes, signal } = bench()
    const { metadata } = await kubernetes.create(configMap(bench(), 'guarded'), signal)
    const reference = refer('ConfigMap', 'guarded', bench())
    const other = { preconditions: { uid: '00000000-0000-0000-0000-000000000000' } }
    expect(await refusal(kubernetes.delete(reference, other, signal))).toMatchObject({ code: 409, reason: 'Conflict' })
    await kubernetes.delete(reference, { preconditions: { uid: String(metadata.uid) } }, signal)
    expect(await refusal(kubernetes.get(reference, signal))).toMatchObject({ code: 404 })
  })

  test('the answer to deleting a running pod shows it with its end in sight, and it stays until its grace is over', async () => {
    const { kubernetes, signal, namespace } = bench()
    const spec = podSpec('trap "" TERM; sleep 3600', { terminationGracePeriodSeconds: 2 })
    const { metadata } = await kubernetes.create(pod(bench(), 'graceful', spec), signal)
    await running(bench(), 'graceful')
    const answer = await kubernetes.delete(refer('Pod', 'graceful', bench()), {}, signal)
    expect(answer.metadata).toMatchObject({ uid: metadata.uid, deletionGracePeriodSeconds: 2 })
    expect(answer.metadata.deletionTimestamp).toMatch(/Z$/)
    const still = await kubernetes.get(refer('Pod', 'graceful', bench()), signal)
    expect(still.metadata.deletionTimestamp).toBe(answer.metadata.deletionTimestamp)
    const query = { apiVersion: 'v1', kind: 'Pod', namespace, fieldSelector: 'metadata.name=graceful' }
    await settled(bench(), query, (pods) => pods.length === 0)
  })

  test('without grace a pod is gone at once', async () => {
    const { kubernetes, signal } = bench()
    await kubernetes.create(pod(bench(), 'killed'), signal)
    await running(bench(), 'killed')
    await kubernetes.delete(refer('Pod', 'killed', bench()), { gracePeriodSeconds: 0 }, signal)
    expect(await refusal(kubernetes.get(refer('Pod', 'killed', bench()), signal))).toMatchObject({ code: 404 })
  })

  test('an object with a finalizer is deleted once the finalizer is gone', async () => {
    const { kubernetes, signal } = bench()
    const kept = configMap(bench(), 'kept')
    await kubernetes.create({ ...kept, metadata: { ...kept.metadata, finalizers: ['chaos-gate.dev/test'] } }, signal)
    const reference = refer('ConfigMap', 'kept', bench())
    await kubernetes.delete(reference, {}, signal)
    expect((await kubernetes.get(reference, signal)).metadata.deletionTimestamp).toBeDefined()
    await kubernetes.patch(reference, { type: 'merge', body: { metadata: { finalizers: null } } }, signal)
    expect(await refusal(kubernetes.get(reference, signal))).toMatchObject({ code: 404 })
  })
}
