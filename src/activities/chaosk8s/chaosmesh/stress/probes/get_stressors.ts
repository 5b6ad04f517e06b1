import { z } from 'zod/mini'
import { defineProbe } from '../../../../activity.ts'
import { namespace } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { listFaults, STRESS_CHAOS } from '../../faults.ts'

/** Spec extensions 4.16. */
export const get_stressors = defineProbe({
  name: 'chaosk8s.chaosmesh.stress.probes.get_stressors',
  summary: 'The stress faults of Chaos Mesh in a namespace, as a list of the API.',
  permissions: inNamespace('stresschaos.chaos-mesh.org', 'list'),
  arguments: z.strictObject({ ns: namespace }),
  run: ({ ns }, tools) => listFaults(STRESS_CHAOS, ns, tools),
})
