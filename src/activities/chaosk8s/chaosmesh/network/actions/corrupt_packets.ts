import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addNetworkFault } from '../../faults.ts'
import { numberText, present, selectionArguments, targetArguments } from '../../selection.ts'

/** Spec extensions 4.16. Lasts until it is deleted. */
export const corrupt_packets = defineAction({
  name: 'chaosk8s.chaosmesh.network.actions.corrupt_packets',
  summary: 'Corrupts packets, with Chaos Mesh.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...selectionArguments,
    corrupt: numberText('Percentage of the packets that are corrupted.'),
    correlation: numberText('How much a packet has the fate of the one before, in percent.'),
    ...targetArguments,
  }),
  run({ corrupt, correlation, ...args }, tools) {
    return addNetworkFault(args, { action: 'corrupt', corrupt: present({ corrupt, correlation }) }, tools)
  },
})
