/** How one change is taken back, on the condition that the object still is as the change left it. */

import { getIfThere } from '../kubernetes/get-if-there.ts'
import { type KubernetesObject, nameObject } from '../kubernetes/kubernetes.ts'
import type { Change, Changes } from './changes.ts'
import { describeField, type Field, isAsBefore, stillHolds, undoPatch } from './fields.ts'
import { despiteConflicts } from './insist.ts'
import { isMarkField, markOf } from './mark.ts'
import type { PutBackOptions } from './put-back.ts'

type Of<Verb extends Change['verb']> = Change & { verb: Verb }

const TRY_AGAIN_SECONDS = 1

/** Somebody else has changed since what the run had changed: theirs stays. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** It was taken back as far as anybody can, and something is lost all the same. */
export class LostForGood extends Error {
  override readonly name = 'LostForGood'
}

/** What was done, in words; empty when there was nothing to do. Throws `Overtaken`, `LostForGood`, or `KubernetesFailed`. */
export async function takeBack(change: Of<'create' | 'patch' | 'delete'>, options: PutBackOptions): Promise<string> {
  switch (change.verb) {
    case 'create':
      return deleteCreated(change, options)
    case 'patch':
      return setBack(change, options)
    case 'delete':
      return createAgain(change, options)
  }
}

async function lookAt({ object, context }: Change, { open, signal }: PutBackOptions): Promise<KubernetesObject | null> {
  return getIfThere(await open(context), object, signal)
}

async function deleteCreated(change: Of<'create'>, options: PutBackOptions): Promise<string> {
  const object = await lookAt(change, options)
  // Without a uid the answer never came; the object that is there now was not there before, or the request had failed.
  if (!object || object.metadata.deletionTimestamp || (change.uid && object.metadata.uid !== change.uid)) return ''
  const { uid } = object.metadata
  await (await options.open(change.context)).delete(change.object, uid ? { preconditions: { uid } } : {}, options.signal)
  return `deleted ${nameObject(change.object)}, which the run had created`
}

function setBack(change: Of<'patch'>, options: PutBackOptions): Promise<string> {
  return despiteConflicts(async () => {
    const object = await lookAt(change, options)
    if (!object || (change.uid && object.metadata.uid !== change.uid)) throw new Overtaken('the object is not there any more')
    return setBackOnce(change, object, options)
  })
}

async function setBackOnce(change: Of<'patch'>, object: KubernetesObject, options: PutBackOptions): Promise<string> {
  const send = async (fields: readonly Field[]) => {
    if (fields.length === 0) return
    await (await options.open(change.context)).patch(change.object, undoPatch(fields, object), options.signal)
  }
  const fields = change.fields.filter((field) => !isAsBefore(field, object))
  const real = fields.filter((field) => !isMarkField(field))
  const others = real.filter((field) => 'after' in field && !stillHolds(field, object))
  if (others.length > 0) {
    await send(markOf(object))
    throw new Overtaken(`somebody else has changed ${others.map(({ path }) => path.join('.')).join(', ')} since`)
  }
  await send(fields)
  if (real.length === 0) return ''
  return `set ${nameObject(change.object)} back: ${real.map((field) => describeField(backwards(field))).join(', ')}`
}

function backwards({ path, before, after }: Field): Field {
  return { path, before: after, after: before }
}

async function createAgain(change: Of<'delete'>, options: PutBackOptions): Promise<string> {
  for (;;) {
    const object = await lookAt(change, options)
    if (object && !object.metadata.deletionTimestamp) {
      return object.metadata.uid === change.uid ? '' : `${nameObject(change.object)} is there again`
    }
    if (!object) break
    await options.clock.sleep(TRY_AGAIN_SECONDS, options.signal)
  }
  const made = await (await options.open(change.context)).create(asNew(change.manifest), options.signal)
  if (isLost(change, options.ledger))
    throw new LostForGood('was deleted and is there again, but everything in it is lost for good')
  adopt(options.ledger, change, made.metadata.uid)
  return `created ${nameObject(change.object)} again`
}

/** What goes with these is in no manifest of theirs. */
const HOLDERS = ['Namespace', 'CustomResourceDefinition', 'PersistentVolumeClaim']

/** What the run had made itself held nothing of anybody's. */
function isLost({ object, uid }: Change, { changes }: Changes): boolean {
  return HOLDERS.includes(object.kind) && !changes.some((change) => change.verb === 'create' && change.uid === uid)
}

/** What was done to the old object before it was deleted is in the new one too, and is taken back there. */
function adopt(ledger: Changes, { uid: old }: Change, uid: string | undefined): void {
  if (uid === undefined) return
  for (const { id, uid: its } of ledger.changes) if (its === old) ledger.done(id, { uid })
}

const SERVER_SET = [
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
  'selfLink',
]

/** The manifest without what the server had written into it. */
function asNew(manifest: KubernetesObject): KubernetesObject {
  const { status: _, ...rest } = manifest
  const metadata = Object.fromEntries(Object.entries(manifest.metadata).filter(([key]) => !SERVER_SET.includes(key)))
  return { ...rest, metadata } as KubernetesObject
}
