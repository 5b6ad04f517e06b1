import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openHttp } from '../../../src/system/http/open-http.ts'
import type { HttpRequest } from '../../../src/system/http.ts'
import { closeServers, serveTcp } from './server.ts'
import { certificateFile, certificateFolder, serveSecure } from './tls.ts'

const never = new AbortController().signal

function ask(url: string, environment: Record<string, string> = {}, more: Partial<HttpRequest> = {}) {
  return openHttp({ NETRC: '/nowhere', ...environment })({ url, method: 'GET', headers: {}, ...more }, never)
}

function serveShop(): Promise<string> {
  return serveSecure((_, response) => response.end('shop'))
}

afterEach(closeServers)

describe('whose certificate is believed', () => {
  test('HTTP-13 one that nobody vouches for makes the server unreachable', async () => {
    await expect(ask(await serveShop())).rejects.toMatchObject({
      failure: 'unreachable',
      message: expect.stringContaining('self-signed'),
    })
  })

  test('HTTP-6 any, when verification is switched off', async () => {
    expect(await ask(await serveShop(), {}, { isTlsVerified: false })).toMatchObject({ status: 200 })
  })

  test.each(['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE'])(
    'HTTP-15 one that %s vouches for, file or folder',
    async (variable) => {
      const url = await serveShop()
      expect(await ask(url, { [variable]: certificateFile })).toMatchObject({ status: 200 })
      expect(await ask(url, { [variable]: certificateFolder })).toMatchObject({ status: 200 })
    },
  )

  test('a certificate for another name is not', async () => {
    const url = (await serveShop()).replace('127.0.0.1', '127.0.0.2')
    await expect(ask(url, { SSL_CERT_FILE: certificateFile })).rejects.toMatchObject({ failure: 'unreachable' })
  })

  test('a file that is not there is told by the name of its variable', async () => {
    await expect(ask(await serveShop(), { CURL_CA_BUNDLE: '/nowhere.pem' })).rejects.toMatchObject({
      failure: 'unusable',
      message: expect.stringMatching(/^CURL_CA_BUNDLE .*\/nowhere\.pem/),
    })
  })

  test('HTTP-5 a handshake that does not end is bounded by the connect timeout', async () => {
    const port = await serveTcp(() => {})
    await expect(ask(`https://127.0.0.1:${port}/`, {}, { connectTimeout: 0.05 })).rejects.toMatchObject({
      failure: 'unreachable',
      message: 'no connection within 0.05 s',
    })
  })
})

describe('HTTP-15 who the request comes from', () => {
  async function authorization(netrc: string, userInfo = '', headers: Record<string, string> = {}) {
    const file = join(await mkdtemp(join(tmpdir(), 'netrc-')), 'netrc')
    await writeFile(file, netrc)
    const url = await serveSecure((request, response) => response.end(request.headers.authorization ?? 'nobody'))
    const answer = await ask(url.replace('//', `//${userInfo}`), { NETRC: file, SSL_CERT_FILE: certificateFile }, { headers })
    const text = Buffer.from(answer.body).toString()
    return text.startsWith('Basic ') ? Buffer.from(text.slice(6), 'base64').toString() : text
  }

  test('the machine of .netrc', async () => {
    expect(
      await authorization('machine other login a password b\nmachine 127.0.0.1\n  login jane\n  password "s3: cret"\n'),
    ).toBe('jane:s3: cret')
  })

  test('its default, wherever a macro stands', async () => {
    expect(await authorization('macdef init\nmachine 127.0.0.1 login evil\n\ndefault login any password one')).toBe('any:one')
  })

  test('nobody, when it does not know the machine', async () => {
    expect(await authorization('machine other login a password b')).toBe('nobody')
  })

  test('the user in the URL, before all others', async () => {
    const netrc = 'machine 127.0.0.1 login jane password x'
    expect(await authorization(netrc, 'tom:p%40ss@', { authorization: 'Bearer t' })).toBe('tom:p@ss')
  })

  test('the header, before .netrc', async () => {
    expect(await authorization('machine 127.0.0.1 login jane password x', '', { authorization: 'Bearer t' })).toBe('Bearer t')
  })
})
