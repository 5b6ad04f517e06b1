import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openHttp } from '../../../src/system/http/open-http.ts'
import type { HttpAnswer, HttpRequest } from '../../../src/system/http.ts'
import { type Asked, closeServers, serve, serveEcho, serveTcp } from './server.ts'

const never = new AbortController().signal
const http = openHttp({ NETRC: '/nowhere' })

function ask(url: string, more: Partial<HttpRequest> = {}): Promise<HttpAnswer> {
  return http({ url, method: 'GET', headers: {}, ...more }, never)
}

function textOf({ body }: HttpAnswer): string {
  return Buffer.from(body).toString()
}

async function askEcho(more: Partial<HttpRequest> & { path?: string } = {}): Promise<Asked> {
  return JSON.parse(textOf(await ask((await serveEcho()) + (more.path ?? '/'), more)))
}

afterEach(closeServers)

describe('what is sent', () => {
  test('the defaults, which the caller overrides in whatever spelling', async () => {
    const { headers } = await askEcho({ headers: { accept: 'text/plain', 'X-Mixed-Case': 'yes' } })
    expect(headers).toMatchObject({
      accept: 'text/plain',
      'X-Mixed-Case': 'yes',
      'User-Agent': expect.stringMatching(/^chaos-gate\/\d/),
      'Accept-Encoding': 'gzip, deflate',
      Connection: 'keep-alive',
    })
    expect(headers).not.toHaveProperty('Accept')
  })

  test('a Host header of the caller takes the place of ours', async () => {
    expect((await askEcho({ headers: { host: 'shop.example' } })).headers).toMatchObject({ host: 'shop.example' })
  })

  test('the length of a body, and of a missing one where a body is usual', async () => {
    expect(await askEcho({ method: 'POST', body: 'é' })).toMatchObject({ body: 'é', headers: { 'Content-Length': '2' } })
    expect(await askEcho({ method: 'POST' })).toMatchObject({ body: '', headers: { 'Content-Length': '0' } })
    expect((await askEcho()).headers).not.toHaveProperty('Content-Length')
  })

  test('HTTP-15 a fresh connection for every call', async () => {
    const ports = new Set<number | undefined>()
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      response.end()
    })
    await ask(url)
    await ask(url)
    expect(ports.size).toBe(2)
  })
})

describe('what comes back', () => {
  test('HTTP-8 names as the server spells them, duplicates joined', async () => {
    const url = await serve((_, response) => {
      response.writeHead(207, ['X-Odd-CASE', 'a', 'x-odd-case', 'b', 'Set-Cookie', 'c=1', 'Set-Cookie', 'd=2'])
      response.end('done')
    })
    const answer = await ask(url)
    expect(answer).toMatchObject({ status: 207, headers: { 'X-Odd-CASE': 'a, b', 'Set-Cookie': 'c=1, d=2' }, url: `${url}/` })
    expect(textOf(answer)).toBe('done')
  })

  test.each([
    ['gzip', gzipSync('shop')],
    ['br', brotliCompressSync('shop')],
    ['deflate', deflateSync('shop')],
    ['deflate', deflateRawSync('shop')],
    ['gzip, br', brotliCompressSync(gzipSync('shop'))],
  ])('%s is taken off', async (encoding, bytes) => {
    const url = await serve((_, response) => response.setHeader('Content-Encoding', encoding).end(bytes))
    expect(textOf(await ask(url))).toBe('shop')
  })

  test('an empty body is empty whatever its encoding says', async () => {
    const url = await serve((_, response) => response.setHeader('Content-Encoding', 'gzip').end())
    expect(textOf(await ask(url, { method: 'HEAD' }))).toBe('')
  })

  test('a body that is not what it says is unreadable', async () => {
    const url = await serve((_, response) => response.setHeader('Content-Encoding', 'gzip').end('plain'))
    await expect(ask(url)).rejects.toMatchObject({ failure: 'unreadable', message: expect.stringContaining('is not gzip') })
  })

  test('a body that never ends is unreadable', async () => {
    const url = await serve((_, response) => {
      const pour = () => {
        if (response.destroyed) return
        response.write('x'.repeat(10_000))
        setImmediate(pour)
      }
      pour()
    })
    await expect(ask(url, { bodyMax: 50_000 })).rejects.toMatchObject({
      failure: 'unreadable',
      message: 'the body is longer than 50000 bytes',
    })
  })

  test('a small body that grows without end is unreadable', async () => {
    const url = await serve((_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('x'.repeat(1_000_000))))
    await expect(ask(url, { bodyMax: 50_000 })).rejects.toMatchObject({
      failure: 'unreadable',
      message: 'the body is longer than 50000 bytes',
    })
  })
})

describe('HTTP-15 redirects', () => {
  function serveRedirect(status: number, location: string) {
    return serve(async (request, response) => {
      if (request.url?.startsWith('/from')) response.writeHead(status, { Location: location }).end()
      else {
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        response.end(`${request.method} ${request.url} ${Buffer.concat(chunks)} ${request.headers['content-type']}`)
      }
    })
  }

  test.each([
    [301, 'POST', 'GET /to  undefined'],
    [302, 'POST', 'GET /to  undefined'],
    [303, 'PUT', 'GET /to  undefined'],
    [301, 'PUT', 'PUT /to  undefined'],
    [307, 'POST', 'POST /to hello text/plain'],
    [308, 'PUT', 'PUT /to hello text/plain'],
  ])('%i after %s', async (status, method, expected) => {
    const url = await serveRedirect(status, '/to')
    const answer = await ask(`${url}/from`, { method, body: 'hello', headers: { 'Content-Type': 'text/plain' } })
    expect(textOf(answer)).toBe(expected)
    expect(answer.url).toBe(`${url}/to`)
  })

  test('thirty are followed, not one more', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked++
      response.writeHead(302, { Location: `/${asked}` }).end()
    })
    await expect(ask(url)).rejects.toMatchObject({ failure: 'unusable', message: expect.stringContaining('redirects too often') })
    expect(asked).toBe(31)
  })

  test('a status without a Location is the answer', async () => {
    const url = await serve((_, response) => response.writeHead(302).end('here'))
    expect(await ask(url)).toMatchObject({ status: 302 })
  })

  test('passwords and cookies stay with the host, and go along on it', async () => {
    const other = await serveEcho()
    const url = await serve((request, response) => {
      const location = request.url === '/abroad' ? other : request.url === '/at-home' ? '/echo' : undefined
      if (location) response.writeHead(302, { Location: location, 'Set-Cookie': 'sid=2; Path=/' }).end()
      else response.end(JSON.stringify(request.headers))
    })
    const headers = { Authorization: 'Bearer secret', Cookie: 'sid=1; theme=dark' }
    const athome = JSON.parse(textOf(await ask(`${url}/at-home`, { headers })))
    expect(athome).toMatchObject({ authorization: 'Bearer secret', cookie: 'sid=2; theme=dark' })
    const abroad: Asked = JSON.parse(textOf(await ask(`${url}/abroad`, { headers })))
    expect(abroad.headers).not.toHaveProperty('Authorization')
    expect(abroad.headers).not.toHaveProperty('Cookie')
  })

  test('to another scheme is unusable', async () => {
    const url = await serveRedirect(302, 'ftp://files.example/')
    await expect(ask(`${url}/from`)).rejects.toMatchObject({ failure: 'unusable' })
  })
})

describe('what goes wrong', () => {
  test('HTTP-13 nobody listens: unreachable', async () => {
    await expect(ask('http://127.0.0.1:1/')).rejects.toMatchObject({
      failure: 'unreachable',
      message: 'connect ECONNREFUSED 127.0.0.1:1',
    })
  })

  test('HTTP-13 a name that nobody knows: unreachable', async () => {
    await expect(ask('http://shop.invalid/')).rejects.toMatchObject({
      failure: 'unreachable',
      message: expect.stringContaining('shop.invalid'),
    })
  })

  test('HTTP-13 a connection that is closed without an answer: dropped', async () => {
    const port = await serveTcp((socket) => socket.destroy())
    await expect(ask(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ failure: 'dropped' })
  })

  test('HTTP-13 a body that breaks off: dropped', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' })
      response.write('some', () => response.destroy())
    })
    await expect(ask(url)).rejects.toMatchObject({ failure: 'dropped' })
  })

  test('HTTP-5 an answer that does not come within the read timeout: slow', async () => {
    const url = await serve(() => {})
    await expect(ask(url, { readTimeout: 0.05 })).rejects.toMatchObject({ failure: 'slow' })
  })

  test('HTTP-5 a body that stops coming: slow', async () => {
    const url = await serve((_, response) => response.write('some'))
    await expect(ask(url, { readTimeout: 0.05 })).rejects.toMatchObject({ failure: 'slow' })
  })

  test('HTTP-5 a slow but steady body is no silence', async () => {
    const url = await serve((_, response) => {
      const say = (left: number) => {
        if (left === 0) return response.end()
        response.write('x')
        return setTimeout(say, 30, left - 1)
      }
      say(6)
    })
    expect(textOf(await ask(url, { readTimeout: 0.12 }))).toBe('xxxxxx')
  })

  test.each(['shop/health', 'ftp://shop/', 'http://', 'http:shop', 'http://shop:99999/'])(
    'HTTP-14 %s is unusable',
    async (url) => {
      await expect(ask(url)).rejects.toMatchObject({ failure: 'unusable' })
    },
  )

  test('HTTP-14 a header or a method that cannot be sent is unusable', async () => {
    const url = await serveEcho()
    await expect(ask(url, { headers: { 'X-A': 'two\nlines' } })).rejects.toMatchObject({ failure: 'unusable' })
    await expect(ask(url, { headers: { 'X A': '1' } })).rejects.toMatchObject({ failure: 'unusable' })
    await expect(ask(url, { method: 'GE T' })).rejects.toMatchObject({ failure: 'unusable' })
  })

  test('an abort ends the call at once, with the reason of the signal', async () => {
    const reason = new Error('enough')
    const stop = new AbortController()
    const url = await serve(() => stop.abort(reason))
    await expect(http({ url, method: 'GET', headers: {} }, stop.signal)).rejects.toBe(reason)
  })
})

describe('HTTP-7 retries', () => {
  function serveAfter(failures: number, fail: (socket: { destroy(): void }) => void) {
    const seen = { count: 0, url: '' }
    return serve((request, response) => {
      seen.count++
      if (seen.count <= failures) fail(request.socket)
      else response.end('done')
    }).then((url) => Object.assign(seen, { url }))
  }

  test('a dropped connection is tried again for a method that may be repeated', async () => {
    const server = await serveAfter(2, (socket) => socket.destroy())
    expect(textOf(await ask(server.url, { maxRetries: 2 }))).toBe('done')
    expect(server.count).toBe(3)
  })

  test('but not for POST', async () => {
    const server = await serveAfter(1, (socket) => socket.destroy())
    await expect(ask(server.url, { maxRetries: 2, method: 'POST' })).rejects.toMatchObject({ failure: 'dropped' })
    expect(server.count).toBe(1)
  })

  test('silence is tried again, and has become unreachable when the attempts are used up (HTTP-13)', async () => {
    const server = await serveAfter(9, () => {})
    await expect(ask(server.url, { maxRetries: 1, readTimeout: 0.05 })).rejects.toMatchObject({ failure: 'unreachable' })
    expect(server.count).toBe(2)
  })

  test('silence after POST stays silence', async () => {
    const server = await serveAfter(9, () => {})
    await expect(ask(server.url, { maxRetries: 1, method: 'POST', readTimeout: 0.05 })).rejects.toMatchObject({ failure: 'slow' })
  })

  test('a status is never a reason', async () => {
    let count = 0
    const url = await serve((_, response) => {
      count++
      response.writeHead(503).end()
    })
    expect(await ask(url, { maxRetries: 3 })).toMatchObject({ status: 503 })
    expect(count).toBe(1)
  })
})
