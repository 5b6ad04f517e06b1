import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { unsetFault } from '../../change-faults.ts'
import { faultArguments, onVirtualServices } from '../../virtual-services.ts'

/** Spec extensions 5. */
export const unset_fault = defineAction({
  name: 'chaosistio.fault.actions.unset_fault',
  summary: 'Takes any fault out of the routes of a VirtualService.',
  permissions: onVirtualServices('get', 'patch'),
  arguments: z.strictObject(faultArguments),
  run: unsetFault,
})
