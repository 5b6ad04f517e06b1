/** Ends a Job in order: its pods are told to end, and no others are made. */

import { type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'

/**
 * Its time is over. A Job that was put to sleep would end its pods as well, but counts as unfinished, and stays for ever where nobody
 * comes back to remove it. One that is gone already has been told.
 */
export async function tellToStop({ metadata }: KubernetesObject, kubernetes: Kubernetes, signal: AbortSignal): Promise<void> {
  const { name, namespace = 'default' } = metadata
  const job = { apiVersion: 'batch/v1', kind: 'Job', name, namespace }
  try {
    await kubernetes.patch(job, { type: 'merge', body: { spec: { activeDeadlineSeconds: 1 } } }, signal)
  } catch (error) {
    if (!(error instanceof KubernetesFailed && error.code === 404)) throw error
  }
}
