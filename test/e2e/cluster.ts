/** A namespace of our own on the cluster of KUBECONFIG, with the demo application in it. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import { findTarget } from '../../src/kubernetes/find-target.ts'
import type { Kubernetes, KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import { settled } from './settled.ts'

const TIMEOUT_SECONDS = 60

export interface Town {
  kubernetes: Kubernetes
  kubeconfig: string
  namespace: string
  signal: AbortSignal
  /** Where the demo application `name` answers from outside of the cluster. */
  urlOf(name: string): Promise<string>
  /** `startSeconds`: how long a new instance takes until it is ready. */
  deploy(name: string, replicas: number, startSeconds?: number): Promise<void>
  replicasOf(name: string): Promise<number>
  /** A kubeconfig for a new service account that may do only this in the namespace. */
  kubeconfigFor(account: string, rules: readonly Rule[], folder: string): Promise<string>
  close(): Promise<void>
}

export interface Rule {
  apiGroups: string[]
  resources: string[]
  verbs: string[]
}

export async function openTown(prefix: string): Promise<Town> {
  const kubeconfig = process.env.KUBECONFIG
  if (!kubeconfig) throw new Error('set KUBECONFIG to the kubeconfig of a cluster whose namespaces may be made and deleted')
  const kubernetes = await openKubernetes({ environment: {}, kubeconfig })
  const controller = new AbortController()
  const { signal } = controller
  const namespace = `${prefix}-${Date.now().toString(36)}`
  await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, signal)
  const town: Town = {
    kubernetes,
    kubeconfig,
    namespace,
    signal,
    urlOf: (name) => urlOf(town, name),
    deploy: (name, replicas, startSeconds = 0) => deploy(town, name, replicas, startSeconds),
    replicasOf: async (name) => Number((await kubernetes.get(deploymentRef(town, name), signal)).spec?.replicas),
    kubeconfigFor: (account, rules, folder) => kubeconfigFor(town, account, rules, folder),
    async close() {
      await kubernetes.delete({ apiVersion: 'v1', kind: 'Namespace', name: namespace }, {}, signal)
      controller.abort()
    },
  }
  return town
}

function deploymentRef({ namespace }: Town, name: string) {
  return { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace }
}

async function deploy(town: Town, name: string, replicas: number, startSeconds: number): Promise<void> {
  const { kubernetes, namespace, signal } = town
  for (const object of demoApplication(name, namespace, replicas, startSeconds)) await kubernetes.create(object, signal)
  await settled(town, [name])
}

async function urlOf({ kubernetes, namespace, signal }: Town, name: string): Promise<string> {
  const service = await kubernetes.get({ apiVersion: 'v1', kind: 'Service', name, namespace }, signal)
  const nodes = await kubernetes.list({ apiVersion: 'v1', kind: 'Node' }, signal)
  const addresses = nodes.filter(isUp).flatMap((node) => (node.status?.addresses ?? []) as { type: string; address: string }[])
  const ports = service.spec?.ports as { nodePort: number }[]
  return `http://${addresses.find(({ type }) => type === 'InternalIP')?.address}:${ports[0]?.nodePort}/`
}

function isUp({ status, spec }: KubernetesObject): boolean {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  return !spec?.taints && conditions.some((condition) => condition.type === 'Ready' && condition.status === 'True')
}

function demoApplication(name: string, namespace: string, replicas: number, startSeconds: number): KubernetesObject[] {
  const labels = { app: name }
  const container = {
    name,
    image: 'chaos-gate/demo:1',
    imagePullPolicy: 'IfNotPresent',
    ports: [{ containerPort: 8080 }],
    readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1, initialDelaySeconds: startSeconds },
    // Goes on answering until every node knows that it leaves.
    lifecycle: { preStop: { sleep: { seconds: 1 } } },
  }
  const template = { metadata: { labels }, spec: { containers: [container], terminationGracePeriodSeconds: 5 } }
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace, labels },
      spec: { replicas, selector: { matchLabels: labels }, template },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace, labels },
      spec: { type: 'NodePort', selector: labels, ports: [{ port: 8080 }] },
    },
  ]
}

async function kubeconfigFor(
  { kubernetes, namespace, kubeconfig, signal }: Town,
  account: string,
  rules: readonly Rule[],
  folder: string,
): Promise<string> {
  const metadata = { name: account, namespace }
  const rbac = 'rbac.authorization.k8s.io'
  await kubernetes.create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata }, signal)
  await kubernetes.create({ apiVersion: `${rbac}/v1`, kind: 'Role', metadata, rules: [...rules] }, signal)
  await kubernetes.create(
    {
      apiVersion: `${rbac}/v1`,
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: rbac, kind: 'Role', name: account },
      subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
    },
    signal,
  )
  return kubeconfigOf({ kubernetes, namespace, kubeconfig, signal }, account, folder)
}

/** For a service account of the namespace that is there. */
export async function kubeconfigOf(
  { kubernetes, namespace, kubeconfig, signal }: Pick<Town, 'kubernetes' | 'namespace' | 'kubeconfig' | 'signal'>,
  account: string,
  folder: string,
): Promise<string> {
  const secret = { name: `${account}-token`, namespace, annotations: { 'kubernetes.io/service-account.name': account } }
  await kubernetes.create(
    { apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/service-account-token', metadata: secret },
    signal,
  )
  const token = await filledToken(kubernetes, secret.name, namespace, signal)
  const path = join(folder, `${account}.kubeconfig`)
  const { server, caData, caFile, skipTLSVerify } = (await findTarget({ environment: {}, kubeconfig })).cluster
  const cluster = {
    server,
    ...(caData && { 'certificate-authority-data': caData }),
    ...(caFile && { 'certificate-authority': caFile }),
    ...(skipTLSVerify && { 'insecure-skip-tls-verify': true }),
  }
  writeFileSync(
    path,
    dump({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'c', cluster }],
      users: [{ name: account, user: { token } }],
      contexts: [{ name: account, context: { cluster: 'c', user: account, namespace } }],
      'current-context': account,
    }),
  )
  return path
}

/** The server fills the secret in a moment after it is made. */
async function filledToken(kubernetes: Kubernetes, name: string, namespace: string, signal: AbortSignal): Promise<string> {
  const query = { apiVersion: 'v1', kind: 'Secret', namespace, fieldSelector: `metadata.name=${name}` }
  let token = ''
  const isDone = ([secret]: readonly KubernetesObject[]) => {
    token = Buffer.from((secret?.data as { token?: string } | undefined)?.token ?? '', 'base64').toString()
    return token !== ''
  }
  if (await waitUntil(kubernetes, { query, isDone, timeoutSeconds: TIMEOUT_SECONDS }, systemClock, signal)) return token
  throw new Error(`no token came for ${name}`)
}
