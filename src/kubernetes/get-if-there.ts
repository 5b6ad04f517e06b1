/** Reading one object that may not be there, which is no failure. */

import { type Kubernetes, KubernetesFailed, type KubernetesObject, type ObjectReference } from './kubernetes.ts'

/** Null when it is not there. */
export async function getIfThere(
  kubernetes: Kubernetes,
  reference: ObjectReference,
  signal: AbortSignal,
): Promise<KubernetesObject | null> {
  try {
    return await kubernetes.get(reference, signal)
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 404) return null
    throw error
  }
}
