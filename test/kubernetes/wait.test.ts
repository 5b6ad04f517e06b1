import { describe, expect, test } from '@jest/globals'
import { type Kubernetes, KubernetesFailed, type KubernetesObject, type WatchEvent } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { fakeClock } from '../fake-clock.ts'

const QUERY = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop' }
const BOOKMARK: WatchEvent = { type: 'BOOKMARK', object: { ...QUERY, metadata: { name: '' } } }

function pod(name: string): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, uid: name } }
}

function event(type: WatchEvent['type'], name: string): WatchEvent {
  return { type, object: pod(name) }
}

/** A door that tells these events, and then `end`s. */
function door(events: WatchEvent[], end: (signal: AbortSignal) => Promise<never>, lists: KubernetesObject[][] = []): Kubernetes {
  return {
    async *watch(_query: unknown, signal: AbortSignal) {
      yield* events
      await end(signal)
    },
    list: async () => lists.shift() ?? [],
  } as unknown as Kubernetes
}

const forever = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
const broken = () => Promise.reject(new KubernetesFailed('no', { code: 403 }))

function wait(
  kubernetes: Kubernetes,
  isDone: (objects: readonly KubernetesObject[]) => boolean,
  more = {},
  signal = new AbortController().signal,
) {
  const clock = fakeClock()
  const done = waitUntil(kubernetes, { query: { ...QUERY, ...more }, isDone, timeoutSeconds: 10 }, clock, signal)
  return { clock, done }
}

describe('watching', () => {
  test('asks once all objects are known, and after each change', async () => {
    const asked: string[][] = []
    const events = [
      event('ADDED', 'a'),
      event('ADDED', 'b'),
      BOOKMARK,
      event('DELETED', 'a'),
      event('MODIFIED', 'b'),
      event('DELETED', 'b'),
    ]
    const { done } = wait(door(events, forever), (objects) => {
      asked.push(objects.map(({ metadata }) => metadata.name))
      return objects.length === 0
    })
    expect(await done).toBe(true)
    expect(asked).toEqual([['a', 'b'], ['b'], ['b'], []])
  })

  test('may be done before anything is there', async () => {
    expect(await wait(door([BOOKMARK], forever), (objects) => objects.length === 0).done).toBe(true)
  })

  test("asks at once about the server's own replay", async () => {
    const { done } = wait(door([event('ADDED', 'a')], forever), (objects) => objects.length === 1, { isReplayed: true })
    expect(await done).toBe(true)
  })

  test('is over when its time is, whatever happens meanwhile', async () => {
    const { clock, done } = wait(door([BOOKMARK], forever), () => false)
    expect(await clock.advanceUntil(done)).toBe(false)
    expect(clock.sleepers()).toBe(0)
  })

  test('ends with the reason of the signal', async () => {
    const controller = new AbortController()
    const { done } = wait(door([BOOKMARK], forever), () => false, {}, controller.signal)
    controller.abort(new Error('stop'))
    await expect(done).rejects.toThrow('stop')
  })
})

describe('where watching is not permitted', () => {
  test('looks again every second', async () => {
    const { clock, done } = wait(door([], broken, [[], [], [pod('a')]]), (objects) => objects.length === 1)
    const start = clock.now()
    expect(await clock.advanceUntil(done)).toBe(true)
    expect(clock.now() - start).toBe(2000)
  })

  test('is over when its time is', async () => {
    const { clock, done } = wait(door([], broken), () => false)
    const start = clock.now()
    expect(await clock.advanceUntil(done)).toBe(false)
    expect(clock.now() - start).toBe(10_000)
  })

  test('and listing neither, it fails', async () => {
    const kubernetes = { ...door([], broken), list: () => broken() } as unknown as Kubernetes
    await expect(wait(kubernetes, () => true).done).rejects.toMatchObject({ code: 403 })
  })
})
