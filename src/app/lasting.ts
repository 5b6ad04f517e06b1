/** Whether faults last: a patch that somebody takes back at once was none, a deleted pod may serve on until it has ended, and what is only asked for may never come. */

import type { RunFacts } from '../experiment/journal.ts'
import {
  type Kubernetes,
  type KubernetesObject,
  nameObject,
  type ObjectReference,
  referenceOf,
} from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import type { Changes } from '../undo/changes.ts'
import { type Field, isAsBefore } from '../undo/fields.ts'
import { isAskedFor, whyNotInjected } from './injected.ts'

/** So long a fault has to last. */
const LASTING_SECONDS = 1
/** For all last looks together. */
const LOOK_SECONDS = 1
/** Deleted pods that are looked at again, of each activity. */
const ENDING_MAX = 10

/** What a look needs. */
export interface Looking {
  /** The page of the activity. */
  noted: RunFacts
  signal: AbortSignal
  open(): Promise<Kubernetes>
}

export interface Patched extends Looking {
  reference: ObjectReference
  /** Those that the patch has changed. */
  fields: readonly Field[]
}

/** A pod as it was before it was deleted. */
interface Ending extends Looking {
  pod: KubernetesObject
}

interface Created extends Looking {
  object: KubernetesObject
}

export class Lasting {
  readonly #ledger: Changes
  readonly #isOver = new AbortController()
  readonly #looks: Promise<void>[] = []
  readonly #endings: Ending[] = []
  readonly #faults: Created[] = []

  constructor(ledger: Changes) {
    this.#ledger = ledger
  }

  /** Looks once more in a moment, or when `end` is called, if that is earlier. */
  watch(patched: Patched): void {
    const change = this.#lastChangeOf(patched.reference)
    const moment = systemClock.sleep(LASTING_SECONDS, this.#isOver.signal).catch(() => undefined)
    // A look that fails says nothing about the fault.
    this.#looks.push(moment.then(() => this.#look(patched, change)).catch(() => undefined))
  }

  /** Looks when `end` is called. */
  watchEnd(ending: Ending): void {
    const others = this.#endings.filter(({ noted }) => noted === ending.noted).length
    if (ending.pod.kind === 'Pod' && others < ENDING_MAX) this.#endings.push(ending)
  }

  /** Looks when `end` is called, where making the object only asks for the fault. */
  watchCreated(created: Created): void {
    if (isAskedFor(created.object)) this.#faults.push(created)
  }

  /** After the last look at the steady state, before anything is put back. */
  async end(): Promise<void> {
    this.#isOver.abort()
    const last = [...this.#endings.splice(0).map(warnIfServing), ...this.#faults.splice(0).map(doubtUnlessInjected)]
    // A look that fails says nothing about the fault, nor does one that takes longer than putting back can wait.
    const looks = Promise.all([...this.#looks, ...last.map((look) => look.catch(() => undefined))])
    const isAnswered = new AbortController()
    const limit = systemClock.sleep(LOOK_SECONDS, isAnswered.signal).catch(() => undefined)
    await Promise.race([looks, limit])
    isAnswered.abort()
  }

  async #look({ reference, fields, noted, signal, open }: Patched, change: number): Promise<void> {
    if (signal.aborted) return
    const object = await (await open()).get(reference, signal)
    // What the run itself has changed since, nobody else has taken back.
    if (this.#lastChangeOf(reference) !== change) return
    for (const field of fields.filter((each) => isAsBefore(each, object)))
      noted.notHeld.push(
        `somebody has set ${field.path.join('.')} of ${nameObject(reference)} back to ${JSON.stringify(field.before)} at once`,
      )
  }

  #lastChangeOf(reference: ObjectReference): number {
    const name = nameObject(reference)
    return Math.max(0, ...this.#ledger.changes.filter(({ object }) => nameObject(object) === name).map(({ id }) => id))
  }
}

/** Deleting is asking: until its containers have ended, a pod may answer as before. */
async function warnIfServing({ pod, noted, signal, open }: Ending): Promise<void> {
  if (signal.aborted) return
  const reference = referenceOf(pod)
  const now = await (await open()).get(reference, signal)
  if (now.metadata.uid !== pod.metadata.uid || !isServing(now)) return
  noted.warnings.push(
    `${nameObject(reference)} had not ended yet when the last look was over, and may have served on until then: a pause after the action gives it time`,
  )
}

async function doubtUnlessInjected({ object, noted, signal, open }: Created): Promise<void> {
  if (signal.aborted) return
  const now = await (await open()).get(referenceOf(object), signal)
  const why = whyNotInjected(now)
  if (why !== undefined) noted.notHeld.push(`${nameObject(referenceOf(object))} ${why}`)
}

function isServing({ status }: KubernetesObject): boolean {
  const containers = status?.containerStatuses
  return Array.isArray(containers) && containers.some(({ state }) => state?.running !== undefined)
}
