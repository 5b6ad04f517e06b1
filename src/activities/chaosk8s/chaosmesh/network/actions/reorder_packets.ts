import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { integerOr } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addNetworkFault } from '../../faults.ts'
import { numberText, present, selectionArguments, targetArguments } from '../../selection.ts'

/** Only packets that wait can be overtaken. */
const LATENCY = '10ms'

/** Spec extensions 4.16: Chaos Mesh has it as a part of a delay; sent as the reference does, it is always refused (decision 25). Lasts until it is deleted. */
export const reorder_packets = defineAction({
  name: 'chaosk8s.chaosmesh.network.actions.reorder_packets',
  summary: 'Changes the order of packets, with Chaos Mesh.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...selectionArguments,
    reorder: numberText('Percentage of the packets that overtake others.'),
    correlation: numberText('How much a packet has the fate of the one before, in percent.'),
    gap: integerOr(1, 'Every how many packets one overtakes.'),
    ...targetArguments,
  }),
  run({ reorder, correlation, gap, ...args }, tools) {
    const delay = { latency: LATENCY, reorder: present({ reorder, correlation, gap }) }
    return addNetworkFault(args, { action: 'delay', delay }, tools)
  },
})
