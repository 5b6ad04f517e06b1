import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addNetworkFault } from '../../faults.ts'
import { numberText, present, selectionArguments, targetArguments } from '../../selection.ts'

/** Spec extensions 4.16. Lasts until it is deleted. */
export const set_loss = defineAction({
  name: 'chaosk8s.chaosmesh.network.actions.set_loss',
  summary: 'Loses packets, with Chaos Mesh.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...selectionArguments,
    loss: numberText('Percentage of the packets that are lost.'),
    correlation: numberText('How much a packet has the fate of the one before, in percent.'),
    ...targetArguments,
  }),
  run({ loss, correlation, ...args }, tools) {
    return addNetworkFault(args, { action: 'loss', loss: present({ loss, correlation }) }, tools)
  },
})
