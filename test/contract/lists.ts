import { beforeAll, expect, test } from '@jest/globals'
import type { KubernetesObject, ListQuery } from '../../src/kubernetes/kubernetes.ts'
import { configMap, type Part, pod, podSpec, refusal, running } from './bench.ts'

const COLOURS = ['red', 'green', 'blue', 'green', 'green']

function names(objects: readonly KubernetesObject[]): string[] {
  return objects.map(({ metadata }) => metadata.name)
}

export const lists: Part = (bench) => {
  const query = (more: Partial<ListQuery> = {}): ListQuery => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace: bench().namespace,
    labelSelector: 'colour',
    ...more,
  })

  beforeAll(async () => {
    const { kubernetes, signal } = bench()
    for (const [index, colour] of COLOURS.entries()) {
      const labels = { colour, ...(index === 4 ? { size: 'big' } : {}) }
      await kubernetes.create(configMap(bench(), `list-${index}`, { labels }), signal)
    }
  })

  test('all objects of a kind, in the order of their names, each with its kind', async () => {
    const listed = await bench().kubernetes.list(query(), bench().signal)
    expect(names(listed)).toEqual(['list-0', 'list-1', 'list-2', 'list-3', 'list-4'])
    expect(listed.every(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'ConfigMap')).toBe(true)
  })

  test.each([
    ['colour=red', [0]],
    ['colour!=green,colour', [0, 2]],
    ['colour in (red,blue)', [0, 2]],
    ['colour notin (red,blue),colour', [1, 3, 4]],
    ['colour=green,size', [4]],
    ['colour=green,!size', [1, 3]],
    ['colour=none', []],
  ])('the label selector %s chooses', async (labelSelector, expected) => {
    const listed = await bench().kubernetes.list(query({ labelSelector }), bench().signal)
    expect(names(listed)).toEqual(expected.map((index) => `list-${index}`))
  })

  test('a label selector that cannot be read is a bad request: 400', async () => {
    expect(await refusal(bench().kubernetes.list(query({ labelSelector: 'name in ({name})' }), bench().signal))).toMatchObject({
      code: 400,
      reason: 'BadRequest',
    })
  })

  test('the field selector metadata.name chooses one, with and without labels', async () => {
    const { kubernetes, signal } = bench()
    const fieldSelector = 'metadata.name=list-2'
    expect(names(await kubernetes.list(query({ fieldSelector }), signal))).toEqual(['list-2'])
    expect(await kubernetes.list(query({ fieldSelector, labelSelector: 'colour=red' }), signal)).toEqual([])
  })

  test('pods can be chosen by phase', async () => {
    const { kubernetes, signal, namespace } = bench()
    await kubernetes.create(pod(bench(), 'phased', podSpec()), signal)
    await running(bench(), 'phased')
    const pods = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: 'app=phased' }
    expect(names(await kubernetes.list({ ...pods, fieldSelector: 'status.phase=Running' }, signal))).toEqual(['phased'])
    expect(await kubernetes.list({ ...pods, fieldSelector: 'status.phase!=Running' }, signal)).toEqual([])
  })

  test('a field that cannot be selected by is a bad request: 400', async () => {
    expect(await refusal(bench().kubernetes.list(query({ fieldSelector: 'data.key=value' }), bench().signal))).toMatchObject({
      code: 400,
    })
  })

  test('without a namespace, all of them', async () => {
    const { namespace: _, ...everywhere } = query({ fieldSelector: 'metadata.name=list-1' })
    expect(names(await bench().kubernetes.list(everywhere, bench().signal))).toContain('list-1')
  })

  test('a namespace that is not there has no objects', async () => {
    expect(await bench().kubernetes.list(query({ namespace: 'there-is-no-such-namespace' }), bench().signal)).toEqual([])
  })

  test('metadata alone: names and labels, the kind of the object, nothing else', async () => {
    const [first] = await bench().kubernetes.list(query({ isMetadataOnly: true }), bench().signal)
    expect(first).toMatchObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'list-0', labels: { colour: 'red' } } })
    expect(first).not.toHaveProperty('data')
  })

  test('pages: limit many, how many remain, and a token that goes on where the last one ended', async () => {
    const { transport, signal, namespace } = bench()
    const read = async (more: string) => {
      const path = `/api/v1/namespaces/${namespace}/configmaps?labelSelector=colour&limit=2${more}`
      return JSON.parse((await transport.send({ what: 'page', method: 'GET', path }, signal)).toString('utf8'))
    }
    const first = await read('')
    expect(names(first.items)).toEqual(['list-0', 'list-1'])
    const second = await read(`&continue=${first.metadata.continue}`)
    expect(names(second.items)).toEqual(['list-2', 'list-3'])
    const third = await read(`&continue=${second.metadata.continue}`)
    expect(names(third.items)).toEqual(['list-4'])
    expect(third.metadata.continue ?? '').toBe('')
    expect([first, second, third].map(({ metadata }) => metadata.resourceVersion)).toEqual(
      Array(3).fill(first.metadata.resourceVersion),
    )
  })
}
