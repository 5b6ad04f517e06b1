/** Where nobody wants the changes back: our own marks go, and the ledger keeps nothing for anybody to find. */

import { KubernetesFailed, nameObject } from '../kubernetes/kubernetes.ts'
import type { Change } from './changes.ts'
import { undoPatch } from './fields.ts'
import { despiteConflicts } from './insist.ts'
import { markOf } from './mark.ts'
import { nothingUndone, type PutBackOptions, type PutBackResult } from './put-back.ts'

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

async function unmark({ object: reference, context }: Change, { open, signal }: PutBackOptions): Promise<void> {
  const kubernetes = await open(context)
  const act = async () => {
    const object = await kubernetes.get(reference, signal)
    const marks = markOf(object)
    if (marks.length > 0) await kubernetes.patch(reference, undoPatch(marks, object), signal)
  }
  await despiteConflicts(act).catch((error) => {
    if (!(error instanceof KubernetesFailed && error.code === 404)) throw error
  })
}
