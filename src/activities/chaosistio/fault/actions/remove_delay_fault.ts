import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { unsetFault } from '../../change-faults.ts'
import { faultArguments, onVirtualServices } from '../../virtual-services.ts'

/** Spec extensions 5: an abort goes with it, as in the reference (decision 29). */
export const remove_delay_fault = defineAction({
  name: 'chaosistio.fault.actions.remove_delay_fault',
  summary: 'Takes a delay, and any other fault, out of the routes of a VirtualService.',
  permissions: onVirtualServices('get', 'patch'),
  arguments: z.strictObject(faultArguments),
  run: unsetFault,
})
