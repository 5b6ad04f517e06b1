/** The kinds that functions name. */

import type { KindReference } from '../kubernetes/kubernetes.ts'

export type Kind = Pick<KindReference, 'apiVersion' | 'kind'>

export const DAEMON_SET: Kind = { apiVersion: 'apps/v1', kind: 'DaemonSet' }
export const DEPLOYMENT: Kind = { apiVersion: 'apps/v1', kind: 'Deployment' }
export const INGRESS: Kind = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }
export const NAMESPACE: Kind = { apiVersion: 'v1', kind: 'Namespace' }
export const NETWORK_POLICY: Kind = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' }
export const REPLICA_SET: Kind = { apiVersion: 'apps/v1', kind: 'ReplicaSet' }
export const SECRET: Kind = { apiVersion: 'v1', kind: 'Secret' }
export const SERVICE: Kind = { apiVersion: 'v1', kind: 'Service' }
export const STATEFUL_SET: Kind = { apiVersion: 'apps/v1', kind: 'StatefulSet' }
