/** The record before the deed: what every verb of the recording door shares. */

import { type Kubernetes, KubernetesFailed, type KubernetesObject, type ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import type { Change, NewChange, Seen } from './changes.ts'
import type { Field } from './fields.ts'
import type { Ledger } from './ledger.ts'
import { isMarkField } from './mark.ts'

/** What the door saw, for the verdict. */
export interface Notes {
  /** Each change in words: `deleted Pod shop/web-1`. */
  changes: string[]
  /** What was asked for and the server's own answer does not show. */
  notHeld: string[]
  /** Why nothing changed, the last of it. */
  nothing?: string
  /** Something to remove was not there any more. */
  isAlreadyGone?: boolean
}

/** Keeps in the cluster what a lost runner's disk would have known. */
export interface Keeper {
  run: string
  touch(object: ObjectReference): Promise<void>
  /** Of what the object itself cannot tell. */
  keepCopy(change: Change): Promise<void>
}

export interface RecordingOptions {
  open(): Promise<Kubernetes>
  ledger: Ledger
  clock: Clock
  notes: Notes
  /** None where nothing is to be kept in the cluster. */
  keeper: Keeper | null
  /** The kubeconfig's context, or the server, where the activity named one of its own. */
  context?: string
  /** What a rollback sets is the experimenter's word: it settles earlier changes and is not taken back itself. */
  isRollback: boolean
  /** Told of the fields that a patch has changed, unless it was a rollback. */
  onPatched?(reference: ObjectReference, changed: readonly Field[]): void
  /** Told of an object that was created, unless it was by a rollback. */
  onCreated?(object: KubernetesObject): void
  /** Told of an object that was deleted or evicted, as it was before, unless it was by a rollback. */
  onRemoved?(before: KubernetesObject): void
}

/** Writes the change down, makes it, and strikes it out again when it certainly was not made. */
export async function record<Answer>(
  { ledger, keeper, isRollback, context }: RecordingOptions,
  change: NewChange,
  act: () => Promise<Answer>,
  learn: (answer: Answer) => Seen = () => ({}),
): Promise<Answer> {
  if (isRollback) return act()
  const whole = { ...change, ...(context !== undefined && { context }) }
  const id = ledger.intend(whole)
  await keeper?.touch(change.object)
  if (!isTold(change)) await keeper?.keepCopy({ ...whole, id } as Change)
  try {
    const answer = await act()
    ledger.done(id, learn(answer))
    return answer
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code >= 400 && error.code < 500) ledger.drop(id)
    throw error
  }
}

/** Whether the changed object tells how to take the change back: what is deleted cannot, nor what carries the mark of another run. */
function isTold(change: NewChange): boolean {
  return change.verb === 'patch' ? change.fields.some(isMarkField) : change.verb !== 'delete'
}

/** A uid where there is one. */
export function uidOf({ uid }: { uid?: string }): { uid?: string } {
  return uid === undefined ? {} : { uid }
}

/** The objects that an activity has looked at already, so that writing down how to undo costs no second look. */
export class LookedAt {
  readonly #open: () => Promise<Kubernetes>
  readonly #objects = new Map<string, KubernetesObject>()

  constructor(open: () => Promise<Kubernetes>) {
    this.#open = open
  }

  remember(objects: KubernetesObject[]): KubernetesObject[] {
    for (const object of objects) this.#objects.set(keyOf(object.kind, object.metadata.namespace, object.metadata.name), object)
    return objects
  }

  async fetch(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject> {
    const object = await (await this.#open()).get(reference, signal)
    this.remember([object])
    return object
  }

  async recall(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject> {
    return this.#objects.get(keyOf(reference.kind, reference.namespace, reference.name)) ?? this.fetch(reference, signal)
  }
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} ${namespace ?? ''}/${name}`
}
