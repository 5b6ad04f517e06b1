/** What stands in the Lease of a run, for whoever else is on the cluster. */

import {
  type KindReference,
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  type ObjectReference,
} from '../kubernetes/kubernetes.ts'
import { RUN_LABEL } from './mark.ts'

/** Seconds until a silent run counts as dead (design section 6). */
const DEAD_SECONDS = 30
/** Where leases are, so that all runs on a cluster find each other. */
export const LEASE_NAMESPACE = 'default'

const KINDS_ANNOTATION = 'chaos-gate.dev/kinds'
const NAMESPACES_ANNOTATION = 'chaos-gate.dev/namespaces'
const COPIES_ANNOTATION = 'chaos-gate.dev/copies'
const WAITING_ANNOTATION = 'chaos-gate.dev/waiting'

/** What a run writes into its lease. */
export interface LeaseText {
  run: string
  kinds: readonly KindReference[]
  namespaces: readonly string[]
  /** Names of Secrets beside the lease that hold changes of which the object cannot tell. */
  copies: readonly string[]
  /** It lets others go first, and has changed nothing yet. */
  isWaiting: boolean
  /** Milliseconds since 1970, on the clock of the run's own machine. */
  renewedAt: number
}

/** What a lease says to others. */
export interface LeaseRecord extends LeaseText {
  /** How long the run may be silent before it counts as dead. */
  durationSeconds: number
  /** Milliseconds since 1970, on the server's clock. */
  createdAt: number
  uid: string | undefined
}

/** Of a run's lease, with which the names of its copies begin. */
export function leaseName(run: string): string {
  return `chaos-gate-${run}`
}

export function leaseReference(run: string): ObjectReference {
  return { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', name: leaseName(run), namespace: LEASE_NAMESPACE }
}

/** The lease as it is written, with the time of a renewal. */
export function leaseObject({ run, kinds, namespaces, copies, isWaiting, renewedAt }: LeaseText): KubernetesObject {
  const annotations = {
    [KINDS_ANNOTATION]: JSON.stringify(kinds),
    [NAMESPACES_ANNOTATION]: JSON.stringify(namespaces),
    [COPIES_ANNOTATION]: JSON.stringify(copies),
    [WAITING_ANNOTATION]: String(isWaiting),
  }
  return {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: leaseName(run), namespace: LEASE_NAMESPACE, labels: { [RUN_LABEL]: run }, annotations },
    spec: { holderIdentity: run, leaseDurationSeconds: DEAD_SECONDS, renewTime: microTime(renewedAt) },
  }
}

/** As the API server wants it in a Lease. */
function microTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z')
}

/** With it go the copies that it owns. One that is gone already is as good. */
export async function deleteLease(kubernetes: Kubernetes, run: string, signal: AbortSignal): Promise<void> {
  await kubernetes.delete(leaseReference(run), { propagationPolicy: 'Background' }, signal).catch((error) => {
    if (!(error instanceof KubernetesFailed && error.code === 404)) throw error
  })
}

/** All leases of runs, the oldest first. */
export async function listLeases(kubernetes: Kubernetes, signal: AbortSignal): Promise<LeaseRecord[]> {
  const query = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', namespace: LEASE_NAMESPACE, labelSelector: RUN_LABEL }
  const records = (await kubernetes.list(query, signal)).map(readLease)
  return records.sort((one, other) => one.createdAt - other.createdAt || one.run.localeCompare(other.run))
}

function readLease({ metadata, spec }: KubernetesObject): LeaseRecord {
  return {
    run: metadata.labels?.[RUN_LABEL] ?? '',
    kinds: readList(metadata.annotations?.[KINDS_ANNOTATION]).filter(isKind),
    namespaces: readList(metadata.annotations?.[NAMESPACES_ANNOTATION]).map(String),
    copies: readList(metadata.annotations?.[COPIES_ANNOTATION]).map(String),
    isWaiting: metadata.annotations?.[WAITING_ANNOTATION] === 'true',
    renewedAt: Date.parse(String(spec?.renewTime ?? '')) || 0,
    durationSeconds: Number(spec?.leaseDurationSeconds) || DEAD_SECONDS,
    createdAt: Date.parse(metadata.creationTimestamp ?? '') || 0,
    uid: metadata.uid,
  }
}

function readList(text: string | undefined): unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

function isKind(value: unknown): value is KindReference {
  const kind = value as KindReference | null
  return typeof kind?.apiVersion === 'string' && typeof kind.kind === 'string'
}
