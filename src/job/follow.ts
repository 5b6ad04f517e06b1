/** Watching a Job's pod from outside, from its first line to its last. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import { decodeHandover, type Handed, isOfHandover } from './handover.ts'
import { JobPods } from './job-pods.ts'
import { LogTail } from './log-tail.ts'
import type { PodState } from './pod-state.ts'

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
  /** How far the pod has come that is followed; the Job's only one when not given. */
  look?(): Promise<PodState>
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

/** A pod that does not begin in time, with what stands in its way. */
export class NotBegun extends InvalidExperiment {
  /** What became of the pod, in words. */
  readonly ending: string

  constructor({ metadata: { namespace, name } }: KubernetesObject, seconds: number, why: string) {
    const late = `had not begun after ${Math.round(seconds)} s: ${why}`
    super([{ message: `the pod of Job ${namespace}/${name} ${late}. Nothing was run, and the Job was removed` }])
    this.ending = `its pod ${late}`
  }
}

/** @throws NotBegun */
export async function follow(options: FollowOptions): Promise<Followed> {
  const follower = new Follower(options)
  try {
    if (!(await follower.waitForStart())) return { handed: null, ending: 'the run was stopped before its pod began' }
    return await follower.waitForEnd()
  } finally {
    follower.close()
  }
}

/** How long a pod is waited for: not long where nothing can come of it, and any time while it is not its turn. */
class Patience {
  readonly #startSeconds: number
  #since: number
  #hopelessSince: number | null = null

  constructor(startSeconds: number, now: number) {
    this.#startSeconds = startSeconds
    this.#since = now
  }

  /** Seconds that it was waited for; null while there is reason to go on. */
  overAfter(state: PodState, now: number): number | null {
    if (state.is === 'queued') this.#since = now
    this.#hopelessSince = state.is === 'waiting' && state.isHopeless ? (this.#hopelessSince ?? now) : null
    const isHopeless = this.#hopelessSince !== null && now - this.#hopelessSince >= HOPE_SECONDS * 1000
    const waited = (now - this.#since) / 1000
    return isHopeless || waited >= this.#startSeconds ? waited : null
  }
}

class Follower {
  readonly #options: FollowOptions
  readonly #tail = new LogTail()
  /** Goes on when the user's signal does not: the pod is waited for. */
  readonly #own = new AbortController()
  readonly #look: () => Promise<PodState>
  #log = ''
  #isTold = false

  constructor(options: FollowOptions) {
    this.#options = options
    const pods = new JobPods({ ...options, signal: this.#own.signal })
    this.#look = options.look ?? (() => pods.look())
  }

  close(): void {
    this.#own.abort()
  }

  /** False when the user did not want to wait. */
  async waitForStart(): Promise<boolean> {
    const { clock, startSeconds, signal, job } = this.#options
    const patience = new Patience(startSeconds, clock.now())
    for (;;) {
      if (signal.aborted) return false
      const state = await this.#look()
      if (state.is === 'running' || state.is === 'ended') return true
      const seconds = patience.overAfter(state, clock.now())
      if (state.is === 'waiting' && seconds !== null) throw new NotBegun(job, seconds, state.why)
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
      if (state.is !== 'running') return { handed: null, ending: 'its pod is gone' }
      if (stopBy !== undefined && clock.now() >= stopBy)
        return { handed: null, ending: `its pod is still putting things back after ${cancelSeconds} s` }
      await clock.sleep(this.#isTold ? QUICK_SECONDS : LOOK_SECONDS)
    }
  }

  /** The whole log is kept only as far as it is a handover. */
  async #read(state: PodState): Promise<void> {
    if (state.is !== 'running' && state.is !== 'ended') return
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
}

function describeEnd({ exitCode, why }: PodState & { is: 'ended' }): string {
  const how = exitCode === null ? 'its pod ended' : `its pod ended with ${exitCode}`
  return why && why !== 'Completed' && why !== 'Error' ? `${how} (${why})` : how
}
