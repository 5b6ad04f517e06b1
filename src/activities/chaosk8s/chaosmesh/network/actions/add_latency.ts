import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { optionalText } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addNetworkFault } from '../../faults.ts'
import { numberText, present, selectionArguments, targetArguments } from '../../selection.ts'

/** Spec extensions 4.16. Lasts until it is deleted. */
export const add_latency = defineAction({
  name: 'chaosk8s.chaosmesh.network.actions.add_latency',
  summary: 'Delays packets, with Chaos Mesh.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...selectionArguments,
    latency: optionalText('How long, `100ms`.'),
    correlation: numberText('How much a packet has the fate of the one before, in percent.'),
    jitter: optionalText('How much the delay varies, `10ms`.'),
    ...targetArguments,
  }),
  run({ latency, correlation, jitter, ...args }, tools) {
    return addNetworkFault(args, { action: 'delay', delay: present({ latency, correlation, jitter }) }, tools)
  },
})
