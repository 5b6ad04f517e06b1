/** Watching a Job's pod from outside, from its first line to its last. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import { decodeHandover, type Handed, isOfHandover } from './handover.ts'
import { JobPods } from './job-pods.ts'
import { LogTail } from './log-tail.ts'
import type { PodState } from './pod-state.ts'
import { tellToStop } from './tell-to-stop.ts'

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
  /** It is not known to have ended, and may need what it has to put everything back. */
  isAtWork?: true
}

const LOOK_SECONDS = 0.5
/** While the pod ends, and its log with it. */
const QUICK_SECONDS = 0.15
/** Seconds of the log that are read again: clocks of nodes differ. */
const OVERLAP_SECONDS = 20
/** A first refusal may be a moment's: a service account that is not known yet, a registry that is asked again after ten seconds. */
const HOPE_SECONDS = 15
/** What a node takes at most to say that a pod has ended which was told to: its time to do so, and some more. */
const OVERDUE_SECONDS = 90

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
  #hasRead = false
  /** When we told the Job to stop, and when its pod was first known to be told, by whomever. */
  #toldAt: number | null = null
  #endingSince: number | null = null

  constructor(options: FollowOptions) {
    this.#options = options
    const pods = new JobPods({ ...options, signal: this.#own.signal })
    this.#look = options.look ?? (() => pods.look())
  }

  close(): void {
    this.#own.abort()
  }

  /** False when the user did not want to wait: nothing of a pod was seen yet that could have begun. */
  async waitForStart(): Promise<boolean> {
    const { clock, startSeconds, signal, job } = this.#options
    const patience = new Patience(startSeconds, clock.now())
    for (;;) {
      const isUnwanted = signal.aborted
      const state = await this.#look()
      if (state.is === 'running' || state.is === 'ended') return true
      if (isUnwanted) return false
      const seconds = patience.overAfter(state, clock.now())
      if (state.is === 'waiting' && seconds !== null) throw new NotBegun(job, seconds, state.why)
      await clock.sleep(LOOK_SECONDS)
    }
  }

  /** Tells what the pod says until it has ended. */
  async waitForEnd(): Promise<Followed> {
    const { clock, signal } = this.#options
    for (;;) {
      if (signal.aborted && this.#toldAt === null) await this.#tellToStop()
      const state = await this.#look()
      await this.#read(state)
      const handed = this.#handed()
      if (handed) return handed
      if (state.is === 'ended') return { handed: null, ending: describeEnd(state) }
      if (state.is !== 'running') return { handed: null, ending: 'its pod is gone' }
      const late = this.#whyNotWait(state.isEnding)
      if (late !== undefined) return { handed: null, ending: late, isAtWork: true }
      await clock.sleep(this.#endingSince === null ? LOOK_SECONDS : QUICK_SECONDS)
    }
  }

  /** Null while nothing whole has come. An image may be anybody's, and hand over what is no report. */
  #handed(): Followed | null {
    try {
      const handed = decodeHandover(this.#log, this.#options.word)
      return handed && { handed, ending: 'it has ended' }
    } catch (error) {
      return { handed: null, ending: `its pod handed over what is no report: ${(error as Error).message}` }
    }
  }

  /** Why a pod that was told to end, by us or by somebody else, is not waited for any longer. */
  #whyNotWait(isEnding: boolean): string | undefined {
    const { clock, cancelSeconds } = this.#options
    const now = clock.now()
    if (isEnding) this.#endingSince ??= now
    if (this.#toldAt !== null && now - this.#toldAt >= cancelSeconds * 1000)
      return `its pod is still putting things back after ${cancelSeconds} s`
    if (this.#endingSince !== null && now - this.#endingSince >= OVERDUE_SECONDS * 1000)
      return `its pod was told to end, and its node has not said within ${OVERDUE_SECONDS} s that it has`
    return undefined
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

  async #tellToStop(): Promise<void> {
    const { job, kubernetes, clock } = this.#options
    this.#toldAt = clock.now()
    this.#endingSince ??= this.#toldAt
    await tellToStop(job, kubernetes, this.#own.signal)
  }
}

function describeEnd({ exitCode, why }: PodState & { is: 'ended' }): string {
  const how = exitCode === null ? 'its pod ended' : `its pod ended with ${exitCode}`
  return why && why !== 'Completed' && why !== 'Error' ? `${how} (${why})` : how
}
