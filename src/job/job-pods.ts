/** What is seen of a Job's pods: looked at once for all who ask at the same moment. */

import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import { type PodState, podStateOf } from './pod-state.ts'

export interface JobPodsOptions {
  job: KubernetesObject
  kubernetes: Kubernetes
  clock: Clock
  signal: AbortSignal
}

interface Seen {
  pods: readonly KubernetesObject[]
  /** Only where there are no pods that could tell more. */
  events: readonly KubernetesObject[]
}

const INDEX_LABEL = 'batch.kubernetes.io/job-completion-index'
/** Seconds for which a look is good enough; below the pause between two of them. */
const FRESH_SECONDS = 0.1

export class JobPods {
  readonly #options: JobPodsOptions
  #seen: Promise<Seen> | undefined
  #seenAt = 0

  constructor(options: JobPodsOptions) {
    this.#options = options
  }

  /** How far the pod of the Job has come. */
  async look(): Promise<PodState> {
    const { pods, events } = await this.#fresh()
    return podStateOf(pods, events)
  }

  /**
   * How far the pod of a shard has come. While another one runs, it is not told to be late: its turn comes when there is room.
   * Without a pod of its own, what keeps the others from beginning keeps it as well.
   */
  async lookAtShard(index: number): Promise<PodState> {
    const { pods, events } = await this.#fresh()
    const isOwn = ({ metadata }: KubernetesObject) => metadata.labels?.[INDEX_LABEL] === String(index)
    const own = podStateOf(pods.filter(isOwn), events)
    if (own.is !== 'waiting') return own
    const others = pods.map((pod) => podStateOf([pod], events))
    if (others.some(({ is }) => is === 'running')) return { is: 'queued' }
    return pods.some(isOwn) ? own : (others.find(({ is }) => is === 'waiting') ?? own)
  }

  #fresh(): Promise<Seen> {
    const now = this.#options.clock.now()
    if (this.#seen === undefined || now - this.#seenAt > FRESH_SECONDS * 1000) {
      this.#seen = this.#lookNow()
      this.#seenAt = now
    }
    return this.#seen
  }

  async #lookNow(): Promise<Seen> {
    const { job, kubernetes, signal } = this.#options
    const { name, namespace = 'default' } = job.metadata
    const pods = await kubernetes.list({ apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: `job-name=${name}` }, signal)
    if (pods.length > 0) return { pods, events: [] }
    const about = `involvedObject.kind=Job,involvedObject.name=${name}`
    const events = await kubernetes
      .list({ apiVersion: 'v1', kind: 'Event', namespace, fieldSelector: about }, signal)
      .catch((error: unknown) => {
        if (error instanceof KubernetesFailed) return []
        throw error
      })
    return { pods, events }
  }
}
