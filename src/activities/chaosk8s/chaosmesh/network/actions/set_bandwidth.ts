import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { integer, text } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addNetworkFault } from '../../faults.ts'
import { present, selectionArguments, targetArguments } from '../../selection.ts'

/** Spec extensions 4.16; sent as the reference spells it, it is always refused (decision 25). Lasts until it is deleted. */
export const set_bandwidth = defineAction({
  name: 'chaosk8s.chaosmesh.network.actions.set_bandwidth',
  summary: 'Narrows the network, with Chaos Mesh.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...selectionArguments,
    rate: text('How much per second, `1mbps`.'),
    limit: integer('Bytes that may wait.'),
    buffer: integer('Bytes that may be sent at once.'),
    peakrate: z.optional(integer('Bytes per second at which the buffer may be emptied.')),
    minburst: z.optional(integer('Bytes that are sent at the peak rate at once.')),
    ...targetArguments,
  }),
  run({ rate, limit, buffer, peakrate, minburst, ...args }, tools) {
    const bandwidth = present({ rate, limit, buffer, peakrate, minburst })
    return addNetworkFault(args, { action: 'bandwidth', bandwidth }, tools)
  },
})
