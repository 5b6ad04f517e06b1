import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { setFault } from '../../change-faults.ts'
import { faultArguments, onVirtualServices } from '../../virtual-services.ts'

/** Spec extensions 5. */
export const set_fault = defineAction({
  name: 'chaosistio.fault.actions.set_fault',
  summary: 'Puts a fault into the routes of a VirtualService, in place of the one that they had.',
  permissions: onVirtualServices('get', 'patch'),
  arguments: z.strictObject({
    ...faultArguments,
    fault: z.record(z.string(), z.unknown()).check(z.describe("Istio's `HTTPFaultInjection`: `delay`, `abort` or both.")),
  }),
  run: ({ fault, ...args }, tools) => setFault(args, fault, tools),
})
