/** Users and clusters that need more than a file: exec plugins, OIDC, auth providers, proxies. Client-node knows how. */

import type { RequestOptions } from 'node:https'
import { KubeConfig } from '@kubernetes/client-node/dist/config.js'
import { agentFor } from './authorize.ts'
import { type Authorize, InvalidKubeconfig, type Target } from './cluster.ts'
import { unlessAborted, withDeadline } from './deadline.ts'
import { oneLine } from './failure.ts'

/** Plugins ask clouds, and a person may have to wait for one. */
const PLUGIN_SECONDS = 30

export function pluginAuthorize(target: Target, environment: Readonly<Record<string, string | undefined>>): Authorize {
  const config = new KubeConfig()
  const { context: name, cluster } = target
  const user = withTokenFile(withExecEnvironment(target, environment), target.tokenFile)
  // Client-node refuses plain http unless the certificate need not be verified; kubectl allows it.
  const skipTLSVerify = cluster.skipTLSVerify || cluster.server.startsWith('http:')
  config.loadFromOptions({
    clusters: [{ ...cluster, skipTLSVerify }],
    users: [user],
    contexts: [{ name, cluster: cluster.name, user: user.name }],
    currentContext: name,
  })
  const agents = new Map<string, RequestOptions['agent']>()
  return async (signal) => {
    const options: RequestOptions = { headers: {} }
    await ask(config, options, target, signal)
    return { ...options, agent: keptAgent(agents, target, options), headers: { ...target.headers, ...options.headers } }
  }
}

async function ask(config: KubeConfig, options: RequestOptions, { user, file }: Target, signal: AbortSignal): Promise<void> {
  try {
    await withDeadline(PLUGIN_SECONDS, signal, (deadline) => unlessAborted(config.applyToHTTPSOptions(options), deadline))
  } catch (cause) {
    signal.throwIfAborted()
    const command = user.exec?.command ? ` with "${user.exec.command}"` : ''
    const text = oneLine((cause as Error).message)
    throw new InvalidKubeconfig(`the credentials of user "${user.name}" could not be had${command}: ${text}`, { file, cause })
  }
}

/** Client-node's own agents keep no connection alive; a proxy's agent is taken as it is. */
function keptAgent(
  agents: Map<string, RequestOptions['agent']>,
  target: Target,
  options: RequestOptions,
): RequestOptions['agent'] {
  if (target.cluster.proxyUrl) return options.agent
  const key = String(options.cert ?? '')
  const agent = agents.get(key) ?? agentFor(target, options)
  return agents.set(key, agent).get(key)
}

/** Plugins are told what they are asked for, as kubectl tells them, and run in the environment that the run was given. */
function withExecEnvironment(
  { user, cluster }: Target,
  environment: Readonly<Record<string, string | undefined>>,
): Target['user'] {
  if (!user.exec) return user
  const { apiVersion, env, provideClusterInfo } = user.exec
  const certificate = cluster.caData ? { 'certificate-authority-data': cluster.caData } : {}
  const spec = { interactive: false, ...(provideClusterInfo ? { cluster: { server: cluster.server, ...certificate } } : {}) }
  const given = Object.entries(environment).map(([name, value]) => ({ name, value }))
  const info = { name: 'KUBERNETES_EXEC_INFO', value: JSON.stringify({ apiVersion, kind: 'ExecCredential', spec }) }
  return { ...user, exec: { ...user.exec, env: [...given, info, ...(env ?? [])] } }
}

function withTokenFile(user: Target['user'], tokenFile: string | undefined): Target['user'] {
  return tokenFile ? { ...user, authProvider: { name: 'tokenFile', config: { tokenFile } } } : user
}
