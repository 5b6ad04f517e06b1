/** What a rollback has set is the experimenter's word: the ledger does not take it back again. */

import type { ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Changes } from './changes.ts'
import { isMarkField } from './mark.ts'

/** Strikes out the changes to `object`: all of them, or only the fields at `paths`. */
export function settle(ledger: Changes, object: ObjectReference, paths?: string[][]): void {
  for (const change of ledger.changes) {
    if (!isSame(change.object, object)) continue
    if (!paths || change.verb !== 'patch') {
      if (!paths) ledger.drop(change.id)
      continue
    }
    // Our own marks stay to be taken away, unless there are none.
    const rest = change.fields.filter((field) => isMarkField(field) || !paths.some((settled) => covers(settled, field.path)))
    if (rest.length === 0) ledger.drop(change.id)
    else if (rest.length < change.fields.length) ledger.done(change.id, { fields: rest })
  }
}

function covers(settled: readonly string[], path: readonly string[]): boolean {
  const shared = Math.min(settled.length, path.length)
  return settled.slice(0, shared).every((part, index) => part === path[index])
}

function isSame(one: ObjectReference, other: ObjectReference): boolean {
  return one.kind === other.kind && one.name === other.name && (one.namespace ?? '') === (other.namespace ?? '')
}
