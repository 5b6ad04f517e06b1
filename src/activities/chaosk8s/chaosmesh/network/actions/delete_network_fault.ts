import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { namespace, text } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { deleteFault, NETWORK_CHAOS } from '../../faults.ts'

/** Spec extensions 4.16. */
export const delete_network_fault = defineAction({
  name: 'chaosk8s.chaosmesh.network.actions.delete_network_fault',
  summary: 'Ends a network fault of Chaos Mesh.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'delete'),
  arguments: z.strictObject({ name: text('The name of the fault.'), ns: namespace }),
  run: ({ name, ns }, tools) => deleteFault(NETWORK_CHAOS, name, ns, tools),
})
