import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openHttp } from '../../../src/system/http/open-http.ts'
import { findProxy } from '../../../src/system/http/proxy.ts'
import { closeServers, listen, serve, serveTcp } from './server.ts'
import { certificateFile, serveSecure } from './tls.ts'

const never = new AbortController().signal

function ask(url: string, environment: Record<string, string>) {
  return openHttp({ NETRC: '/nowhere', ...environment })({ url, method: 'GET', headers: {} }, never)
}

afterEach(closeServers)

describe('HTTP-15 which proxy', () => {
  const proxyOf = (url: string, environment: Record<string, string>) => findProxy(new URL(url), environment)?.href

  test.each([
    ['http://shop/', { http_proxy: 'http://p:1' }, 'http://p:1/'],
    ['http://shop/', { HTTP_PROXY: 'http://p:1' }, 'http://p:1/'],
    ['http://shop/', { http_proxy: 'http://lower:1', HTTP_PROXY: 'http://upper:1' }, 'http://lower:1/'],
    ['http://shop/', { https_proxy: 'http://p:1' }, undefined],
    ['https://shop/', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1/'],
    ['https://shop/', { all_proxy: 'p:1' }, 'http://p:1/'],
    ['http://shop/', { http_proxy: '' }, undefined],
  ])('%s with %j goes to %s', (url, environment, expected) => {
    expect(proxyOf(url, environment)).toBe(expected)
  })

  test.each([
    ['http://shop.example/', 'shop.example', true],
    ['http://a.shop.example/', 'shop.example', true],
    ['http://a.shop.example/', '.shop.example', true],
    ['http://a.shop.example/', '*.shop.example', true],
    ['http://workshop.example/', 'shop.example', false],
    ['http://shop.example:8080/', 'other, shop.example:8080', true],
    ['http://shop.example:8080/', 'shop.example:9090', false],
    ['http://10.1.2.3/', '10.0.0.0/8', true],
    ['http://11.1.2.3/', '10.0.0.0/8', false],
    ['http://127.0.0.1:80/', '127.0.0.1', true],
    ['http://anything/', '*', true],
    ['http://shop/', ' , ', false],
  ])('%s under no_proxy=%s is spared: %s', (url, list, isSpared) => {
    expect(proxyOf(url, { http_proxy: 'http://p:1', no_proxy: list })).toBe(isSpared ? undefined : 'http://p:1/')
    expect(proxyOf(url, { http_proxy: 'http://p:1', NO_PROXY: list })).toBe(isSpared ? undefined : 'http://p:1/')
  })

  test('a proxy of another kind is an error that names it', () => {
    expect(() => proxyOf('http://shop/', { http_proxy: 'socks5://p:1' })).toThrow('socks5://p:1')
  })
})

describe('HTTP-15 through a proxy', () => {
  test('http:// is asked for by its whole address, with the password of the proxy', async () => {
    const asked: IncomingMessage[] = []
    const proxy = await serve((request, response) => {
      asked.push(request)
      response.end('from the proxy')
    })
    const answer = await ask('http://shop.invalid/page?a=1', { http_proxy: proxy.replace('//', '//jane:s%40cret@') })
    expect(Buffer.from(answer.body).toString()).toBe('from the proxy')
    expect(asked[0]?.url).toBe('http://shop.invalid/page?a=1')
    expect(asked[0]?.headers).toMatchObject({
      host: 'shop.invalid',
      'proxy-authorization': `Basic ${Buffer.from('jane:s@cret').toString('base64')}`,
    })
  })

  test('https:// goes through a tunnel, and the proxy sees nothing of it', async () => {
    const target = await serveSecure((_, response) => response.end('secret page'))
    const asked: IncomingMessage[] = []
    const proxy = createHttpServer()
    proxy.on('connect', (request: IncomingMessage, client: Socket) => {
      asked.push(request)
      const server = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        server.pipe(client).pipe(server)
      })
    })
    const environment = { https_proxy: `http://jane:secret@127.0.0.1:${await listen(proxy)}`, SSL_CERT_FILE: certificateFile }
    const answer = await ask(target, environment)
    expect(Buffer.from(answer.body).toString()).toBe('secret page')
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ method: 'CONNECT', url: new URL(target).host })
    expect(asked[0]?.headers['proxy-authorization']).toBeDefined()
  })

  test('a proxy that refuses the tunnel makes the server unreachable', async () => {
    const port = await serveTcp((socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'))
    await expect(ask('https://shop.invalid/', { https_proxy: `http://127.0.0.1:${port}` })).rejects.toMatchObject({
      failure: 'unreachable',
      message: `the proxy 127.0.0.1:${port} answered 403 to CONNECT shop.invalid:443`,
    })
  })

  test('HTTP-5 a proxy that does not answer is bounded by the connect timeout', async () => {
    const port = await serveTcp(() => {})
    const http = openHttp({ https_proxy: `http://127.0.0.1:${port}` })
    await expect(
      http({ url: 'https://shop.invalid/', method: 'GET', headers: {}, connectTimeout: 0.05 }, never),
    ).rejects.toMatchObject({
      failure: 'unreachable',
      message: 'no connection within 0.05 s',
    })
  })
})
