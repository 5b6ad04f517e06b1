import { z } from 'zod/mini'
import { defineProbe } from '../../../../activity.ts'
import { namespace, text } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { getFault, STRESS_CHAOS } from '../../faults.ts'

/** Spec extensions 4.16. */
export const get_stressor = defineProbe({
  name: 'chaosk8s.chaosmesh.stress.probes.get_stressor',
  summary: 'A stress fault of Chaos Mesh, as the server has it.',
  permissions: inNamespace('stresschaos.chaos-mesh.org', 'get'),
  arguments: z.strictObject({ name: text('The name of the fault.'), ns: namespace }),
  run: ({ name, ns }, tools) => getFault(STRESS_CHAOS, name, ns, tools),
})
