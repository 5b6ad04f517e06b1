/** Watching a Job's pod from outside, from its first line to its last. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import { decodeHandover, type Handed, isOfHandover } from './handover.ts'
import { LogTail } from './log-tail.ts'
import { type PodState, podStateOf } from './pod-state.ts'

export interface FollowOptions {
  job: KubernetesObject
  /** The word of the handover. */
  word: string
  kubernetes: Kubernetes
  clock: Clock
  /** Seconds until the pod must have begun. */
  startSeconds: number
  /** Seconds that a run that was told to stop has to put everything back. */
  cancelSeconds: number
  /** The user's wish to stop. */
  signal: AbortSignal
  onLine(line: string): void
}

export interface Followed {
  /** Null when the pod ended without a word, or could not be waited for. */
  handed: Handed | null
  /** What became of the pod, in words. */
  ending: string
}

const LOOK_SECONDS = 0.5
/** While the pod ends, and its log with it. */
const QUICK_SECONDS = 0.15
/** Seconds of the log that are read again: clocks of nodes differ. */
const OVERLAP_SECONDS = 20
/** A first refusal may be a moment's: a service account that is not known yet, a registry that is slow. */
const HOPE_SECONDS = 10

/** @throws InvalidExperiment for a pod that does not begin in time, with what stands in its way */
export async function follow(options: FollowOptions): Promise<Followed> {
  const follower = new Follower(options)
  try {
    if (!(await follower.waitForStart())) return { handed: null, ending: 'the run was stopped before its pod began' }
    return await follower.waitForEnd()
  } finally {
    follower.close()
  }
}

class Follower {
  readonly #options: FollowOptions
  readonly #tail = new LogTail()
  /** Goes on when the user's signal does not: the pod is waited for. */
  readonly #own = new AbortController()
  #log = ''
  #isTold = false

  constructor(options: FollowOptions) {
    this.#options = options
  }

  close(): void {
    this.#own.abort()
  }

  /** False when the user did not want to wait. */
  async waitForStart(): Promise<boolean> {
    const { clock, startSeconds, signal } = this.#options
    const begun = clock.now()
    let hopelessSince: number | undefined
    for (;;) {
      if (signal.aborted) return false
      const state = await this.#look()
      if (state.is !== 'waiting') return true
      const now = clock.now()
      hopelessSince = state.isHopeless ? (hopelessSince ?? now) : undefined
      const isHopeless = hopelessSince !== undefined && now - hopelessSince >= HOPE_SECONDS * 1000
      if (isHopeless || now - begun >= startSeconds * 1000) throw this.#notBegun(state.why, (now - begun) / 1000)
      await clock.sleep(LOOK_SECONDS)
    }
  }

  /** Tells what the pod says until it has ended. */
  async waitForEnd(): Promise<Followed> {
    const { clock, signal, cancelSeconds, word } = this.#options
    let stopBy: number | undefined
    for (;;) {
      if (signal.aborted && !this.#isTold) await this.#tellToStop()
      if (this.#isTold) stopBy ??= clock.now() + cancelSeconds * 1000
      const state = await this.#look()
      await this.#read(state)
      const handed = decodeHandover(this.#log, word)
      if (handed) return { handed, ending: 'it has ended' }
      if (state.is === 'ended') return { handed: null, ending: describeEnd(state) }
      if (state.is === 'waiting') return { handed: null, ending: 'its pod is gone' }
      if (stopBy !== undefined && clock.now() >= stopBy)
        return { handed: null, ending: `its pod is still putting things back after ${cancelSeconds} s` }
      await clock.sleep(this.#isTold ? QUICK_SECONDS : LOOK_SECONDS)
    }
  }

  async #look(): Promise<PodState> {
    const { job, kubernetes } = this.#options
    const { name, namespace = 'default' } = job.metadata
    const signal = this.#own.signal
    const pods = await kubernetes.list({ apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: `job-name=${name}` }, signal)
    if (pods.length > 0) return podStateOf(pods, [])
    const about = `involvedObject.kind=Job,involvedObject.name=${name}`
    const events = await kubernetes
      .list({ apiVersion: 'v1', kind: 'Event', namespace, fieldSelector: about }, signal)
      .catch((error: unknown) => {
        if (error instanceof KubernetesFailed) return []
        throw error
      })
    return podStateOf([], events)
  }

  /** The whole log is kept only as far as it is a handover. */
  async #read(state: PodState): Promise<void> {
    if (state.is === 'waiting') return
    const { job, kubernetes, word, onLine } = this.#options
    const text = await kubernetes
      .logs(
        {
          pod: state.pod,
          namespace: job.metadata.namespace ?? 'default',
          hasTimestamps: true,
          ...(state.is === 'running' && this.#log === '' && this.#hasRead && { sinceSeconds: OVERLAP_SECONDS }),
        },
        this.#own.signal,
      )
      .catch((error: unknown) => {
        // Gone between the look and the question.
        if (error instanceof KubernetesFailed && error.code >= 400) return ''
        throw error
      })
    this.#hasRead ||= text !== ''
    for (const line of this.#tail.take(text)) {
      if (isOfHandover(line, word)) this.#log += `${line}\n`
      else onLine(line)
    }
  }

  #hasRead = false

  /** A Job that sleeps has no pod: its controller ends that in order, and makes no other one. */
  async #tellToStop(): Promise<void> {
    const { job, kubernetes } = this.#options
    this.#isTold = true
    const { name, namespace = 'default' } = job.metadata
    const reference = { apiVersion: 'batch/v1', kind: 'Job', name, namespace }
    await kubernetes.patch(reference, { type: 'merge', body: { spec: { suspend: true } } }, this.#own.signal)
  }

  #notBegun(why: string, seconds: number): InvalidExperiment {
    const { namespace, name } = this.#options.job.metadata
    return new InvalidExperiment([
      {
        message: `the pod of Job ${namespace}/${name} had not begun after ${Math.round(seconds)} s: ${why}. Nothing was run, and the Job was removed`,
      },
    ])
  }
}

function describeEnd({ exitCode, why }: PodState & { is: 'ended' }): string {
  const how = exitCode === null ? 'its pod ended' : `its pod ended with ${exitCode}`
  return why && why !== 'Completed' && why !== 'Error' ? `${how} (${why})` : how
}
