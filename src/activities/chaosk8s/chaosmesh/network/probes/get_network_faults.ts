import { z } from 'zod/mini'
import { defineProbe } from '../../../../activity.ts'
import { namespace } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { listFaults, NETWORK_CHAOS } from '../../faults.ts'

/** Spec extensions 4.16. */
export const get_network_faults = defineProbe({
  name: 'chaosk8s.chaosmesh.network.probes.get_network_faults',
  summary: 'The network faults of Chaos Mesh in a namespace, as a list of the API.',
  permissions: inNamespace('networkchaos.chaos-mesh.org', 'list'),
  arguments: z.strictObject({ ns: namespace }),
  run: ({ ns }, tools) => listFaults(NETWORK_CHAOS, ns, tools),
})
