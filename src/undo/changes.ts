/** Changes that a run has made and nobody has taken back yet. */

import type { KubernetesObject, ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Field } from './fields.ts'

/** How a change is taken back (design section 7). */
export type Change = {
  /** Later changes have larger ones. */
  id: number
  object: ObjectReference
  uid?: string
  /** The kubeconfig's context, or the server, where the activity named one of its own. */
  context?: string
} & (
  | { verb: 'create' }
  | { verb: 'patch'; fields: Field[] }
  | { verb: 'delete'; manifest: KubernetesObject }
  | { verb: 'replace'; owner: ObjectReference & { uid: string }; wasReady: boolean }
  | { verb: 'exec'; command: readonly string[] }
)

/** What is learned of a change after it was made. */
export interface Seen {
  uid?: string
  fields?: Field[]
}

/** A change that has not been made yet, and so has no number. */
export type NewChange = Change extends infer Each ? (Each extends Change ? Omit<Each, 'id'> : never) : never

export class Changes {
  readonly #changes = new Map<number, Change>()
  #nextId = 1

  /** Oldest first. */
  get changes(): Change[] {
    return [...this.#changes.values()].sort((one, other) => one.id - other.id)
  }

  /** What the next change will be called. */
  get nextId(): number {
    return this.#nextId
  }

  add(change: Change): void {
    this.#changes.set(change.id, change)
    this.#nextId = Math.max(this.#nextId, change.id + 1)
  }

  /** The change was made: what the server answered makes taking it back exact. */
  done(id: number, seen: Seen = {}): void {
    const change = this.#changes.get(id)
    if (change) this.#changes.set(id, { ...change, ...seen } as Change)
  }

  /** It was never made, has been put back, or is settled by a rollback. */
  drop(id: number): void {
    this.#changes.delete(id)
  }
}
