import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { unsetFault } from '../../change-faults.ts'
import { faultArguments, onVirtualServices } from '../../virtual-services.ts'

/** Spec extensions 5: a delay goes with it, as in the reference (decision 29). */
export const remove_abort_fault = defineAction({
  name: 'chaosistio.fault.actions.remove_abort_fault',
  summary: 'Takes an abort, and any other fault, out of the routes of a VirtualService.',
  permissions: onVirtualServices('get', 'patch'),
  arguments: z.strictObject(faultArguments),
  run: unsetFault,
})
