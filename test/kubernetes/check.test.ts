import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { checkCluster } from '../../src/kubernetes/check.ts'
import { type Answer, type FakeApi, json, refuse, serve } from './fake-api.ts'
import { type Folder, kubeconfig, makeFolder } from './folder.ts'

const { signal } = new AbortController()

let folder: Folder
let api: FakeApi | undefined
beforeAll(() => {
  folder = makeFolder()
})
afterEach(() => api?.close())
afterAll(() => folder.remove())

async function check(answer: Answer, user?: object) {
  api = await serve(answer)
  const KUBECONFIG = folder.write('config', kubeconfig({ server: api.url, namespace: 'shop', ...(user ? { user } : {}) }))
  return { ...(await checkCluster({ environment: { KUBECONFIG } }, signal)), file: KUBECONFIG, url: api.url }
}

test('a cluster that answers has a name and no problems; one question is enough', async () => {
  const { cluster, problems, url } = await check((_asked, response) => json(response, { kind: 'APIVersions' }))
  expect(cluster).toEqual({ context: 'kind', server: url, namespace: 'shop' })
  expect(problems).toEqual([])
  expect(api?.asked).toHaveLength(1)
})

test('the door of a good cluster goes on where the check ended', async () => {
  const ports = new Set<number | undefined>()
  const { kubernetes } = await check((_asked, response) => {
    ports.add(response.socket?.remotePort)
    json(response, { kind: 'Status' })
  })
  await kubernetes?.get({ apiVersion: 'v1', kind: 'Node', name: 'a' }, signal)
  expect(api?.asked).toHaveLength(2)
  expect(ports.size).toBe(1)
})

test('nothing listens there', async () => {
  const environment = { KUBECONFIG: folder.write('config', kubeconfig({ server: 'http://127.0.0.1:1' })) }
  const { cluster, problems } = await checkCluster({ environment }, signal)
  expect(cluster).toEqual({ context: 'kind', server: 'http://127.0.0.1:1' })
  expect(problems).toEqual([
    {
      file: environment.KUBECONFIG,
      message:
        'the cluster of context "kind" (http://127.0.0.1:1) cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Is it running, and is the address right?',
    },
  ])
})

test('a server that keeps silent is given up after two seconds', async () => {
  const start = performance.now()
  const { problems } = await check(() => {})
  expect(problems[0]?.message).toContain('cannot be reached: not done within 2 s')
  expect(performance.now() - start).toBeLessThan(3000)
})

test('credentials that are not accepted', async () => {
  const { problems, file } = await check((_asked, response) => refuse(response, 401, 'Unauthorized'))
  expect(problems).toEqual([
    {
      file,
      message: expect.stringContaining(
        'does not accept the credentials of user "kind": its token or certificate may have expired',
      ),
    },
  ])
})

test('a token that says itself when it expired', async () => {
  const token = ['{}', JSON.stringify({ exp: 1_700_000_000 }), '']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')
  const { problems } = await check((_asked, response) => refuse(response, 401, 'Unauthorized'), { token })
  expect(problems[0]?.message).toContain('its token expired at 2023-11-14T22:13:20.000Z. Log in again.')
})

test('a user who may not ask anything', async () => {
  const { problems } = await check((_asked, response) => refuse(response, 403, 'Forbidden', 'no'))
  expect(problems[0]?.message).toMatch(
    /forbids user "kind" to ask it anything: .* Give it a role, or log in as somebody who has one\.$/,
  )
})

test('a server that is something else', async () => {
  const { problems } = await check((_asked, response) => response.writeHead(404).end('nginx'))
  expect(problems[0]?.message).toContain('does not answer as a Kubernetes API server: ask the API server: HTTP 404: nginx')
})

test('a kubeconfig that is missing, or lacks the context', async () => {
  const missing = await checkCluster({ environment: { KUBECONFIG: '/absent' } }, signal)
  expect(missing).toEqual({
    cluster: undefined,
    problems: [{ file: '/absent', message: 'the kubeconfig does not exist; give the path of one that does' }],
  })
  const KUBECONFIG = folder.write('config', kubeconfig())
  const wrong = await checkCluster({ environment: { KUBECONFIG }, context: 'kimd' }, signal)
  expect(wrong.problems).toEqual([
    { file: KUBECONFIG, message: 'there is no context "kimd"; did you mean "kind"? there is "kind"' },
  ])
})

test.each(['no url', 'ftp://host', 'host:6443'])('a server that is no URL (%s)', async (server) => {
  const KUBECONFIG = folder.write('config', kubeconfig({ server }))
  const { problems } = await checkCluster({ environment: { KUBECONFIG } }, signal)
  expect(problems).toEqual([
    { file: KUBECONFIG, message: `the server "${server}" of "kind" is no URL such as https://HOST:6443` },
  ])
})

test('an abort is no problem of the cluster', async () => {
  const controller = new AbortController()
  api = await serve(() => controller.abort(new Error('stop')))
  const environment = { KUBECONFIG: folder.write('config', kubeconfig({ server: api.url })) }
  await expect(checkCluster({ environment }, controller.signal)).rejects.toThrow('stop')
})

test('a certificate that is not trusted, and one that is', async () => {
  const [cert, key] = ['crt', 'key'].map((ending) =>
    readFileSync(new URL(`../fixtures/tls/localhost.${ending}`, import.meta.url)),
  )
  const server = createServer({ cert, key }, (_request, response) => response.end('{}')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `https://localhost:${(server.address() as AddressInfo).port}`
  const look = async (cluster: object) => {
    const KUBECONFIG = folder.write('config', kubeconfig({ server: url, cluster }))
    return (await checkCluster({ environment: { KUBECONFIG } }, signal)).problems.map(({ message }) => message)
  }
  try {
    expect(await look({})).toEqual([
      expect.stringMatching(/ is not trusted: self-signed certificate.*\. Give its certificate-authority in the kubeconfig/),
    ])
    expect(await look({ 'certificate-authority-data': cert?.toString('base64') })).toEqual([])
    expect(await look({ 'insecure-skip-tls-verify': true })).toEqual([])
    const other = { 'certificate-authority-data': cert?.toString('base64'), 'tls-server-name': 'other.example' }
    expect(await look(other)).toEqual([expect.stringContaining('is not trusted: Hostname/IP does not match')])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
