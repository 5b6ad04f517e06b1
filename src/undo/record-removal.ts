/** Deleting and evicting: what a controller owns comes back by itself, anything else is kept whole to be made again. */

import { KubernetesFailed, type KubernetesObject, nameObject, type ObjectReference } from '../kubernetes/kubernetes.ts'
import type { NewChange } from './changes.ts'
import { type LookedAt, type RecordingOptions, record, uidOf } from './record.ts'
import { settle } from './settle.ts'

export interface RemovalCall {
  reference: ObjectReference
  word: 'deleted' | 'evicted'
  signal: AbortSignal
  send(): Promise<KubernetesObject>
}

export async function recordRemoval(options: RecordingOptions, lookedAt: LookedAt, call: RemovalCall): Promise<KubernetesObject> {
  const { reference, word, signal, send } = call
  try {
    const before = options.isRollback ? null : await lookedAt.recall(reference, signal)
    const answer = before ? await record(options, removalOf(reference, before), send) : await send()
    if (before) options.onRemoved?.(before)
    options.notes.changes.push(`${word} ${nameObject(reference)}`)
    if (options.isRollback) settle(options, reference)
    return answer
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 404) {
      options.notes.isAlreadyGone = true
      if (options.isRollback) settle(options, reference)
    }
    throw error
  }
}

function removalOf(object: ObjectReference, manifest: KubernetesObject): NewChange {
  const owner = manifest.metadata.ownerReferences?.find(({ controller }) => controller)
  if (!owner) return { verb: 'delete', object, manifest, ...uidOf(manifest.metadata) }
  const { apiVersion, kind, name, uid } = owner
  const namespace = manifest.metadata.namespace
  const ownerReference = { apiVersion, kind, name, uid, ...(namespace && { namespace }) }
  return { verb: 'replace', object, owner: ownerReference, wasReady: isReady(manifest), ...uidOf(manifest.metadata) }
}

/** Whether a pod has the condition Ready, or a replica set has all its pods ready and any at all; false for any other object. */
export function isReady({ kind, spec, status }: KubernetesObject): boolean {
  if (kind === 'ReplicaSet') return Number(spec?.replicas ?? 0) > 0 && status?.readyReplicas === spec?.replicas
  const conditions = status?.conditions
  return Array.isArray(conditions) && conditions.some(({ type, status }) => type === 'Ready' && status === 'True')
}
