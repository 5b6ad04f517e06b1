import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from '@jest/globals'
import type { WatchEvent, WatchQuery } from '../../src/kubernetes/kubernetes.ts'
import { fakeClock } from '../fake-clock.ts'
import { type Answer, type FakeApi, json, openDoor, podList, refuse, serve } from './fake-api.ts'

const QUERY: WatchQuery = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', labelSelector: 'app=web' }

let api: FakeApi | undefined
afterEach(() => api?.close())

function pod(name: string, resourceVersion: string) {
  return { metadata: { name, namespace: 'shop', uid: `uid-${name}`, resourceVersion } }
}

function send(response: ServerResponse, ...events: [string, object][]): void {
  for (const [type, object] of events) response.write(`${JSON.stringify({ type, object })}\n`)
}

/** The first `count` events, while time passes for whoever waits. */
async function take(count: number, answer: Answer, query = QUERY) {
  api = await serve(answer)
  const clock = fakeClock()
  const ticking = setInterval(() => clock.sleepers() > 0 && void clock.advance(5), 2)
  const events: string[] = []
  try {
    const kubernetes = await openDoor(api.url, { clock })
    for await (const { type, object } of kubernetes.watch(query, new AbortController().signal)) {
      events.push(`${type} ${object.metadata.name}`.trim())
      if (events.length === count) break
    }
  } finally {
    clearInterval(ticking)
  }
  return { events, asked: api.asked }
}

test('lists first, and goes on from the version of the list', async () => {
  const { events, asked } = await take(4, ({ query }, response) => {
    if (query.watch) send(response, ['MODIFIED', pod('a', '11')], ['DELETED', pod('a', '12')])
    else json(response, podList(['a']))
  })
  expect(events).toEqual(['ADDED a', 'BOOKMARK', 'MODIFIED a', 'DELETED a'])
  expect(asked[1]?.query).toEqual({
    labelSelector: 'app=web',
    watch: 'true',
    allowWatchBookmarks: 'true',
    timeoutSeconds: '240',
    resourceVersion: '10',
  })
})

test('a watch that the server ends is taken up where it ended, bookmarks included', async () => {
  const { events, asked } = await take(4, ({ query }, response, call) => {
    if (!query.watch) return json(response, podList([]))
    if (call === 1) send(response, ['ADDED', pod('a', '11')], ['BOOKMARK', pod('', '20')])
    if (call === 2) send(response, ['ADDED', pod('b', '21')])
    if (call === 3) send(response, ['ADDED', pod('c', '22')])
    response.end()
  })
  expect(events).toEqual(['BOOKMARK', 'ADDED a', 'ADDED b', 'ADDED c'])
  expect(asked.map(({ query }) => query.resourceVersion)).toEqual([undefined, '10', '20', '21'])
})

test.each([
  ['as an event', (response: ServerResponse) => send(response, ['ERROR', { code: 410, reason: 'Expired' }])],
  ['as an answer', (response: ServerResponse) => refuse(response, 410, 'Gone')],
])('after 410 (%s) it lists again and tells the difference', async (_how, expire) => {
  const { events } = await take(6, ({ query }, response, call) => {
    if (call === 0) json(response, podList(['kept', 'lost']))
    else if (call === 1) expire(response)
    else if (query.watch) send(response, ['MODIFIED', pod('kept', '31')])
    else json(response, podList(['kept', 'new'], { resourceVersion: '30' }))
  })
  expect(events).toEqual(['ADDED kept', 'ADDED lost', 'BOOKMARK', 'DELETED lost', 'ADDED new', 'BOOKMARK'])
})

test('a lost connection is bridged without a list', async () => {
  const { events, asked } = await take(3, ({ query }, response, call) => {
    if (!query.watch) return json(response, podList([]))
    if (call === 1) return response.destroy()
    if (call === 2) return refuse(response, 503, 'ServiceUnavailable')
    send(response, ['ADDED', pod('a', '11')], ['ADDED', pod('b', '12')])
  })
  expect(events).toEqual(['BOOKMARK', 'ADDED a', 'ADDED b'])
  expect(asked.filter(({ query }) => !query.watch)).toHaveLength(1)
})

test('a server that gives nothing at all is tried a few times, then the watch fails', async () => {
  await expect(
    take(9, ({ query }, response) => (query.watch ? response.end() : json(response, podList([])))),
  ).rejects.toMatchObject({
    code: 0,
    message: expect.stringContaining('the watch ended without a word'),
  })
  expect(api?.asked).toHaveLength(7)
})

test('what is forbidden fails at once', async () => {
  const forbidden = take(9, ({ query }, response) =>
    query.watch ? refuse(response, 403, 'Forbidden') : json(response, podList([])),
  )
  await expect(forbidden).rejects.toMatchObject({
    code: 403,
    message: expect.stringContaining('watch Pod in shop with app=web: Forbidden (403)'),
  })
  expect(api?.asked).toHaveLength(2)
})

test("the server's own replay spares the list", async () => {
  const answer: Answer = (_asked, response) => send(response, ['ADDED', pod('a', '11')])
  const { events, asked } = await take(1, answer, { ...QUERY, isReplayed: true })
  expect(events).toEqual(['ADDED a'])
  expect(asked).toHaveLength(1)
  expect(asked[0]?.query).not.toHaveProperty('resourceVersion')
})

test('events may come in pieces, and several at once', async () => {
  const { events } = await take(3, ({ query }, response) => {
    if (!query.watch) return json(response, podList([]))
    const text = [pod('ä', '11'), pod('b', '12')].map((object) => `${JSON.stringify({ type: 'ADDED', object })}\n`).join('')
    const bytes = Buffer.from(text)
    const middle = bytes.indexOf('ä') + 1
    response.write(bytes.subarray(0, middle))
    setTimeout(() => response.write(bytes.subarray(middle)), 5)
  })
  expect(events).toEqual(['BOOKMARK', 'ADDED ä', 'ADDED b'])
})

test('the connection ends with the consumer, and an abort with its reason', async () => {
  let closed: Promise<void> | undefined
  await take(2, ({ query }, response) => {
    if (!query.watch) return json(response, podList([]))
    closed = new Promise((resolve) => response.once('close', resolve))
    send(response, ['ADDED', pod('a', '11')])
  })
  await closed
  const controller = new AbortController()
  const read = async () => {
    const seen: WatchEvent[] = []
    const kubernetes = await openDoor(api?.url ?? '')
    for await (const event of kubernetes.watch(QUERY, controller.signal)) {
      seen.push(event)
      if (seen.length === 2) controller.abort(new Error('stop'))
    }
  }
  await expect(read()).rejects.toThrow('stop')
})
