/** Which cluster a run talks to, and as whom. */

import type { RequestOptions } from 'node:https'
import type { Cluster as ClusterEntry, User } from '@kubernetes/client-node'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { KubernetesFailed } from './kubernetes.ts'

/** Everything that decides on the cluster. Nothing else is read: not the process's environment either. */
export interface ClusterSettings {
  environment: Readonly<Record<string, string | undefined>>
  /** The activity's secrets, merged into one mapping (spec extensions 3.1). */
  secrets?: Readonly<Record<string, unknown>>
  /** Paths as in KUBECONFIG, whose place they take. */
  kubeconfig?: string | undefined
  /** Takes the place of the kubeconfig's current context, but not of one that the secrets name. */
  context?: string | undefined
  log?: Log
  clock?: Clock
}

/** How a report names a cluster. */
export interface ClusterDescription {
  context: string
  server: string
  /** The context's namespace. */
  namespace?: string
}

/** A context with its cluster and its user, from wherever they were read. */
export interface Target {
  context: string
  namespace: string | undefined
  /** The kubeconfig, for messages; undefined when there is none. */
  file: string | undefined
  cluster: ClusterEntry
  user: User
  /** Read again every minute, as service accounts' tokens change. */
  tokenFile: string | undefined
  /** Sent with every request: impersonation, an API key with a prefix of its own. */
  headers: Readonly<Record<string, string | string[]>>
}

/** TLS, headers and agent of the next request; renews what has expired. */
export type Authorize = (signal: AbortSignal) => Promise<RequestOptions>

/** The configuration names no usable cluster; nothing was asked of any server. */
export class InvalidKubeconfig extends KubernetesFailed {
  readonly file: string | undefined
  constructor(message: string, details: { file?: string | undefined; cause?: unknown } = {}) {
    super(message, { code: 0, reason: 'InvalidKubeconfig', cause: details.cause })
    this.file = details.file
  }
}

export function describeTarget(target: Target): ClusterDescription {
  const { context, cluster, namespace } = target
  return { context, server: cluster.server, ...(namespace ? { namespace } : {}) }
}

/** A key of chaosk8s: from the secrets, else from the environment (spec extensions 3.1). Empty counts as not given. */
export function lookUp({ secrets, environment }: ClusterSettings, key: string): string | undefined {
  const value = secrets?.[key] ?? environment[key]
  return value === undefined || value === null || value === '' ? undefined : String(value)
}

/** A key that is a switch, and `false` means false (decision 30); undefined when it is not given. */
export function isKeyTrue(settings: ClusterSettings, key: string): boolean | undefined {
  const value = lookUp(settings, key)
  return value === undefined ? undefined : !['false', 'no', 'off', '0'].includes(value.trim().toLowerCase())
}
