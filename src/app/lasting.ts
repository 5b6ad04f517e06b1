/** Whether what was patched stays so: a fault that somebody takes back at once was none. */

import type { RunFacts } from '../experiment/journal.ts'
import { type Kubernetes, nameObject, type ObjectReference } from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import type { Changes } from '../undo/changes.ts'
import { type Field, isAsBefore } from '../undo/fields.ts'

/** So long a fault has to last. */
const LASTING_SECONDS = 1

export interface Patched {
  reference: ObjectReference
  /** Those that the patch has changed. */
  fields: readonly Field[]
  /** The page of the activity. */
  noted: RunFacts
  signal: AbortSignal
  open(): Promise<Kubernetes>
}

export class Lasting {
  readonly #ledger: Changes
  readonly #isOver = new AbortController()
  readonly #looks: Promise<void>[] = []

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

  /** Before anything is put back. */
  async end(): Promise<void> {
    this.#isOver.abort()
    await Promise.all(this.#looks)
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
