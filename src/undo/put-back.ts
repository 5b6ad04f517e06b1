/** Takes back what a ledger holds, newest first. Can be repeated any number of times: what is as it was is left alone. */

import { type Kubernetes, KubernetesFailed, nameObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import type { Change, Changes } from './changes.ts'
import { describeField } from './fields.ts'
import { insist } from './insist.ts'
import { isMarkField } from './mark.ts'
import { NotReplaced, waitUntilReplaced } from './replaced.ts'
import { LostForGood, Overtaken, takeBack } from './take-back.ts'

export interface PutBackOptions {
  ledger: Changes
  /** The cluster of a context; of the run's own when there is none. */
  open(context: string | undefined): Promise<Kubernetes>
  clock: Clock
  /** Undo's own, never the run's: it has a deadline of its own. */
  signal: AbortSignal
  /** How long a controller may take to replace what was deleted of it (design section 6: 30 s). */
  replaceSeconds: number
}

/** What became of each change, one sentence each. */
export interface PutBackResult {
  putBack: string[]
  /** Something may still be there: object and reason. Stays in the ledger, unless somebody else has taken it over. */
  leftBehind: string[]
  /** Cannot be undone by anyone: commands that ran in containers. */
  cannotUndo: string[]
  /** Nobody wanted these put back. */
  leftAsAsked: string[]
  /** Nobody may look whether a controller has done its part. */
  unseen: string[]
}

export function nothingUndone(): PutBackResult {
  return { putBack: [], leftBehind: [], cannotUndo: [], leftAsAsked: [], unseen: [] }
}

/** What became of all of them, in that order. */
export function allTogether(results: readonly PutBackResult[]): PutBackResult {
  const all = nothingUndone()
  for (const result of results) for (const key of Object.keys(all) as (keyof PutBackResult)[]) all[key].push(...result[key])
  return all
}

type Replacement = Change & { verb: 'replace' }

/** Never throws: what cannot be put back is in the result, with its reason. */
export async function putBack(options: PutBackOptions): Promise<PutBackResult> {
  const result = nothingUndone()
  const changes = options.ledger.changes.reverse()
  for (const { id, verb } of changes) {
    // Taking back one change may teach something about another: it is looked up again.
    const change = options.ledger.changes.find((each) => each.id === id)
    if (change && verb !== 'replace') await putBackOne(change, options, result)
  }
  // Controllers work at the same time, so they are waited for at the same time.
  const replaced = changes.filter((change) => change.verb === 'replace')
  const owners = [...new Set(replaced.map(({ owner }) => owner.uid))]
  const groups = owners.map((uid) => replaced.filter(({ owner }) => owner.uid === uid))
  await Promise.all(groups.map((group) => putBackReplaced(group, options, result)))
  return result
}

async function putBackOne(change: Change, options: PutBackOptions, result: PutBackResult): Promise<void> {
  try {
    const done = await insist(() => undo(change, options), options)
    if (change.verb === 'exec') result.cannotUndo.push(done)
    else if (done !== '') result.putBack.push(done)
    options.ledger.drop(change.id)
  } catch (error) {
    if (change.verb === 'replace' && error instanceof KubernetesFailed && error.code === 403) {
      result.unseen.push(`whether ${describeReplaced(change)}: ${error.message}`)
      return
    }
    if (error instanceof Overtaken || error instanceof LostForGood) options.ledger.drop(change.id)
    const isCutShort = options.signal.aborted && !(error instanceof NotReplaced)
    const reason = isCutShort ? 'the time for putting back was up' : (error as Error).message
    const what = error instanceof LostForGood ? error.message : `${describeLeft(change)}: ${reason}`
    result.leftBehind.push(`${nameObject(change.object)}: ${what}`)
  }
}

/** What one controller lost it has back all at once. */
async function putBackReplaced(group: readonly Replacement[], options: PutBackOptions, result: PutBackResult): Promise<void> {
  const [first] = group
  if (!first) return
  const wasReady = group.some((change) => change.wasReady)
  const told = nothingUndone()
  await putBackOne({ ...first, wasReady }, options, told)
  result.unseen.push(...told.unseen)
  for (const change of group) {
    if (told.unseen.length > 0) options.ledger.drop(change.id)
    else if (told.leftBehind.length === 0) {
      result.putBack.push(describeReplaced(change))
      options.ledger.drop(change.id)
    } else
      result.leftBehind.push(...told.leftBehind.map((left) => left.replace(nameObject(first.object), nameObject(change.object))))
  }
}

function describeReplaced({ owner, object }: Replacement): string {
  return `${nameObject(owner)} has replaced ${nameObject(object)}`
}

function describeLeft(change: Change): string {
  switch (change.verb) {
    case 'create':
      return 'was created and is still there'
    case 'patch':
      return `was patched (${change.fields
        .filter((field) => !isMarkField(field))
        .map(describeField)
        .join(', ')})`
    case 'delete':
      return 'was deleted and is not back'
    default:
      return 'was deleted and is not replaced'
  }
}

/** What was done, in words; empty when there was nothing to do. */
async function undo(change: Change, options: PutBackOptions): Promise<string> {
  switch (change.verb) {
    case 'replace':
      await waitUntilReplaced(change, options)
      return describeReplaced(change)
    case 'exec':
      return `ran ${JSON.stringify(change.command.join(' '))} in ${nameObject(change.object)}`
    default:
      return takeBack(change, options)
  }
}
