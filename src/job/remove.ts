/** A Job of ours gone again, with all that was made for it. */

import { type Kubernetes, KubernetesFailed, type KubernetesObject, nameObject, referenceOf } from '../kubernetes/kubernetes.ts'

/** Marks what goes with a Job. */
export const OWNED_LABEL = 'chaos-gate.dev/goes-with-job'
/** Names it, as `namespace/name`, which is too long for a label: whoever comes later knows what to look for. */
export const OWNER_ANNOTATION = 'chaos-gate.dev/job'
const GRANTS = ['RoleBinding', 'Role', 'ClusterRoleBinding', 'ClusterRole']
const RBAC = 'rbac.authorization.k8s.io/v1'

/** What could not be removed, in words. What is gone already is fine. */
export async function remove(
  objects: readonly KubernetesObject[],
  kubernetes: Kubernetes,
  signal: AbortSignal,
): Promise<string[]> {
  const left: string[] = []
  for (const object of objects) {
    const reference = referenceOf(object)
    try {
      await kubernetes.delete(reference, { propagationPolicy: 'Background' }, signal)
    } catch (error) {
      if (error instanceof KubernetesFailed && error.code === 404) continue
      left.push(`${nameObject(reference)}: ${(error as Error).message}`)
    }
  }
  return left
}

/**
 * Removes roles of Jobs that are gone, whose follower never came to do it. Who may not look finds none.
 * @returns what could not be removed, in words
 */
export async function sweep(kubernetes: Kubernetes, signal: AbortSignal): Promise<string[]> {
  const left: string[] = []
  for (const kind of GRANTS) {
    const query = { apiVersion: RBAC, kind, labelSelector: OWNED_LABEL, isMetadataOnly: true }
    const found = await kubernetes.list(query, signal).catch(none)
    for (const { metadata } of found) {
      if (await isOwned(metadata.annotations?.[OWNER_ANNOTATION], kubernetes, signal)) continue
      left.push(...(await remove([{ apiVersion: RBAC, kind, metadata }], kubernetes, signal)))
    }
  }
  return left
}

/** What says nothing of its Job is left alone. */
async function isOwned(owner: string | undefined, kubernetes: Kubernetes, signal: AbortSignal): Promise<boolean> {
  const [namespace = '', name] = owner?.split('/') ?? []
  if (name === undefined) return true
  try {
    await kubernetes.get({ apiVersion: 'batch/v1', kind: 'Job', name, namespace }, signal)
    return true
  } catch (error) {
    return !(error instanceof KubernetesFailed && error.code === 404)
  }
}

function none(error: unknown): KubernetesObject[] {
  if (error instanceof KubernetesFailed) return []
  throw error
}
