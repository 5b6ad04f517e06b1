import { z } from 'zod/mini'
import { KubernetesFailed, type KubernetesObject, nameObject } from '../../../../kubernetes/kubernetes.ts'
import { defineAction, type Tools } from '../../../activity.ts'
import { integerOr } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { selectionArguments, selectPods } from '../../../select-pods.ts'

/** Spec extensions 4.1; the names of the pods that it deleted. A pod that is gone already does not stop the others (decision 4). */
export const terminate_pods = defineAction({
  name: 'chaosk8s.pod.actions.terminate_pods',
  summary: 'Deletes pods, one by one.',
  permissions: inNamespace('pods', 'list', 'get', 'delete'),
  arguments: z.strictObject({
    ...selectionArguments,
    grace_period: integerOr(-1, "Seconds that a pod has to end; negative: the pod's own."),
  }),
  async run({ grace_period, ...selection }, tools) {
    const names: string[] = []
    for (const pod of await selectPods(selection, tools)) {
      if (await terminate(pod, grace_period, tools)) names.push(pod.metadata.name)
    }
    return names
  },
})

/** Whether there was something to delete. */
async function terminate(pod: KubernetesObject, grace: number, tools: Tools): Promise<boolean> {
  const reference = referenceTo(pod)
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

function referenceTo({ metadata }: KubernetesObject) {
  return { apiVersion: 'v1', kind: 'Pod', name: metadata.name, ...(metadata.namespace ? { namespace: metadata.namespace } : {}) }
}

/** The answer to a deletion usually shows the pod with its end in sight. */
function isEnding({ metadata }: KubernetesObject, pod: KubernetesObject): boolean {
  return metadata?.uid !== pod.metadata.uid ? false : metadata?.deletionTimestamp !== undefined
}

async function isGone(pod: KubernetesObject, { kubernetes, signal }: Tools): Promise<boolean> {
  try {
    const { metadata } = await kubernetes.get(referenceTo(pod), signal)
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
