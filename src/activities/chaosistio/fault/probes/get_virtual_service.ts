import { z } from 'zod/mini'
import { KubernetesFailed } from '../../../../kubernetes/kubernetes.ts'
import { defineProbe } from '../../../activity.ts'
import { statusOf } from '../../../status.ts'
import { answered, onVirtualServices, referenceOf, serviceArguments } from '../../virtual-services.ts'

/** Spec extensions 5: a refusal of the server is an answer too. */
export const get_virtual_service = defineProbe({
  name: 'chaosistio.fault.probes.get_virtual_service',
  summary: "A VirtualService, in the server's answer: `{status, body, headers}`.",
  permissions: onVirtualServices('get'),
  arguments: z.strictObject(serviceArguments),
  async run(args, tools) {
    try {
      return answered(await tools.kubernetes.get(referenceOf(args, tools), tools.signal))
    } catch (error) {
      if (!(error instanceof KubernetesFailed) || error.code === 0) throw error
      return answered(error.reason === '' ? error.message : statusOf(error), error.code)
    }
  },
})
