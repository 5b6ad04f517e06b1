import { afterEach, describe, expect, test } from '@jest/globals'
import type { Activity, HttpProvider } from '../../src/experiment/schema.ts'
import { invokeActivity } from '../../src/providers/index.ts'
import { type Asked, closeServers, serve, serveEcho, serveTcp } from '../system/http/server.ts'
import { makeActivity, makeCall, type TestCall } from './call.ts'

interface Output {
  status: number
  headers: Record<string, string>
  body: unknown
}

function ask(provider: Record<string, unknown>, call: TestCall = makeCall(), more: Partial<Activity> = {}): Promise<Output> {
  return invokeActivity(makeActivity({ type: 'http', ...provider }, more), call) as Promise<Output>
}

async function askEcho(provider: Partial<HttpProvider> & { path?: string }, configuration = {}): Promise<Asked> {
  const { path = '/', ...rest } = provider
  return (await ask({ url: (await serveEcho()) + path, ...rest }, makeCall({ configuration }))).body as Asked
}

function serveBody(type: string | undefined, body: string | Uint8Array): Promise<string> {
  return serve((_, response) => response.writeHead(200, type === undefined ? {} : { 'Content-Type': type }).end(body))
}

afterEach(closeServers)

describe('the request', () => {
  test('HTTP-1 the method is GET, or what is written, in capitals', async () => {
    expect((await askEcho({})).method).toBe('GET')
    expect((await askEcho({ method: 'delete' })).method).toBe('DELETE')
  })

  test('HTTP-1 url, headers, timeout and arguments are substituted, the method is not', async () => {
    const configuration = { page: 'shop', token: 'abc', seconds: 5, name: 'web' }
    const asked = await askEcho(
      { path: '/${page}', headers: { 'X-Token': 'Bearer ${token}' }, timeout: '${seconds}', arguments: { n: '${name}' } },
      configuration,
    )
    expect(asked).toMatchObject({ url: '/shop?n=web', headers: { 'X-Token': 'Bearer abc' } })
    await expect(askEcho({ method: '${name}' }, configuration)).rejects.toMatchObject({ name: 'CannotInvoke' })
  })

  test.each([
    [
      'a mapping',
      { a: 1, b: [1, 2], c: null, d: true, e: 'x y&z', f: { k: 1, l: 2 }, g: 1.5 },
      'a=1&b=1&b=2&d=True&e=x+y%26z&f=k&f=l&g=1.5',
    ],
    [
      'a list of pairs',
      [
        ['b', 1],
        ['a', [2, 3]],
      ],
      'b=1&a=2&a=3',
    ],
    ['a text as it is', 'raw=%20yes', 'raw=%20yes'],
    ['letters that a form quotes', { "it's": '(é*~)!' }, 'it%27s=%28%C3%A9%2A~%29%21'],
  ])('HTTP-2 GET puts arguments into the query: %s', async (_, given, expected) => {
    expect((await askEcho({ arguments: given })).url).toBe(`/?${expected}`)
    expect((await askEcho({ path: '/shop?page=2#top', arguments: given })).url).toBe(`/shop?page=2&${expected}`)
  })

  test('HTTP-3 a mapping is sent as a form', async () => {
    const asked = await askEcho({ method: 'POST', arguments: { a: 1, nested: { b: 2, c: 3 } } })
    expect(asked).toMatchObject({
      body: 'a=1&nested=b&nested=c',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    })
  })

  test('HTTP-3 a text is sent as it is', async () => {
    const asked = await askEcho({ method: 'PUT', arguments: '<é/>' })
    expect(asked.body).toBe('<é/>')
    expect(asked.headers).not.toHaveProperty('Content-Type')
  })

  test.each([
    ['Content-Type', 'application/json'],
    ['content-type', 'application/json'],
    ['Content-Type', 'Application/JSON; charset=utf-8'],
  ])('HTTP-3 it is sent as JSON under %s: %s', async (name, type) => {
    const asked = await askEcho({ method: 'POST', headers: { [name]: type }, arguments: { a: [1, true] } })
    expect(asked).toMatchObject({ body: '{"a": [1, true]}', headers: { [name]: type } })
  })

  test.each([
    [{ a: 'é"\n', b: [1, 2.5, null, false], c: {} }, '{"a": "\\u00e9\\"\\n", "b": [1, 2.5, null, false], "c": {}}'],
    [{}, '{}'],
    [undefined, ''],
  ])('HTTP-4 JSON is written as Python writes it: %j', async (given, expected) => {
    const headers = { 'Content-Type': 'application/json' }
    expect((await askEcho({ method: 'POST', headers, ...(given && { arguments: given }) })).body).toBe(expected)
  })

  test('a header that is null is left out', async () => {
    expect((await askEcho({ headers: { 'X-A': null, 'X-B': '2' } })).headers).toMatchObject({ 'X-B': '2' })
  })

  test.each([
    ['a URL without a scheme', { url: 'no-scheme' }],
    ['an unknown scheme', { url: 'ftp://shop/' }],
    ['a header that is no text', { url: 'http://127.0.0.1:1/', headers: { 'X-N': '${n}' } }],
    ['a method that is no word', { url: 'http://127.0.0.1:1/', method: 'GE T' }],
    ['a timeout that is a text', { url: 'http://127.0.0.1:1/', timeout: '5' }],
    ['a timeout of three', { url: 'http://127.0.0.1:1/', timeout: [1, 2, 3] }],
    ['a timeout of nothing', { url: 'http://127.0.0.1:1/', timeout: 0 }],
    ['a list that holds no pairs', { url: 'http://127.0.0.1:1/', arguments: ['a'] }],
    ['a number as a body', { url: 'http://127.0.0.1:1/', method: 'POST', arguments: 5 }],
    ['a number as a query', { url: 'http://127.0.0.1:1/', arguments: 5 }],
    ['headers that are no mapping', { url: 'http://127.0.0.1:1/', headers: ['a'] }],
    ['retries that are no number', { url: 'http://127.0.0.1:1/', max_retries: 'two' }],
  ])('HTTP-14 HTTP-5 %s cannot be called', async (_, provider) => {
    const call = makeCall({ configuration: { n: 5 } })
    const method = 'method' in provider && provider.method === 'GE T'
    const url = method ? await serveEcho() : provider.url
    await expect(ask({ ...provider, url }, call)).rejects.toMatchObject({ name: 'CannotInvoke' })
  })
})

describe('the answer', () => {
  test('HTTP-8 status, headers and body, and nothing else', async () => {
    const output = await ask({ url: await serveBody('text/plain', 'hello') })
    expect(Object.keys(output)).toEqual(['status', 'headers', 'body'])
    expect(output).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'hello' })
  })

  test.each([
    ['application/json', { ok: true }],
    ['application/json; charset=utf-8', '{"ok": true}'],
    ['application/problem+json', '{"ok": true}'],
    ['Application/JSON', '{"ok": true}'],
    ['text/plain', '{"ok": true}'],
  ])('HTTP-9 the body under %s', async (type, expected) => {
    expect((await ask({ url: await serveBody(type, '{"ok": true}') })).body).toEqual(expected)
  })

  test('HTTP-10 an empty body is an empty text, whatever its type says', async () => {
    const url = await serveBody('application/json', '')
    expect((await ask({ url })).body).toBe('')
    expect((await ask({ url, method: 'HEAD' })).body).toBe('')
  })

  test('HTTP-10 JSON that is none fails the activity', async () => {
    await expect(ask({ url: await serveBody('application/json', '<html>') })).rejects.toMatchObject({
      name: 'ActivityFailed',
      message: expect.stringContaining('says that it is JSON, and is not'),
    })
  })

  test.each([
    ['UTF-8 where nothing is said', 'text/html', Buffer.from('5€'), '5€'],
    ['Latin-1 where it cannot be UTF-8', 'text/html', Buffer.from('caf\xe9', 'latin1'), 'café'],
    ['what the charset says', 'text/html; charset=utf-16le', Buffer.from('hi', 'utf16le'), 'hi'],
    ['Latin-1 as Python has it', 'text/html; charset="ISO-8859-1"', Buffer.from([0x80]), '\x80'],
    ['UTF-8 where the charset is unknown', 'text/html; charset=klingon', Buffer.from('5€'), '5€'],
    ['UTF-8 where there is no type', undefined, Buffer.from('5€'), '5€'],
  ])('HTTP-11 a text is read as %s', async (_, type, bytes, expected) => {
    expect((await ask({ url: await serveBody(type, bytes) })).body).toBe(expected)
  })

  test('HTTP-12 a status of 400 and above is no failure; it is a warning, unless there is a tolerance', async () => {
    const url = await serve((_, response) => response.writeHead(503).end('busy'))
    const call = makeCall()
    expect(await ask({ url }, call)).toMatchObject({ status: 503, body: 'busy' })
    expect(call.warnings).toEqual([`GET ${url} was answered 503`])
    await ask({ url }, call, { tolerance: 503 })
    expect(call.warnings).toHaveLength(1)
  })
})

describe('no answer', () => {
  const failed = (message: unknown) => ({ name: 'ActivityFailed', message })

  test('HTTP-13 nobody listens', async () => {
    await expect(ask({ url: 'http://127.0.0.1:1/' })).rejects.toMatchObject(
      failed('failed to connect to http://127.0.0.1:1/: connect ECONNREFUSED 127.0.0.1:1'),
    )
  })

  test('HTTP-13 the connection is dropped', async () => {
    const port = await serveTcp((socket) => socket.destroy())
    await expect(ask({ url: `http://127.0.0.1:${port}/` })).rejects.toMatchObject(
      failed(expect.stringMatching(/^failed to connect to /)),
    )
  })

  test('HTTP-5 HTTP-13 the answer does not come in time, given as a number or as a pair', async () => {
    const url = await serve(() => {})
    const slow = failed('activity took too long to complete')
    await expect(ask({ url, timeout: 0.05 })).rejects.toMatchObject(slow)
    await expect(ask({ url, timeout: [5, 0.05] })).rejects.toMatchObject(slow)
  })

  test('HTTP-7 HTTP-13 with retries, an answer that does not come counts as no connection', async () => {
    const url = await serve(() => {})
    await expect(ask({ url, timeout: 0.05, max_retries: 1 })).rejects.toMatchObject(
      failed(`failed to connect to ${url}: nothing came for 0.05 s, also after 1 retries`),
    )
  })

  test('a password in the URL is not told', async () => {
    await expect(ask({ url: 'http://jane:s3cret@127.0.0.1:1/' })).rejects.toThrow('failed to connect to http://127.0.0.1:1/')
  })

  test('an abort ends it, with the reason of the signal', async () => {
    const stop = new AbortController()
    const reason = new Error('cancelled')
    const url = await serve(() => stop.abort(reason))
    await expect(ask({ url }, makeCall({ signal: stop.signal }))).rejects.toBe(reason)
  })
})
