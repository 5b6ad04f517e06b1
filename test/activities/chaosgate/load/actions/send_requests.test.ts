import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { send_requests } from '../../../../../src/activities/chaosgate/load/actions/send_requests.ts'
import type { BurstResult } from '../../../../../src/activities/chaosgate/load/tally.ts'
import { systemClock } from '../../../../../src/system/clock.ts'
import { openHttp } from '../../../../../src/system/http/open-http.ts'
import { bench } from '../../../bench.ts'

const seen = { requests: 0, atOnce: 0, atOnceMost: 0, elsewhere: 0, method: '', host: '' }
let url = ''

const elsewhere = http.createServer((_, response) => {
  seen.elsewhere += 1
  response.end()
})

/** `/odd`: every third request is 503; `/away`: a redirect to another server; `/never`: no answer; `/long`: a long one. */
const server = http.createServer((request, response) => {
  seen.requests += 1
  const isThird = seen.requests % 3 === 0
  seen.atOnce += 1
  seen.atOnceMost = Math.max(seen.atOnceMost, seen.atOnce)
  Object.assign(seen, { method: request.method, host: request.headers.host })
  response.on('close', () => {
    seen.atOnce -= 1
  })
  if (request.url === '/never') return
  if (request.url === '/away') response.writeHead(302, { location: `http://127.0.0.1:${portOf(elsewhere)}/` }).end()
  else if (request.url === '/long') response.end('x'.repeat(2_000_000))
  else setTimeout(() => response.writeHead(request.url === '/odd' && isThird ? 503 : 200).end('fine'), 5)
})

function portOf(one: http.Server): number {
  return (one.address() as AddressInfo).port
}

beforeAll(async () => {
  for (const one of [server, elsewhere]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${portOf(server)}`
})

afterAll(() => {
  for (const one of [server, elsewhere]) {
    one.close()
    one.closeAllConnections()
  }
})

beforeEach(() => {
  Object.assign(seen, { requests: 0, atOnce: 0, atOnceMost: 0, elsewhere: 0 })
})

/** With a real clock and real connections. */
async function send(args: object, signal = new AbortController().signal) {
  const { tools, told, run } = bench(send_requests)
  Object.assign(tools, { http: openHttp({}), clock: systemClock, signal })
  const result = (await run(args)) as BurstResult
  return { result, told }
}

describe('a burst', () => {
  test('sends as many requests as asked, as many at a time as asked, and counts the answers by status', async () => {
    const { result } = await send({ url: `${url}/odd`, requests: 30, concurrency: 4 })
    expect(result).toMatchObject({ url: `${url}/odd`, requests: 30, answers: { 200: 20, 503: 10 }, failures: {}, unfinished: 0 })
    expect([seen.requests, seen.atOnceMost]).toEqual([30, 4])
  })

  test('says how long answers took and how many came per second', async () => {
    const { durations, rate, seconds } = (await send({ url, requests: 20, concurrency: 2 })).result
    const { p50, p95, p99, max } = durations ?? { p50: 0, p95: 0, p99: 0, max: 0 }
    expect([p50, p95, p99, max].every((value) => value >= 0.004)).toBe(true)
    expect([p50, p95, p99, max].sort((left, right) => left - right)).toEqual([p50, p95, p99, max])
    expect(rate).toBeCloseTo(20 / seconds, -1)
  })

  test('sends the method and the headers that it is given', async () => {
    await send({ url, requests: 1, method: 'post', headers: { Host: 'shop.example.com' } })
    expect(seen).toMatchObject({ method: 'POST', host: 'shop.example.com' })
  })

  test('ends when its time is over, whatever is still to be sent', async () => {
    const started = Date.now()
    const { result } = await send({ url: `${url}/never`, requests: 1000, concurrency: 3, duration: 1, timeout: 30 })
    expect(Date.now() - started).toBeLessThan(3000)
    expect(result).toMatchObject({ requests: 0, unfinished: 3, durations: null, rate: 0 })
  })

  test('counts what was not answered by what it died of', async () => {
    expect((await send({ url: `${url}/never`, requests: 2, timeout: 1 })).result.failures).toEqual({ slow: 2 })
    expect((await send({ url: `${url}/long`, requests: 1 })).result.failures).toEqual({ unreadable: 1 })
    expect((await send({ url: 'http://127.0.0.1:1/', requests: 3 })).result.failures).toEqual({ unreachable: 3 })
  })

  test('talks to no other server: a redirect is an answer', async () => {
    const { result } = await send({ url: `${url}/away`, requests: 5 })
    expect([result.answers, seen.elsewhere]).toEqual([{ 302: 5 }, 0])
  })

  test('is given up when the run is stopped', async () => {
    const stop = new AbortController()
    const sending = send({ url: `${url}/never`, requests: 5, timeout: 30 }, stop.signal)
    setTimeout(() => stop.abort(new Error('stopped')), 50)
    await expect(sending).rejects.toThrow('stopped')
  })
})

describe('what it tells', () => {
  test('how many requests were sent and answered, as evidence', async () => {
    const { told } = await send({ url, requests: 3 })
    expect(told).toEqual([expect.stringMatching(/^did: sent 3 requests to http:\S+ in [\d.]+ s, 3 of them answered$/)])
  })

  test('that none was answered, and why, which is no injection', async () => {
    const { told } = await send({ url: 'http://127.0.0.1:1/', requests: 2 })
    expect(told).toEqual([expect.stringMatching(/^nothing: none of 2 requests to http:\S+ was answered: .*ECONNREFUSED/)])
  })
})

describe('bad input', () => {
  test.each([
    [{ requests: 100_001 }],
    [{ requests: 0 }],
    [{ concurrency: 101 }],
    [{ duration: 601 }],
    [{ timeout: 61 }],
    [{ requests: 1.5 }],
    [{ rate: 5 }],
  ])('%j is refused before anything is sent', async (more) => {
    await expect(send({ url, ...more })).rejects.toThrow()
    expect(seen.requests).toBe(0)
  })

  test('what is no URL of a web server is refused', async () => {
    await expect(send({ url: 'shop.example.com' })).rejects.toThrow('"shop.example.com" is not a URL')
  })
})
