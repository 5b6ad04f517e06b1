import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { integer } from '../../../arguments.ts'
import { setFault } from '../../change-faults.ts'
import { percentage, shareOf } from '../../percentage.ts'
import { faultArguments, onVirtualServices } from '../../virtual-services.ts'

/** Spec extensions 5. */
export const add_abort_fault = defineAction({
  name: 'chaosistio.fault.actions.add_abort_fault',
  summary: 'Answers requests in the routes of a VirtualService with an error, in place of the application.',
  permissions: onVirtualServices('get', 'patch'),
  arguments: z.strictObject({ ...faultArguments, http_status: integer('The status of the answer, `500`.'), percentage }),
  run: ({ http_status, percentage: share, ...args }, tools) =>
    setFault(args, { abort: { httpStatus: http_status, ...shareOf(share) } }, tools),
})
