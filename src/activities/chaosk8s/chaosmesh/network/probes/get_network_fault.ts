import { z } from 'zod/mini'
import { defineProbe } from '../../../../activity.ts'
import { namespace, text } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { getFault, NETWORK_CHAOS } from '../../faults.ts'

/** Spec extensions 4.16. */
export const get_network_fault = defineProbe({
  name: 'chaosk8s.chaosmesh.network.probes.get_network_fault',
  summary: 'A network fault of Chaos Mesh, as the server has it.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'get'),
  arguments: z.strictObject({ name: text('The name of the fault.'), ns: namespace }),
  run: ({ name, ns }, tools) => getFault(NETWORK_CHAOS, name, ns, tools),
})
