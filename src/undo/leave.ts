/** Where nobody wants the changes back: our own marks go, and the ledger keeps nothing for anybody to find. */

import { KubernetesFailed, nameObject } from '../kubernetes/kubernetes.ts'
import type { Change } from './changes.ts'
import { undoPatch } from './fields.ts'
import { markOf } from './mark.ts'
import { nothingUndone, type PutBackOptions, type PutBackResult } from './put-back.ts'

const CONFLICT_TRIES_MAX = 5

/** Never throws: a mark that cannot be taken away is left behind. */
export async function leaveAsAsked(options: PutBackOptions): Promise<PutBackResult> {
  const result = nothingUndone()
  for (const change of options.ledger.changes) {
    try {
      if (change.verb === 'patch' || change.verb === 'create') await unmark(change, options)
      result.leftAsAsked.push(nameObject(change.object))
      options.ledger.drop(change.id)
    } catch (error) {
      result.leftBehind.push(`${nameObject(change.object)}: still carries the mark of this run: ${(error as Error).message}`)
    }
  }
  return result
}

/** Controllers write to an object just after it was changed, so a conflict is looked at anew. */
async function unmark(change: Change, options: PutBackOptions): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await unmarkOnce(change, options)
    } catch (error) {
      const code = error instanceof KubernetesFailed ? error.code : undefined
      if (code === 404) return
      if (code !== 409 || tries === CONFLICT_TRIES_MAX) throw error
    }
  }
}

async function unmarkOnce({ object: reference, context }: Change, { open, signal }: PutBackOptions): Promise<void> {
  const kubernetes = await open(context)
  const object = await kubernetes.get(reference, signal)
  const marks = markOf(object)
  if (marks.length > 0) await kubernetes.patch(reference, undoPatch(marks, object), signal)
}
