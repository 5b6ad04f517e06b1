import { beforeEach, expect, test } from '@jest/globals'
import type { Patch } from '../../src/kubernetes/kubernetes.ts'
import { configMap, deployment, type Part, podSpec, refer, refusal } from './bench.ts'

export const patches: Part = (bench) => {
  let count = 0
  let name = ''
  const patch = (type: Patch['type'], body: unknown) =>
    bench().kubernetes.patch(refer('ConfigMap', name, bench()), { type, body }, bench().signal)

  beforeEach(async () => {
    name = `patched-${count++}`
    await bench().kubernetes.create(configMap(bench(), name, { data: { a: '1', b: '2' } }), bench().signal)
  })

  test('a merge patch sets, adds, and removes with null', async () => {
    expect((await patch('merge', { data: { a: '9', b: null, c: '3' } })).data).toEqual({ a: '9', c: '3' })
  })

  test('a strategic patch does the same to mappings', async () => {
    expect((await patch('strategic', { data: { a: '9', b: null, c: '3' } })).data).toEqual({ a: '9', c: '3' })
  })

  test('a JSON patch tests, replaces, adds and removes, all or nothing', async () => {
    const body = [
      { op: 'test', path: '/data/a', value: '1' },
      { op: 'replace', path: '/data/a', value: '9' },
      { op: 'remove', path: '/data/b' },
      { op: 'add', path: '/data/c', value: '3' },
    ]
    expect((await patch('json', body)).data).toEqual({ a: '9', c: '3' })
    const refused = await refusal(
      patch('json', [
        { op: 'remove', path: '/data/c' },
        { op: 'test', path: '/data/a', value: 'no' },
      ]),
    )
    expect(refused).toMatchObject({ code: 422, reason: 'Invalid' })
    expect((await bench().kubernetes.get(refer('ConfigMap', name, bench()), bench().signal)).data).toEqual({ a: '9', c: '3' })
  })

  test('a patch that changes something gives a new version, and one that does not keeps it', async () => {
    const first = await patch('merge', { data: { a: '9' } })
    const second = await patch('merge', { data: { a: '9' } })
    const third = await patch('merge', { data: { a: '10' } })
    expect(second.metadata.resourceVersion).toBe(first.metadata.resourceVersion)
    expect(third.metadata.resourceVersion).not.toBe(second.metadata.resourceVersion)
  })

  test('a patch with an outdated version is a conflict: 409', async () => {
    const { metadata } = await bench().kubernetes.get(refer('ConfigMap', name, bench()), bench().signal)
    const { resourceVersion } = metadata
    await patch('merge', { data: { a: '9' }, metadata: { resourceVersion } })
    for (const type of ['merge', 'strategic'] as const) {
      const refused = await refusal(patch(type, { data: { a: '8' }, metadata: { resourceVersion } }))
      expect(refused).toMatchObject({ code: 409, reason: 'Conflict' })
    }
  })

  test('a strategic patch merges containers by name, a merge patch replaces the list', async () => {
    const { kubernetes, signal } = bench()
    const reference = refer('Deployment', `${name}-web`, bench(), 'apps/v1')
    const made = deployment(bench(), reference.name, 0)
    await kubernetes.create(made, signal)
    const env = [{ name: 'COLOUR', value: 'red' }]
    const change = (containers: unknown[]) => ({ spec: { template: { spec: { containers } } } })
    const merged = await kubernetes.patch(reference, { type: 'strategic', body: change([{ name: 'main', env }]) }, signal)
    const [container] = podSpec().containers
    expect(merged.spec).toMatchObject({ template: { spec: { containers: [{ ...container, env }] } } })
    const refused = await refusal(kubernetes.patch(reference, { type: 'merge', body: change([{ name: 'other' }]) }, signal))
    expect(refused).toMatchObject({ code: 422, reason: 'Invalid' })
  })

  test('a value of the wrong type is refused: 422 or 400', async () => {
    const { kubernetes, signal } = bench()
    const reference = refer('Deployment', `${name}-typed`, bench(), 'apps/v1')
    await kubernetes.create(deployment(bench(), reference.name, 0), signal)
    const refused = await refusal(kubernetes.patch(reference, { type: 'strategic', body: { spec: { replicas: 'two' } } }, signal))
    expect([400, 422]).toContain(refused.code)
  })

  test('a deployment counts generations of its specification, not of its labels', async () => {
    const { kubernetes, signal } = bench()
    const reference = refer('Deployment', `${name}-generation`, bench(), 'apps/v1')
    const made = await kubernetes.create(deployment(bench(), reference.name, 0), signal)
    expect(made.metadata.generation).toBe(1)
    const labelled = await kubernetes.patch(reference, { type: 'merge', body: { metadata: { labels: { x: 'y' } } } }, signal)
    expect(labelled.metadata.generation).toBe(1)
    const paused = await kubernetes.patch(reference, { type: 'merge', body: { spec: { paused: true } } }, signal)
    expect(paused.metadata.generation).toBe(2)
  })
}
