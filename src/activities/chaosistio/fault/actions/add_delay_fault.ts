import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { text } from '../../../arguments.ts'
import { setFault } from '../../change-faults.ts'
import { percentage, shareOf } from '../../percentage.ts'
import { faultArguments, onVirtualServices } from '../../virtual-services.ts'

/** Spec extensions 5. */
export const add_delay_fault = defineAction({
  name: 'chaosistio.fault.actions.add_delay_fault',
  summary: 'Delays requests in the routes of a VirtualService.',
  permissions: onVirtualServices('get', 'patch'),
  arguments: z.strictObject({ ...faultArguments, fixed_delay: text('How long, `5s`.'), percentage }),
  run: ({ fixed_delay, percentage: share, ...args }, tools) =>
    setFault(args, { delay: { fixedDelay: fixed_delay, ...shareOf(share) } }, tools),
})
