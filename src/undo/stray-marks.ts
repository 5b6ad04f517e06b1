/** Marks of runs that had no lease: those were not permitted to keep one, or somebody has deleted it. */

import { type KindReference, type Kubernetes, KubernetesFailed } from '../kubernetes/kubernetes.ts'
import type { LeaseRecord } from './lease-record.ts'
import { RUN_LABEL } from './mark.ts'

/** Every kind that a native function changes; objects of other kinds are found by their lease only. */
const KINDS: readonly KindReference[] = [
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map((kind) => ({ apiVersion: 'apps/v1', kind })),
  ...['Service', 'Secret', 'ConfigMap', 'Namespace', 'Node', 'Pod'].map((kind) => ({ apiVersion: 'v1', kind })),
  ...['NetworkPolicy', 'Ingress'].map((kind) => ({ apiVersion: 'networking.k8s.io/v1', kind })),
  { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService' },
  ...['NetworkChaos', 'StressChaos'].map((kind) => ({ apiVersion: 'chaos-mesh.org/v1alpha1', kind })),
]

/** As if each of these runs had a lease that names the kinds on which its marks were found. Kinds that cannot be listed are passed over. */
export async function findStrayRuns(
  kubernetes: Kubernetes,
  known: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<LeaseRecord[]> {
  const found = new Map<string, KindReference[]>()
  for (const kind of KINDS) {
    for (const run of await runsOn(kind, kubernetes, signal)) {
      if (!known.has(run)) found.set(run, [...(found.get(run) ?? []), kind])
    }
  }
  return [...found].map(([run, kinds]) => ({
    run,
    kinds,
    namespaces: [],
    copies: [],
    isWaiting: false,
    renewedAt: 0,
    durationSeconds: 0,
    createdAt: 0,
    uid: undefined,
  }))
}

async function runsOn(kind: KindReference, kubernetes: Kubernetes, signal: AbortSignal): Promise<Set<string>> {
  try {
    const objects = await kubernetes.list({ ...kind, labelSelector: RUN_LABEL, isMetadataOnly: true }, signal)
    return new Set(objects.flatMap(({ metadata }) => metadata.labels?.[RUN_LABEL] ?? []))
  } catch (error) {
    if (error instanceof KubernetesFailed && (error.code === 404 || error.code === 403)) return new Set()
    throw error
  }
}
