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

const CONFLICT_TRIES_MAX = 5

export interface PatchCall {
  reference: ObjectReference
  patch: Patch
  signal: AbortSignal
}

/** The object as the server has stored it. Somebody else's write in between is read again, a few times. */
export async function recordPatch(options: RecordingOptions, lookedAt: LookedAt, call: PatchCall): Promise<KubernetesObject> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await patchOnce(options, lookedAt, call)
    } catch (error) {
      if (!(error instanceof KubernetesFailed && error.code === 409) || tries === CONFLICT_TRIES_MAX) throw error
    }
  }
}

async function patchOnce(
  options: RecordingOptions,
  lookedAt: LookedAt,
  { reference, patch, signal }: PatchCall,
): Promise<KubernetesObject> {
  const before = await lookedAt.fetch(reference, signal)
  const intended = intendedFields(patch, before)
  const marks = marksFor(options, before, patch, intended)
  const sent = onlyThisVersion(withMark(patch, before, marks), before)
  const paths = overwrittenPaths(patch)
  const after = await record(
    options,
    { verb: 'patch', object: reference, fields: [...intended, ...marks], ...uidOf(before.metadata) },
    async () => (await options.open()).patch(reference, sent, signal),
    (answer) => ({ fields: [...compareFields(paths, before, answer), ...marks] }),
  )
  lookedAt.remember([after])
  const fields = compareFields(paths, before, after)
  notePatch(options, reference, fields, patch)
  if (options.isRollback)
    settle(
      options.ledger,
      reference,
      fields.map(({ path }) => path),
    )
  return after
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

/** The fields read just before are what gets overwritten, or the server answers 409 and we look again. */
function onlyThisVersion(patch: Patch, before: KubernetesObject): Patch {
  if (patch.type === 'json' || patch.subresource || typeof patch.body !== 'object' || patch.body === null) return patch
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
