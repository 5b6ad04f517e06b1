import { afterEach, describe, expect, test } from '@jest/globals'
import { TEXT_MAX } from '../../src/experiment/limits.ts'
import { fetchSource, isAddress, type SourceTools, showSource } from '../../src/sources/fetch-source.ts'
import { openHttp } from '../../src/system/http/open-http.ts'
import { closeServers, serve, serveEcho } from '../system/http/server.ts'

afterEach(closeServers)

const fetchFrom = (source: string, more: Partial<SourceTools> = {}) =>
  fetchSource(source, {
    http: openHttp({}),
    environment: {},
    signal: new AbortController().signal,
    isTlsVerified: true,
    ...more,
  })

const serveAs = (type: string | undefined, body = '{}', status = 200) =>
  serve((_, response) => {
    if (type !== undefined) response.setHeader('Content-Type', type)
    response.statusCode = status
    response.end(body)
  })

const refused = (message: RegExp) =>
  expect.objectContaining({ name: 'InvalidExperiment', message: expect.stringMatching(message) })

describe('an address', () => {
  test('LOAD-1 is what has a scheme', () => {
    expect(['https://h/e.yaml', 'HTTP://h', 'ftp://h/e', 'file:///e.json'].every(isAddress)).toBe(true)
    expect(['chaos/e.yaml', 'a:b.yaml', '//h/e', '**/*.yaml'].some(isAddress)).toBe(false)
  })

  test('LOAD-4 must be one of the web', async () => {
    await expect(fetchFrom('ftp://h/e.yaml')).rejects.toEqual(refused(/'ftp' is not a supported source scheme\./))
    await expect(fetchFrom('file:///e.yaml')).rejects.toEqual(refused(/'file' is not a supported source scheme\./))
  })

  test('is shown without the password in it', async () => {
    expect(showSource('https://me:pass@h/e.yaml')).toBe('https://h/e.yaml')
    expect(showSource('chaos/a@b.yaml')).toBe('chaos/a@b.yaml')
    const fetching = fetchFrom('http://me:pass@127.0.0.1:1/e.yaml')
    await expect(fetching).rejects.toEqual(refused(/^http:\/\/127\.0\.0\.1:1\/e\.yaml: Failed to fetch the experiment: /))
    await expect(fetching).rejects.not.toEqual(refused(/pass/))
  })
})

describe('an answer', () => {
  test.each([
    ['application/json', 'json'],
    ['application/vnd.chaos+json; charset=utf-8', 'json'],
    ['application/x-yaml', 'yaml'],
    ['text/yaml', 'yaml'],
    ['application/yaml', 'yaml'],
    ['text/plain; charset=utf-8', 'either'],
  ])('LOAD-6 of the type %s is read as %s', async (type, format) => {
    expect(await fetchFrom(await serveAs(type, '{"title": "é"}'))).toEqual({ text: '{"title": "é"}', format })
  })

  test('LOAD-6 without a type that says something is read as the ending says', async () => {
    const address = await serveAs(undefined)
    expect((await fetchFrom(`${address}/e.yml?ref=main`)).format).toBe('yaml')
    await expect(fetchFrom(`${address}/e`)).rejects.toEqual(
      refused(/only files with json, yaml or yml .* does not say what it is/),
    )
    const page = await serveAs('text/html')
    await expect(fetchFrom(page)).rejects.toEqual(refused(/only files with json, yaml or yml .* calls it text\/html/))
  })

  test('LOAD-5 other than 200 is refused, with the beginning of what the server says', async () => {
    const address = await serveAs('text/plain', `not here\n${'x'.repeat(1000)}`, 404)
    await expect(fetchFrom(address)).rejects.toEqual(
      refused(/Failed to fetch the experiment: the server answered 404: not here x{1,200}…$/),
    )
    await expect(fetchFrom(await serveAs('application/json', '', 201))).rejects.toEqual(refused(/answered 201$/))
  })

  test('LOAD-5 redirects are followed', async () => {
    const address = await serveAs('application/json')
    const first = await serve((_, response) => response.writeHead(302, { Location: `${address}/e` }).end())
    expect(await fetchFrom(first)).toEqual({ text: '{}', format: 'json' })
  })

  test('has a limit, and must be UTF-8', async () => {
    await expect(fetchFrom(await serveAs('application/json', 'x'.repeat(TEXT_MAX + 1)))).rejects.toEqual(refused(/longer than/))
    const latin = await serve((_, response) => {
      response.setHeader('Content-Type', 'application/json')
      response.end(Buffer.from([0x22, 0xe9, 0x22]))
    })
    await expect(fetchFrom(latin)).rejects.toEqual(refused(/is not UTF-8 text/))
  })

  test('that never comes ends with the run', async () => {
    const address = await serve(() => {})
    const stop = new AbortController()
    const fetching = fetchFrom(address, { signal: stop.signal })
    stop.abort(new Error('stopped'))
    await expect(fetching).rejects.toThrow('stopped')
  })
})

describe('the question', () => {
  const headersFor = async (source: string, more: Partial<SourceTools>) =>
    JSON.parse((await fetchFrom(source, more)).text).headers as Record<string, string>

  test('LOAD-5 says what it takes', async () => {
    expect((await headersFor(await serveEcho(), {})).Accept).toBe('application/json, application/x-yaml')
  })

  test('LOAD-7 REG-45 the token of the environment comes before those of the settings', async () => {
    const address = await serveEcho()
    const auths = { [new URL(address).host]: { type: 'Token', value: 'abc' } }
    expect((await headersFor(address, { auths })).Authorization).toBe('Token abc')
    const environment = { CHAOSTOOLKIT_LOADER_AUTH_BEARER_TOKEN: ' xyz \n' }
    expect((await headersFor(address, { auths, environment })).Authorization).toBe('bearer xyz')
  })

  test('LOAD-7 the network location must match, port included', async () => {
    const auths = { '127.0.0.1': { type: 'Token', value: 'abc' } }
    expect((await headersFor(await serveEcho(), { auths })).Authorization).toBeUndefined()
  })

  test('LOAD-8 REG-46 passes on that certificates do not count', async () => {
    const asked: (boolean | undefined)[] = []
    const http: SourceTools['http'] = async ({ isTlsVerified, url }) => {
      asked.push(isTlsVerified)
      return { status: 200, headers: {}, body: new Uint8Array(), url }
    }
    await fetchFrom('https://h/e.json', { http, isTlsVerified: false })
    expect(asked).toEqual([false])
  })
})
