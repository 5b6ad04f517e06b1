/** Deleting one pod that was chosen. */

import { KubernetesFailed, type KubernetesObject, nameObject, type ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'

/** `grace`: seconds that it has to end; negative: its own. Gives whether there was something to delete. */
export async function terminatePod(pod: KubernetesObject, grace: number, tools: Tools): Promise<boolean> {
  const reference = podReference(pod)
  const preconditions = pod.metadata.uid ? { preconditions: { uid: pod.metadata.uid } } : {}
  const options = { ...preconditions, ...(grace >= 0 ? { gracePeriodSeconds: grace } : {}) }
  try {
    const answer = await tools.kubernetes.delete(reference, options, tools.signal)
    if (!isEnding(answer, pod) && !(await isGone(pod, tools))) tools.notHeld(`${nameObject(reference)} is still there`)
    return true
  } catch (error) {
    if (!isAbsence(error)) throw error
    tools.warn(`${nameObject(reference)} was gone before it could be deleted`)
    return false
  }
}

export function podReference({ metadata }: KubernetesObject): ObjectReference {
  return { apiVersion: 'v1', kind: 'Pod', name: metadata.name, ...(metadata.namespace ? { namespace: metadata.namespace } : {}) }
}

/** The answer to a deletion usually shows the pod with its end in sight. */
function isEnding({ metadata }: KubernetesObject, pod: KubernetesObject): boolean {
  return metadata?.uid !== pod.metadata.uid ? false : metadata?.deletionTimestamp !== undefined
}

async function isGone(pod: KubernetesObject, { kubernetes, signal }: Tools): Promise<boolean> {
  try {
    const { metadata } = await kubernetes.get(podReference(pod), signal)
    return metadata.uid !== pod.metadata.uid || metadata.deletionTimestamp !== undefined
  } catch (error) {
    if (isAbsence(error)) return true
    throw error
  }
}

/** Not there (404), or another pod of that name by now (409, from the precondition). */
function isAbsence(error: unknown): boolean {
  return error instanceof KubernetesFailed && (error.code === 404 || error.code === 409)
}
