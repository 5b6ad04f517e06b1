/** From a user of the kubeconfig to the options of a request. Plain users need nothing of client-node, which takes 75 ms to load. */

import { readFile } from 'node:fs/promises'
import { Agent as HttpAgent } from 'node:http'
import { Agent, type AgentOptions, type RequestOptions } from 'node:https'
import { type Authorize, InvalidKubeconfig, type Target } from './cluster.ts'

/** Idle sockets are closed before the API server (90 s) and load balancers (60 s) do it. */
const KEEP_ALIVE: AgentOptions = { keepAlive: true, timeout: 50_000 }
const TOKEN_FILE_SECONDS = 60

export async function openAuthorize(
  target: Target,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Authorize> {
  const { user, cluster } = target
  if (!user.exec && !user.authProvider && !cluster.proxyUrl) return plainAuthorize(target)
  const { pluginAuthorize } = await import('./plugin-authorize.ts')
  return pluginAuthorize(target, environment)
}

async function plainAuthorize(target: Target): Promise<Authorize> {
  const tls = await readTls(target)
  const agent = agentFor(target, tls)
  const token = tokenReader(target)
  const { username, password } = target.user
  const auth = username ? { auth: `${username}:${password ?? ''}` } : {}
  return async () => ({ ...tls, ...auth, agent, headers: { ...target.headers, ...(await token()) } })
}

export function agentFor(target: Target, tls: RequestOptions): HttpAgent {
  if (target.cluster.server.startsWith('http:')) return new HttpAgent(KEEP_ALIVE)
  const { ca, cert, key, servername, rejectUnauthorized } = tls
  return new Agent({ ...KEEP_ALIVE, ca, cert, key, servername, rejectUnauthorized })
}

async function readTls({ cluster, user, file }: Target): Promise<RequestOptions> {
  const ca = await readData(cluster.caFile, cluster.caData, file)
  const cert = await readData(user.certFile, user.certData, file)
  const key = await readData(user.keyFile, user.keyData, file)
  return {
    ...(ca ? { ca } : {}),
    ...(cert ? { cert } : {}),
    ...(key ? { key } : {}),
    ...(cluster.tlsServerName ? { servername: cluster.tlsServerName } : {}),
    ...(cluster.skipTLSVerify ? { rejectUnauthorized: false } : {}),
  }
}

/** Data in the kubeconfig wins over a file, as for kubectl. */
async function readData(path: string | undefined, data: string | undefined, kubeconfig: string | undefined) {
  if (data) return Buffer.from(data, 'base64')
  return path ? readNamed(path, kubeconfig) : undefined
}

async function readNamed(path: string, kubeconfig: string | undefined): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new InvalidKubeconfig(`it names a file that cannot be read: ${(cause as Error).message}`, { file: kubeconfig, cause })
  }
}

/** A token file wins over a token, as for kubectl. */
function tokenReader({ user, tokenFile, file }: Target): () => Promise<Record<string, string>> {
  let token = user.token?.trim()
  let readAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (tokenFile && performance.now() - readAt > TOKEN_FILE_SECONDS * 1000) {
      token = (await readNamed(tokenFile, file)).toString('utf8').trim()
      readAt = performance.now()
    }
    return token ? { Authorization: `Bearer ${token}` } : {}
  }
}
