/** What the suite works with: the door, the same server without the door, and a namespace that belongs to it alone. */

import type { Kubernetes, KubernetesObject, ListQuery, WatchEvent, WatchQuery } from '../../src/kubernetes/kubernetes.ts'
import { KubernetesFailed } from '../../src/kubernetes/kubernetes.ts'
import type { Transport } from '../../src/kubernetes/transport.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'

export interface Bench {
  kubernetes: Kubernetes
  /** For what the door does not show: pages, raw events. */
  transport: Transport
  namespace: string
  signal: AbortSignal
  close(): Promise<void>
}

/** The bench is opened before the first test of a part. */
export type Part = (bench: () => Bench) => void

export const IMAGE = 'chaos-gate/busybox:1'
export const SECONDS = 1000

export function configMap(
  bench: Bench,
  name: string,
  more: { labels?: Record<string, string>; data?: Record<string, string> } = {},
) {
  const { labels, data } = more
  const metadata = { name, namespace: bench.namespace, ...(labels ? { labels } : {}) }
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: data ?? { key: 'value' } } satisfies KubernetesObject
}

export function refer(kind: string, name: string, bench: Bench, apiVersion = 'v1') {
  return { apiVersion, kind, name, namespace: bench.namespace }
}

export function podSpec(script = 'sleep 3600', more: Record<string, unknown> = {}) {
  const container = { name: 'main', image: IMAGE, imagePullPolicy: 'IfNotPresent', command: ['sh', '-c', script] }
  return { terminationGracePeriodSeconds: 1, containers: [container], ...more }
}

export function pod(bench: Bench, name: string, spec = podSpec()): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: bench.namespace, labels: { app: name } }, spec }
}

export function deployment(bench: Bench, name: string, replicas: number): KubernetesObject {
  const labels = { app: name }
  const spec = { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: podSpec() } }
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: bench.namespace }, spec }
}

export function podsOf(bench: Bench, app: string): Promise<KubernetesObject[]> {
  return bench.kubernetes.list(
    { apiVersion: 'v1', kind: 'Pod', namespace: bench.namespace, labelSelector: `app=${app}` },
    bench.signal,
  )
}

/** Waits by the door's own means; fails when it takes longer than 15 s. */
export async function settled(
  bench: Bench,
  query: ListQuery,
  isDone: (objects: readonly KubernetesObject[]) => boolean,
): Promise<void> {
  const isMet = await waitUntil(bench.kubernetes, { query, isDone, timeoutSeconds: 15 }, systemClock, bench.signal)
  if (!isMet) throw new Error(`not so within 15 s: ${JSON.stringify(query)} ${isDone}`)
}

export async function running(bench: Bench, name: string): Promise<void> {
  const query = { apiVersion: 'v1', kind: 'Pod', namespace: bench.namespace, fieldSelector: `metadata.name=${name}` }
  await settled(bench, query, (pods) => pods.some((one) => one.status?.phase === 'Running'))
}

export async function rolledOut(bench: Bench, name: string, replicas: number): Promise<void> {
  const query = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: bench.namespace, fieldSelector: `metadata.name=${name}` }
  await settled(bench, query, ([one]) => {
    const {
      observedGeneration,
      readyReplicas = 0,
      updatedReplicas = 0,
      replicas: all = 0,
    } = (one?.status ?? {}) as Record<string, number>
    const isSeen = observedGeneration === one?.metadata.generation
    return isSeen && [readyReplicas, updatedReplicas, all].every((count) => count === replicas)
  })
}

/** The failure of a call that must fail. */
export async function refusal(call: Promise<unknown>): Promise<KubernetesFailed> {
  try {
    await call
  } catch (error) {
    if (error instanceof KubernetesFailed) return error
    throw error
  }
  throw new Error('the call was expected to be refused')
}

/** Reads a watch until `isEnough`, doing `meanwhile` once the objects there are have been told. */
export async function watched(
  bench: Bench,
  query: WatchQuery,
  isEnough: (events: readonly WatchEvent[]) => boolean,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<WatchEvent[]> {
  const events: WatchEvent[] = []
  for await (const event of bench.kubernetes.watch(query, bench.signal)) {
    events.push(event)
    if (event.type === 'BOOKMARK') await meanwhile()
    if (isEnough(events)) break
  }
  return events
}
