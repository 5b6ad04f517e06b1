/** The order in which a cluster is looked for (spec extensions 3.1, decision 30). */

import { access, readFile } from 'node:fs/promises'
import { isIPv6 } from 'node:net'
import { type ClusterSettings, InvalidKubeconfig, isKeyTrue, lookUp, type Target } from './cluster.ts'
import { kubeconfigPaths, readKubeconfig } from './kubeconfig.ts'
import { proxyFor } from './proxy.ts'

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount'

/**
 * A kubeconfig that exists; else in-cluster where `CHAOSTOOLKIT_IN_POD` says so; else the `KUBERNETES_*` keys; else, as kubectl
 * does, in-cluster where there is a service account.
 * @throws InvalidKubeconfig when there is no cluster to be found, or one that makes no sense
 */
export async function findTarget(settings: ClusterSettings): Promise<Target> {
  const { paths, isChosen } = kubeconfigPaths(settings)
  const target =
    (await readKubeconfig(paths, wantedContext(settings))) ??
    (settings.environment.CHAOSTOOLKIT_IN_POD === 'true' ? await inCluster(settings) : undefined) ??
    (lookUp(settings, 'KUBERNETES_HOST') ? fromKeys(settings) : undefined) ??
    (!isChosen && (await isInPod(settings)) ? await inCluster(settings) : undefined)
  if (!target) throw nothingFound(paths, isChosen)
  requireUrl(target)
  return withProxy(withVerification(target, settings), settings)
}

function requireUrl({ cluster, file }: Target): void {
  if (/^https?:\/\//.test(cluster.server) && URL.canParse(cluster.server)) return
  throw new InvalidKubeconfig(`the server "${cluster.server}" of "${cluster.name}" is no URL such as https://HOST:6443`, { file })
}

/** The experiment's own word for this activity goes before the run's (spec extensions 3.1). */
function wantedContext(settings: ClusterSettings): string | undefined {
  const secret = settings.secrets?.KUBERNETES_CONTEXT
  return (typeof secret === 'string' && secret) || settings.context || settings.environment.KUBERNETES_CONTEXT || undefined
}

async function isInPod({ environment }: ClusterSettings): Promise<boolean> {
  if (!environment.KUBERNETES_SERVICE_HOST) return false
  return access(`${SERVICE_ACCOUNT}/token`).then(
    () => true,
    () => false,
  )
}

async function inCluster({ environment }: ClusterSettings): Promise<Target> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = environment
  if (!host || !port) {
    throw new InvalidKubeconfig(
      'CHAOSTOOLKIT_IN_POD is true, but KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set',
    )
  }
  return {
    context: 'in-cluster',
    namespace: await readFile(`${SERVICE_ACCOUNT}/namespace`, 'utf8').catch(() => undefined),
    file: undefined,
    cluster: {
      name: 'in-cluster',
      server: `https://${isIPv6(host) ? `[${host}]` : host}:${port}`,
      caFile: `${SERVICE_ACCOUNT}/ca.crt`,
      skipTLSVerify: false,
    },
    user: { name: 'service account' },
    tokenFile: `${SERVICE_ACCOUNT}/token`,
    headers: {},
  }
}

function fromKeys(settings: ClusterSettings): Target {
  const get = (key: string) => lookUp(settings, key)
  const apiKey = get('KUBERNETES_API_KEY')
  const caFile = get('KUBERNETES_CA_CERT_FILE')
  return {
    context: 'KUBERNETES_HOST',
    namespace: undefined,
    file: undefined,
    cluster: {
      name: 'KUBERNETES_HOST',
      server: (get('KUBERNETES_HOST') ?? '').replace(/\/+$/, ''),
      skipTLSVerify: get('KUBERNETES_VERIFY_SSL') === undefined,
      ...(caFile ? { caFile } : {}),
    },
    user: { name: 'KUBERNETES_API_KEY', ...(apiKey ? {} : certificateOrPassword(get)) },
    tokenFile: undefined,
    headers: apiKey ? { Authorization: `${get('KUBERNETES_API_KEY_PREFIX') ?? 'Bearer'} ${apiKey}` } : {},
  }
}

function certificateOrPassword(get: (key: string) => string | undefined) {
  const [certFile, keyFile, username] = ['CERT_FILE', 'KEY_FILE', 'USERNAME'].map((key) => get(`KUBERNETES_${key}`))
  return {
    ...(certFile ? { certFile } : {}),
    ...(keyFile ? { keyFile } : {}),
    ...(username ? { username, password: get('KUBERNETES_PASSWORD') ?? '' } : {}),
  }
}

/** `KUBERNETES_VERIFY_SSL` counts wherever the cluster comes from, and `false` means false (spec extensions 12.1, #118). */
function withVerification(target: Target, settings: ClusterSettings): Target {
  const isVerified = isKeyTrue(settings, 'KUBERNETES_VERIFY_SSL')
  const skipTLSVerify = isVerified === undefined ? target.cluster.skipTLSVerify : !isVerified
  if (skipTLSVerify && target.cluster.server.startsWith('https:')) {
    settings.log?.('warning', `The certificate of ${target.cluster.server} is not verified.`)
  }
  return { ...target, cluster: { ...target.cluster, skipTLSVerify } }
}

function withProxy(target: Target, { environment }: ClusterSettings): Target {
  const proxyUrl = target.cluster.proxyUrl ?? proxyFor(target.cluster.server, environment)
  return proxyUrl ? { ...target, cluster: { ...target.cluster, proxyUrl } } : target
}

function nothingFound(paths: readonly string[], isChosen: boolean): InvalidKubeconfig {
  const place = paths.join(', ')
  if (isChosen) return new InvalidKubeconfig('the kubeconfig does not exist; give the path of one that does', { file: place })
  return new InvalidKubeconfig(
    `no cluster is configured: ${place} does not exist; set KUBECONFIG, or name a kubeconfig with --kubeconfig (input \`kubeconfig\`)`,
  )
}
