import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { namespace, text } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { deleteFault, STRESS_CHAOS } from '../../faults.ts'

/** Spec extensions 4.16. */
export const delete_stressor = defineAction({
  name: 'chaosk8s.chaosmesh.stress.actions.delete_stressor',
  summary: 'Ends a stress fault of Chaos Mesh.',
  permissions: inNamespace('stresschaos.chaos-mesh.org', 'delete'),
  arguments: z.strictObject({ name: text('The name of the fault.'), ns: namespace }),
  run: ({ name, ns }, tools) => deleteFault(STRESS_CHAOS, name, ns, tools),
})
