/** A patch: the fields that it overwrites are read just before, and stand in the ledger and on the object. */

import {
  KubernetesFailed,
  type KubernetesObject,
  nameObject,
  type ObjectReference,
  type Patch,
} from '../kubernetes/kubernetes.ts'
import { compareFields, describeField, type Field, hasChanged, intendedFields, overwrittenPaths, valueAt } from './fields.ts'
import { markFields, withMark } from './mark.ts'
import { type LookedAt, type RecordingOptions, record, uidOf } from './record.ts'
import { settle } from './settle.ts'

const TRIES_MAX = 5
const TRY_AGAIN_SECONDS = 1

export interface PatchCall {
  reference: ObjectReference
  patch: Patch
  signal: AbortSignal
}

/**
 * The object as the server has stored it. A patch that holds only for the version that was read can be sent again: after
 * somebody else's write, and after an answer that was lost, when it may have been done already.
 */
export async function recordPatch(options: RecordingOptions, lookedAt: LookedAt, call: PatchCall): Promise<KubernetesObject> {
  const { reference, patch, signal } = call
  // What was listed a moment ago will do where the version guards it: if it is stale, the server says so.
  const first = await (isGuarded(patch) ? lookedAt.recall(reference, signal) : lookedAt.fetch(reference, signal))
  let before = first
  for (let tries = 1; ; tries += 1) {
    try {
      const after = await patchOnce(options, before, call)
      lookedAt.remember([after])
      settleAndNote(options, call, first, after)
      return after
    } catch (error) {
      if (!mayTryAgain(error, call) || tries === TRIES_MAX) throw error
      if ((error as KubernetesFailed).code !== 409) await options.clock.sleep(TRY_AGAIN_SECONDS, call.signal)
      before = await lookedAt.fetch(call.reference, call.signal)
    }
  }
}

function mayTryAgain(error: unknown, { patch }: PatchCall): boolean {
  if (!(error instanceof KubernetesFailed)) return false
  return error.code === 409 || (isGuarded(patch) && (error.code === 0 || error.code >= 500))
}

async function patchOnce(
  options: RecordingOptions,
  before: KubernetesObject,
  { reference, patch, signal }: PatchCall,
): Promise<KubernetesObject> {
  const intended = intendedFields(patch, before)
  const marks = marksFor(options, before, patch, intended)
  const sent = onlyThisVersion(withMark(patch, before, marks), before)
  const paths = overwrittenPaths(patch)
  return record(
    options,
    { verb: 'patch', object: reference, fields: [...intended, ...marks], ...uidOf(before.metadata) },
    async () => (await options.open()).patch(reference, sent, signal),
    (answer) => ({ fields: [...compareFields(paths, before, answer), ...marks] }),
  )
}

function settleAndNote(
  options: RecordingOptions,
  { reference, patch }: PatchCall,
  before: KubernetesObject,
  after: KubernetesObject,
): void {
  const fields = compareFields(overwrittenPaths(patch), before, after)
  notePatch(options, reference, fields, patch)
  if (!options.isRollback) options.onPatched?.(reference, fields.filter(hasChanged))
  else
    settle(
      options,
      reference,
      fields.map(({ path }) => path),
    )
}

function marksFor(
  { keeper, ledger, isRollback }: RecordingOptions,
  before: KubernetesObject,
  patch: Patch,
  fields: Field[],
): Field[] {
  if (!keeper || isRollback) return []
  return markFields(before, patch, keeper.run, { id: ledger.nextId, verb: 'patch', fields })
}

/** Whether the patch can carry the version that it holds for. */
function isGuarded({ type, subresource, body }: Patch): boolean {
  return type !== 'json' && subresource === undefined && typeof body === 'object' && body !== null
}

/** The fields read just before are what gets overwritten, or the server answers 409 and we look again. */
function onlyThisVersion(patch: Patch, before: KubernetesObject): Patch {
  if (!isGuarded(patch)) return patch
  const body = patch.body as { metadata?: Record<string, unknown> }
  return { ...patch, body: { ...body, metadata: { resourceVersion: before.metadata.resourceVersion, ...body.metadata } } }
}

function notePatch({ notes }: RecordingOptions, reference: ObjectReference, fields: Field[], patch: Patch): void {
  const changed = fields.filter(hasChanged)
  if (changed.length > 0) notes.changes.push(`patched ${nameObject(reference)}: ${changed.map(describeField).join(', ')}`)
  else notes.nothing = `${nameObject(reference)} already was as asked (${fields.map(({ path }) => path.join('.')).join(', ')})`
  for (const { path, after } of fields) {
    const asked = patch.type === 'json' ? after : valueAt(patch.body, path)
    if (isScalar(asked) && asked !== (after ?? null)) {
      notes.notHeld.push(`${nameObject(reference)} does not hold ${path.join('.')} = ${JSON.stringify(asked)}`)
    }
  }
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
