/** How controllers work: a change names what it concerns, and each of those is set right once, soon after. */

import { ApiFailure } from '../state/failure.ts'
import type { Change, Store } from '../state/store.ts'

export interface Controller {
  /** The keys, `namespace/name`, of what has to be looked at after the change. */
  concerns(change: Change): readonly string[]
  /** Brings the cluster nearer to what is wanted. Called again after every change that concerns the key. */
  reconcile(namespace: string, name: string): void
}

/** Starts all of them; the answer stops them. */
export function startControllers(store: Store, controllers: readonly Controller[]): () => void {
  const stops = controllers.map((controller) => startController(store, controller))
  return () => {
    for (const stop of stops) stop()
  }
}

function startController(store: Store, controller: Controller): () => void {
  const waiting = new Set<string>()
  let turn: NodeJS.Immediate | undefined
  const work = () => {
    turn = undefined
    const keys = [...waiting]
    waiting.clear()
    for (const key of keys) reconcileKey(controller, key)
  }
  const unsubscribe = store.subscribe((change) => {
    for (const key of controller.concerns(change)) waiting.add(key)
    if (waiting.size > 0) turn ??= setImmediate(work)
  })
  return () => {
    unsubscribe()
    clearImmediate(turn)
  }
}

/** What the API refuses, such as new objects in a namespace that is going, is left until the next change. */
function reconcileKey(controller: Controller, key: string): void {
  const slash = key.indexOf('/')
  try {
    controller.reconcile(key.slice(0, slash), key.slice(slash + 1))
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
  }
}
