/** What functions look at and change: a namespace with something of every kind, in a state that stays as it is. */

import type { KubernetesObject } from '../../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../../src/kubernetes/wait.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { openTown, type Town } from '../../e2e/cluster.ts'

const DEMO = 'chaos-gate/demo:1'
const BOX = 'chaos-gate/busybox:1'
const APPS = 'apps/v1'
const MESH = 'networking.istio.io/v1alpha3'
const READY_SECONDS = 90
const NOWHERE = { nodeSelector: { nobody: 'has-this' } }

export type Part = Record<string, unknown>

/** A workload whose pods carry its name, also as the label `name`. */
export function workload(kind: string, name: string, template: Part, spec: Part = {}): Part {
  const labels = { app: name, name }
  return {
    apiVersion: APPS,
    kind,
    metadata: { name, labels: { ...labels, tier: 'any' } },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: template }, ...spec },
  }
}

function demo(more: Part = {}): Part {
  return { terminationGracePeriodSeconds: 0, containers: [{ name: 'demo', image: DEMO, ...more }] }
}

export function box(script: string, more: Part = {}): Part {
  const containers = [{ name: 'box', image: BOX, command: ['sh', '-c', script] }]
  return { terminationGracePeriodSeconds: 0, containers, ...more }
}

function pod(name: string, spec: Part, labels: Part = {}): Part {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, labels: { app: name, name, tier: 'any', ...labels } }, spec }
}

export function service(name: string): Part {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels: { app: name } },
    spec: { selector: { app: name }, ports: [{ port: 80 }] },
  }
}

const routes = {
  apiVersion: MESH,
  kind: 'VirtualService',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    hosts: ['web'],
    http: [
      { route: [{ destination: { host: 'web', subset: 'first' } }, { destination: { host: 'web', subset: 'second' } }] },
      { fault: { delay: { fixedDelay: '2s' } }, route: [{ destination: { host: 'web' } }] },
    ],
  },
}

/** The same whatever is looked at: no pod of these comes or goes by itself. */
export const STILL: readonly Part[] = [
  workload('Deployment', 'zero', demo(), { replicas: 0 }),
  workload('Deployment', 'stuck', { ...demo(), ...NOWHERE }, { replicas: 2 }),
  workload('StatefulSet', 'queue', { ...demo(), ...NOWHERE }, { replicas: 1, serviceName: 'queue' }),
  workload('DaemonSet', 'agent', { ...demo(), ...NOWHERE }),
  workload('ReplicaSet', 'bare', { ...demo(), ...NOWHERE }, { replicas: 1 }),
  ...['one', 'two', 'three'].map((name) => pod(name, { ...box('sleep 3600'), ...NOWHERE }, { set: 'pending' })),
  service('web'),
  service('queue'),
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'token', labels: { app: 'web' } }, stringData: { key: 'kept' } },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'door' },
    spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'wall' },
    spec: { podSelector: { matchLabels: { app: 'nobody' } }, policyTypes: ['Ingress'] },
  },
  routes,
]

/** What runs, for those that only look. */
export const LIVELY: readonly Part[] = [
  workload('Deployment', 'web', demo(), { replicas: 2 }),
  workload('StatefulSet', 'base', demo(), { replicas: 1, serviceName: 'base' }),
  workload('DaemonSet', 'watch', demo()),
  pod('lone', box('echo started; echo "said it"; sleep 3600'), { set: 'running' }),
  pod('done', box('echo finished', { restartPolicy: 'Never' }), { set: 'ended' }),
  pod('failed', box('echo broken; exit 3', { restartPolicy: 'Never' }), { set: 'ended' }),
  pod(
    'twins',
    {
      terminationGracePeriodSeconds: 0,
      containers: [
        { name: 'well', image: BOX, command: ['sh', '-c', 'echo well; sleep 3600'] },
        { name: 'ill', image: BOX, command: ['sleep', '3600'], readinessProbe: { exec: { command: ['false'] } } },
      ],
    },
    { set: 'running' },
  ),
]

export async function openVillage(prefix: string, objects: readonly Part[]): Promise<Town> {
  const town = await openTown(prefix)
  await settle(town, objects)
  return town
}

export async function settle(town: Town, objects: readonly Part[]): Promise<void> {
  for (const object of objects) await town.kubernetes.create(inside(object, town.namespace), town.signal)
}

export function inside(object: Part, namespace: string): KubernetesObject {
  return { ...object, metadata: { ...(object.metadata as Part), namespace } } as unknown as KubernetesObject
}

/** Until every pod is as far as it gets. */
export async function comeToRest({ kubernetes, namespace, signal }: Town): Promise<void> {
  const isDone = (pods: readonly KubernetesObject[]) => pods.every(isAtRest)
  const query = { apiVersion: 'v1', kind: 'Pod', namespace }
  if (!(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: READY_SECONDS }, systemClock, signal)))
    throw new Error(`the pods of ${namespace} did not come to rest within ${READY_SECONDS} s`)
}

function isAtRest({ metadata, spec, status }: KubernetesObject): boolean {
  if (metadata.deletionTimestamp) return false
  if ((spec?.nodeSelector as Part | undefined)?.nobody) return status?.conditions !== undefined
  if (status?.phase === 'Succeeded' || status?.phase === 'Failed') return true
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  const isReady = conditions.some(({ type, status: is }) => type === 'Ready' && is === 'True')
  return status?.phase === 'Running' && (isReady || metadata.name === 'twins')
}
