import { afterEach, expect, test } from '@jest/globals'
import { createTransport } from '../../src/kubernetes/transport.ts'
import { type Answer, type FakeApi, serve } from './fake-api.ts'

const { signal } = new AbortController()
const REQUEST = { what: 'ask', method: 'GET', path: '/' } as const

let api: FakeApi | undefined
afterEach(() => api?.close())

async function open(answer: Answer) {
  api = await serve(answer)
  return createTransport(api.url, async () => ({}))
}

test('a server that does not answer in time is given up, and the message says so', async () => {
  const transport = await open(() => {})
  await expect(transport.send({ ...REQUEST, seconds: 0.05 }, signal)).rejects.toMatchObject({
    code: 0,
    reason: 'DeadlinePassed',
    message: expect.stringMatching(/^ask: no answer from http:\S+: not done within 0.05 s$/),
  })
})

test('an answer that does not end in time is given up too', async () => {
  const transport = await open((_asked, response) => response.write('{'))
  await expect(transport.send({ ...REQUEST, seconds: 0.05 }, signal)).rejects.toMatchObject({ code: 0, reason: 'DeadlinePassed' })
})

test('an answer without end is an error, not a full memory', async () => {
  const chunk = Buffer.alloc(1024 * 1024)
  const transport = await open((_asked, response) => {
    const fill = () => {
      while (response.write(chunk));
      response.once('drain', fill)
    }
    fill()
  })
  await expect(transport.send(REQUEST, signal)).rejects.toThrow('the answer is longer than 134217728 bytes')
})

test('a stream ends with the reason of the signal, in the middle too', async () => {
  const controller = new AbortController()
  const transport = await open((_asked, response) => response.write('piece'))
  const read = async () => {
    for await (const chunk of transport.stream(REQUEST, controller.signal)) {
      expect(String(chunk)).toBe('piece')
      controller.abort(new Error('stop'))
    }
  }
  await expect(read()).rejects.toThrow('stop')
})

test('a redirect is not followed: credentials go to one server only', async () => {
  const transport = await open((_asked, response) => response.writeHead(302, { location: 'http://example.com' }).end())
  await expect(transport.send(REQUEST, signal)).rejects.toMatchObject({ code: 302 })
})
