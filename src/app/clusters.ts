/** The clusters of a run: checked before anything is touched, opened once each. */

import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import type { ClusterDescription, ClusterSettings } from '../kubernetes/cluster.ts'
import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import type { Prepared } from './check.ts'
import { type ClusterNeed, clusterNeeds } from './cluster-needs.ts'
import type { AppOptions } from './options.ts'

export type Secrets = Readonly<Record<string, unknown>>

export class Clusters {
  /** Context and server of the first one, once it has been checked. */
  name: string | undefined
  /** What `ns` falls back to (spec extensions 4, conventions). */
  readonly namespace: string
  /** Those that were checked and are there, with who asked for them. */
  readonly described: { cluster: ClusterDescription; asker?: string }[] = []
  readonly #options: Pick<AppOptions, 'environment' | 'cluster' | 'log'>
  readonly #open = new Map<string, Promise<Kubernetes>>()
  /** Those that were given, by what a change remembers of them. */
  readonly #secrets = new Map<string | undefined, Secrets>()
  readonly #servers = new Map<string, string>()

  constructor(options: Pick<AppOptions, 'environment' | 'cluster' | 'log'>) {
    this.#options = options
    this.namespace = options.cluster.namespace ?? 'default'
  }

  /** The cluster that these secrets and the environment name; the same door for the same secrets. */
  open(secrets: Secrets): Promise<Kubernetes> {
    const key = JSON.stringify(secrets)
    const opened = this.#open.get(key) ?? openDoor(this.#settings(secrets))
    this.#open.set(key, opened)
    this.#secrets.set(contextOf(secrets), secrets)
    return opened
  }

  /** The cluster on which a change was made that remembers `context`. */
  openAgain(context: string | undefined): Promise<Kubernetes> {
    return this.open(this.#secrets.get(context) ?? (context === undefined ? {} : { KUBERNETES_CONTEXT: context }))
  }

  /** The same for all secrets that lead to one cluster, as far as can be told. */
  placeOf(secrets: Secrets): string {
    return this.#servers.get(JSON.stringify(secrets)) ?? contextOf(secrets) ?? ''
  }

  /**
   * Asks every cluster that the experiments need whether it is there and knows us.
   * @throws InvalidExperiment with a problem for each that is not, on the activity that asked for it
   */
  async check(prepared: readonly Prepared[], isNeededAnyway: boolean, signal: AbortSignal): Promise<void> {
    const needs = clusterNeeds(prepared, isNeededAnyway)
    const found = await Promise.all(needs.map((need) => this.#checkOne(need, signal)))
    const problems = found.flat()
    if (problems.length > 0) throw new InvalidExperiment(problems)
  }

  async #checkOne({ secrets, asker }: ClusterNeed, signal: AbortSignal): Promise<Problem[]> {
    const { checkCluster } = await import('../kubernetes/check.ts')
    const { cluster, problems } = await checkCluster(this.#settings(secrets), signal)
    if (cluster) {
      this.name ??= `${cluster.context} (${cluster.server})`
      this.#servers.set(JSON.stringify(secrets), cluster.server)
      this.described.push({ cluster, ...(asker !== undefined && { asker }) })
    }
    return problems.map((problem) => ({
      ...problem,
      message: asker ? `${problem.message} (needed by ${asker})` : problem.message,
    }))
  }

  #settings(secrets: Secrets) {
    const { environment, cluster, log } = this.#options
    return { environment, secrets, log, kubeconfig: cluster.kubeconfig, context: cluster.context }
  }
}

/**
 * What a change remembers of its cluster, since secrets are written nowhere: the kubeconfig's context, or the server, that the secrets
 * name; undefined for the run's own.
 */
export function contextOf({ KUBERNETES_CONTEXT, KUBERNETES_HOST }: Secrets): string | undefined {
  const named = KUBERNETES_CONTEXT || KUBERNETES_HOST
  return typeof named === 'string' && named !== '' ? named : undefined
}

/** Read when it is needed: an experiment without a cluster should not pay for a client. */
async function openDoor(settings: ClusterSettings): Promise<Kubernetes> {
  const { openKubernetes } = await import('../kubernetes/client.ts')
  return openKubernetes(settings)
}
