import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addNetworkFault } from '../../faults.ts'
import { numberText, present, selectionArguments, targetArguments } from '../../selection.ts'

/** Spec extensions 4.16. Lasts until it is deleted. */
export const duplicate_packets = defineAction({
  name: 'chaosk8s.chaosmesh.network.actions.duplicate_packets',
  summary: 'Duplicates packets, with Chaos Mesh.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...selectionArguments,
    duplicate: numberText('Percentage of the packets that are duplicated.'),
    correlation: numberText('How much a packet has the fate of the one before, in percent.'),
    ...targetArguments,
  }),
  run({ duplicate, correlation, ...args }, tools) {
    return addNetworkFault(args, { action: 'duplicate', duplicate: present({ duplicate, correlation }) }, tools)
  },
})
