/** What a rollback has set is the experimenter's word: the ledger does not take it back again. */

import type { ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Change, Changes } from './changes.ts'
import { isMarkField } from './mark.ts'

/** Where the rollback has acted. */
export interface Settling {
  ledger: Changes
  context?: string
}

/** Strikes out the changes to `object`: all of them, or only the fields at `paths`. */
export function settle({ ledger, context }: Settling, object: ObjectReference, paths?: string[][]): void {
  for (const change of ledger.changes.filter((each) => isSame(each.object, object) && isOn(context, each))) {
    if (!paths) ledger.drop(change.id)
    else if (change.verb === 'patch') settleFields(ledger, change, paths)
  }
}

/** Our own marks stay to be taken away, unless there are none. */
function settleFields(ledger: Changes, { id, fields }: Change & { verb: 'patch' }, paths: string[][]): void {
  const rest = fields.filter((field) => isMarkField(field) || !paths.some((settled) => covers(settled, field.path)))
  if (rest.length === 0) ledger.drop(id)
  else if (rest.length < fields.length) ledger.done(id, { fields: rest })
}

function covers(settled: readonly string[], path: readonly string[]): boolean {
  const shared = Math.min(settled.length, path.length)
  return settled.slice(0, shared).every((part, index) => part === path[index])
}

/** The run's own context may be the one that somebody else names. */
function isOn(context: string | undefined, change: Change): boolean {
  return context === undefined || change.context === undefined || context === change.context
}

function isSame(one: ObjectReference, other: ObjectReference): boolean {
  return one.kind === other.kind && one.name === other.name && (one.namespace ?? '') === (other.namespace ?? '')
}
