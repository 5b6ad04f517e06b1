import { expect, test } from '@jest/globals'
import { configMap, type Part, refer, watched } from './bench.ts'

export const watches: Part = (bench) => {
  const query = (app: string) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace: bench().namespace,
    labelSelector: `watch=${app}`,
  })
  const make = (name: string, app: string) =>
    bench().kubernetes.create(configMap(bench(), name, { labels: { watch: app } }), bench().signal)
  const change = async (name: string) => {
    const { kubernetes, signal } = bench()
    await kubernetes.patch(refer('ConfigMap', name, bench()), { type: 'merge', body: { data: { key: 'new' } } }, signal)
    await kubernetes.delete(refer('ConfigMap', name, bench()), {}, signal)
  }

  test('first the objects there are, then that this is all of them, then what happens', async () => {
    await make('watched-a', 'one')
    const events = await watched(
      bench(),
      query('one'),
      (seen) => seen.at(-1)?.type === 'DELETED',
      async () => {
        await make('watched-b', 'one')
        await change('watched-a')
      },
    )
    expect(events.map(({ type, object }) => `${type} ${object.metadata.name}`.trim())).toEqual([
      'ADDED watched-a',
      'BOOKMARK',
      'ADDED watched-b',
      'MODIFIED watched-a',
      'DELETED watched-a',
    ])
    expect(events.at(-1)?.object).toMatchObject({ apiVersion: 'v1', kind: 'ConfigMap', data: { key: 'new' } })
  })

  test("the server's own replay tells the objects there are as added too", async () => {
    await make('replayed', 'two')
    const events = await watched(bench(), { ...query('two'), isReplayed: true }, (seen) => seen.length > 0)
    expect(events.map(({ type, object }) => `${type} ${object.metadata.name}`)).toEqual(['ADDED replayed'])
  })

  test('an object that gets or loses the label comes into sight and leaves it', async () => {
    const { kubernetes, signal } = bench()
    await make('wanderer', 'elsewhere')
    const relabel = (watch: string) =>
      kubernetes.patch(
        refer('ConfigMap', 'wanderer', bench()),
        { type: 'merge', body: { metadata: { labels: { watch } } } },
        signal,
      )
    const events = await watched(
      bench(),
      query('three'),
      (seen) => seen.at(-1)?.type === 'DELETED',
      async () => {
        await relabel('three')
        await relabel('elsewhere')
      },
    )
    expect(events.map(({ type }) => type)).toEqual(['BOOKMARK', 'ADDED', 'DELETED'])
  })

  test('events can be of metadata alone', async () => {
    await make('slim', 'four')
    const events = await watched(bench(), { ...query('four'), isReplayed: true, isMetadataOnly: true }, (seen) => seen.length > 0)
    expect(events[0]?.object).toMatchObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'slim' } })
    expect(events[0]?.object).not.toHaveProperty('data')
  })

  test('a watch from the distant past tells what happened since, or that it is gone: 410', async () => {
    const { transport, signal, namespace } = bench()
    await make('old', 'five')
    const path = `/api/v1/namespaces/${namespace}/configmaps?watch=true&resourceVersion=1&labelSelector=watch%3Dfive&timeoutSeconds=1`
    let answer = ''
    try {
      for await (const chunk of transport.stream({ what: 'watch', method: 'GET', path }, signal)) answer += String(chunk)
    } catch (error) {
      expect(error).toMatchObject({ code: 410 })
      return
    }
    const { type, object } = JSON.parse(answer.split('\n')[0] ?? '')
    expect(type === 'ERROR' ? object.code : object.metadata.name).toBe(type === 'ERROR' ? 410 : 'old')
  })
}
