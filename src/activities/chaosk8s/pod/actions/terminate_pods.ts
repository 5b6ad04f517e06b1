import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { gracePeriod } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { selectionArguments, selectPods } from '../../../select-pods.ts'
import { terminatePod } from '../../../terminate-pod.ts'

/** Spec extensions 4.1; the names of the pods that it deleted. A pod that is gone already does not stop the others (decision 4). */
export const terminate_pods = defineAction({
  name: 'chaosk8s.pod.actions.terminate_pods',
  summary: 'Deletes pods, one by one.',
  permissions: inNamespace('pods', 'list', 'get', 'delete'),
  arguments: z.strictObject({ ...selectionArguments, grace_period: gracePeriod }),
  async run({ grace_period, ...selection }, tools) {
    const names: string[] = []
    for (const pod of await selectPods(selection, tools)) {
      if (await terminatePod(pod, grace_period, tools)) names.push(pod.metadata.name)
    }
    return names
  },
})
