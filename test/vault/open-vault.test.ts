import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openHttp } from '../../src/system/http/open-http.ts'
import { openVault } from '../../src/vault/open-vault.ts'
import { type Asked, closeServers, describe as describeRequest, serve } from '../system/http/server.ts'

afterEach(closeServers)

const PAYLOAD = { token: 'tok-1', user: 'jane' }

/** Knows one secret in each version, two logins, and the token that comes of them. */
async function startVault(): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const address = await serve(async (incoming, response) => {
    const request = await describeRequest(incoming)
    asked.push(request)
    const [status, body] = answer(request)
    response.statusCode = status
    response.end(JSON.stringify(body))
  })
  return { address, asked }
}

function answer({ url, headers, body }: Asked): [number, unknown] {
  const refused = [403, { errors: ['permission denied'] }] as [number, unknown]
  const granted = [200, { auth: { client_token: 'root' } }] as [number, unknown]
  if (url === '/v1/auth/approle/login') {
    return body === '{"role_id":"role","secret_id":"s3cret-id"}' ? granted : [400, { errors: ['invalid role or secret ID'] }]
  }
  if (url === '/v1/auth/k8s/login') return body === '{"role":"chaos","jwt":"the-jwt"}' ? granted : refused
  if (headers['X-Vault-Token'] !== 'root') return refused
  if (url === '/v1/secret/data/team/shop') return [200, { data: { data: PAYLOAD, metadata: {} } }]
  if (url === '/v1/kv/team/shop') return [200, { data: PAYLOAD }]
  return [404, { errors: [] }]
}

const tools = (environment = {}) => ({ http: openHttp({}), environment, signal: new AbortController().signal })

async function read(configuration: Record<string, unknown>, path = 'team/shop', key?: string): Promise<unknown> {
  const vault = await openVault(configuration, tools())
  return vault({ type: 'vault', path, ...(key !== undefined && { key }) })
}

const problem = (...parts: string[]) =>
  expect.objectContaining({ name: 'InvalidExperiment', message: expect.stringMatching(parts.join('.*')) })

describe('a secret', () => {
  test('SEC-6 SEC-7 REG-51 of version 2, whole or one member of it; a path is asked for once', async () => {
    const { address, asked } = await startVault()
    const vault = await openVault({ vault_addr: `${address}/`, vault_token: 'root' }, tools())
    expect(await vault({ type: 'vault', path: 'team/shop' })).toEqual(PAYLOAD)
    expect(await vault({ type: 'vault', path: 'team/shop', key: 'user' })).toBe('jane')
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /v1/secret/data/team/shop'])
  })

  test.each(['1', 1])('SEC-6 of version 1, with a mount of its own (%j)', async (vault_kv_version) => {
    const { address } = await startVault()
    const configuration = { vault_addr: address, vault_token: 'root', vault_kv_version, vault_secrets_mount_point: 'kv' }
    expect(await read(configuration)).toEqual(PAYLOAD)
  })

  test('SEC-6 where the environment says that Vault is, when the configuration does not', async () => {
    const { address } = await startVault()
    const vault = await openVault({}, tools({ VAULT_ADDR: address, VAULT_TOKEN: 'root' }))
    expect(await vault({ type: 'vault', path: 'team/shop', key: 'token' })).toBe('tok-1')
  })
})

describe('a login', () => {
  test('SEC-8 SEC-9 by AppRole', async () => {
    const { address, asked } = await startVault()
    expect(await read({ vault_addr: address, vault_role_id: 'role', vault_role_secret: 's3cret-id' })).toEqual(PAYLOAD)
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v1/auth/approle/login' })
  })

  test('SEC-8 SEC-9 by the service account of a pod', async () => {
    const { address } = await startVault()
    const vault_sa_token_path = join(mkdtempSync(join(tmpdir(), 'vault-')), 'token')
    writeFileSync(vault_sa_token_path, 'the-jwt\n')
    const configuration = { vault_addr: address, vault_sa_role: 'chaos', vault_sa_token_path, vault_k8s_mount_point: 'k8s' }
    expect(await read(configuration)).toEqual(PAYLOAD)
  })

  test('SEC-8 a token comes before an AppRole', async () => {
    const { address, asked } = await startVault()
    const configuration = { vault_addr: address, vault_token: 'root', vault_role_id: 'role', vault_role_secret: 'x' }
    expect(await read(configuration)).toEqual(PAYLOAD)
    expect(asked).toHaveLength(1)
  })
})

describe('what goes wrong is said, and nothing secret with it', () => {
  test('SEC-9 a refused AppRole', async () => {
    const { address } = await startVault()
    const reading = read({ vault_addr: address, vault_role_id: 'role', vault_role_secret: 'wrong-secret' })
    await expect(reading).rejects.toEqual(problem('Failed to connect to Vault with the AppRole: 400 invalid role or secret ID'))
    await expect(reading).rejects.not.toEqual(problem('wrong-secret'))
  })

  test('SEC-9 a refused service account, and one without a token', async () => {
    const { address } = await startVault()
    const configuration = { vault_addr: address, vault_sa_role: 'chaos', vault_k8s_mount_point: 'k8s' }
    const own = join(mkdtempSync(join(tmpdir(), 'vault-')), 'token')
    await expect(read({ ...configuration, vault_sa_token_path: own })).rejects.toEqual(
      problem(`Failed to get service account token at: ${own} \\(ENOENT\\)`, 'vault_sa_token_path'),
    )
    writeFileSync(own, 'another-jwt')
    const reading = read({ ...configuration, vault_sa_token_path: own })
    await expect(reading).rejects.toEqual(
      problem('Failed to connect to Vault using service account with errors: 403 permission denied'),
    )
    await expect(reading).rejects.not.toEqual(problem('another-jwt'))
  })

  test('SEC-10 a path that is not there, with what may be mistaken', async () => {
    const { address } = await startVault()
    await expect(read({ vault_addr: address, vault_token: 'root' }, 'team/none')).rejects.toEqual(
      problem('secret/data/team/none: 404', 'vault_secrets_mount_point', 'vault_kv_version'),
    )
  })

  test('SEC-7 a key that is not there, with those that are', async () => {
    const { address } = await startVault()
    await expect(read({ vault_addr: address, vault_token: 'root' }, 'team/shop', 'pass')).rejects.toEqual(
      problem('no key `pass`; it has token, user'),
    )
  })

  test('SEC-8 no login, and one that may not read', async () => {
    const { address } = await startVault()
    await expect(read({ vault_addr: address })).rejects.toEqual(problem('403', 'has no login', 'vault_token'))
    const reading = read({ vault_addr: address, vault_token: 'not-root' })
    await expect(reading).rejects.toEqual(problem('403 permission denied', 'policy'))
    await expect(reading).rejects.not.toEqual(problem('not-root'))
  })

  test('SEC-10 no Vault at all, and something that is none', async () => {
    await expect(read({ vault_addr: 'http://me:pass@127.0.0.1:1', vault_token: 'root' })).rejects.toEqual(
      problem('Vault at http://127.0.0.1:1 does not answer', 'vault_addr'),
    )
    const address = await serve((_, response) => response.end('<html>'))
    await expect(read({ vault_addr: address, vault_token: 'root' })).rejects.toEqual(problem('holds no names and values'))
  })
})
