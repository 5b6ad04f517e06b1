import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import { type FakeApi, json, serve } from './fake-api.ts'
import { type Folder, kubeconfig, makeFolder } from './folder.ts'

const { signal } = new AbortController()

let folder: Folder
let api: FakeApi
beforeAll(async () => {
  folder = makeFolder()
  api = await serve((_asked, response) => json(response, { kind: 'Status' }))
})
afterEach(() => {
  api.asked.length = 0
})
afterAll(async () => {
  folder.remove()
  await api.close()
})

/** The headers that a user of a kubeconfig makes the door send, call by call. */
async function headers(user: object, calls = 1, environment: Record<string, string> = {}) {
  const KUBECONFIG = folder.write('config', kubeconfig({ server: api.url, user }))
  const kubernetes = await openKubernetes({ environment: { KUBECONFIG, ...environment } })
  for (let call = 0; call < calls; call++) await kubernetes.get({ apiVersion: 'v1', kind: 'Node', name: 'a' }, signal)
  return api.asked.map((asked) => asked.headers)
}

/** An exec plugin: a script that prints a credential. */
function plugin(script: string): object {
  const file = folder.write('plugin.cjs', script)
  return {
    apiVersion: 'client.authentication.k8s.io/v1',
    command: process.execPath,
    args: [file],
    env: [{ name: 'MY', value: 'own' }],
  }
}

describe('plain users', () => {
  test('a token', async () => {
    expect(await headers({ token: 'abc' })).toMatchObject([{ authorization: 'Bearer abc' }])
  })

  test('a token file wins over a token; its blanks do not count', async () => {
    folder.write('token', 'from the file\n')
    expect(await headers({ token: 'abc', tokenFile: 'token' }, 2)).toMatchObject(
      Array(2).fill({ authorization: 'Bearer from the file' }),
    )
  })

  test('user and password', async () => {
    expect(await headers({ username: 'me', password: 'secret' })).toMatchObject([
      { authorization: `Basic ${Buffer.from('me:secret').toString('base64')}` },
    ])
  })

  test('groups to impersonate are sent one by one', async () => {
    expect(await headers({ as: 'jane', 'as-groups': ['dev', 'ops'] })).toMatchObject([
      { 'impersonate-user': 'jane', 'impersonate-group': 'dev, ops' },
    ])
  })

  test('a certificate that cannot be read is told with the kubeconfig that names it', async () => {
    await expect(headers({ 'client-certificate': 'absent.crt', 'client-key': 'absent.key' })).rejects.toMatchObject({
      reason: 'InvalidKubeconfig',
      file: expect.stringMatching(/config$/),
      message: expect.stringMatching(/^it names a file that cannot be read: ENOENT.*absent\.crt/),
    })
  })
})

describe('exec plugins', () => {
  const credential = (expression: string) =>
    `process.stdout.write(JSON.stringify({ kind: 'ExecCredential', status: { token: ${expression} } }))`

  test('run in the environment of the run, with their own on top, and are told what they are asked for', async () => {
    const exec = plugin(
      credential(`[process.env.RUN, process.env.MY, JSON.parse(process.env.KUBERNETES_EXEC_INFO).kind].join(' ')`),
    )
    expect(await headers({ exec }, 1, { RUN: 'run' })).toMatchObject([{ authorization: 'Bearer run own ExecCredential' }])
  })

  test('are asked once while what they gave is good', async () => {
    const marks = folder.write('marks', '')
    const exec = plugin(`require('node:fs').appendFileSync(${JSON.stringify(marks)}, 'x'); ${credential(`'t'`)}`)
    await headers({ exec }, 3)
    const { readFileSync } = await import('node:fs')
    expect(readFileSync(marks, 'utf8')).toBe('x')
  })

  test('that fail are told by name, with what they said', async () => {
    const exec = plugin(`console.error('please log in'); process.exit(1)`)
    await expect(headers({ exec })).rejects.toMatchObject({
      reason: 'InvalidKubeconfig',
      message: expect.stringMatching(/^the credentials of user "kind" could not be had with ".*": please log in$/),
    })
  })

  test('that are not installed are told by name', async () => {
    await expect(headers({ exec: { command: 'no-such-plugin' } })).rejects.toThrow(
      'could not be had with "no-such-plugin": spawn no-such-plugin ENOENT',
    )
  })
})

test('a proxy stands in between', async () => {
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(String(request.url))
    json(response, { kind: 'Status' })
  })
  proxy.on('connect', (request, socket) => {
    asked.push(String(request.url))
    const { hostname, port } = new URL(`http://${request.url}`)
    const upstream = connect(Number(port), hostname, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
    upstream.pipe(socket).pipe(upstream)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  writeFileSync(`${folder.path}/proxied`, JSON.stringify(kubeconfig({ server: api.url, cluster: { 'proxy-url': url } })))
  const kubernetes = await openKubernetes({ environment: { KUBECONFIG: `${folder.path}/proxied` } })
  await kubernetes.get({ apiVersion: 'v1', kind: 'Node', name: 'a' }, signal)
  expect(asked).toHaveLength(1)
  proxy.closeAllConnections()
  proxy.close()
})

test.each([
  [{}, 'debug'],
  [{ KUBERNETES_DEBUG: 'true' }, 'info'],
  [{ KUBERNETES_DEBUG: 'false' }, 'debug'],
])('each call is logged without credentials (%j: %s)', async (secrets, level) => {
  const told: string[] = []
  const environment = { KUBECONFIG: folder.write('config', kubeconfig({ server: api.url, user: { token: 'secret' } })) }
  const kubernetes = await openKubernetes({ environment, secrets, log: (as, line) => void told.push(`${as}: ${line}`) })
  await kubernetes.get({ apiVersion: 'v1', kind: 'Node', name: 'a' }, signal)
  expect(told).toEqual([`${level}: GET /api/v1/nodes/a → 200`])
})
