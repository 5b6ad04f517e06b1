import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { integer, namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { STATEFUL_SET } from '../../../kinds.ts'
import { patchObject } from '../../../patch-object.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.5: a patch of the object itself. Text that is a number counts as one (decision 5). */
export const scale_statefulset = defineAction({
  name: 'chaosk8s.statefulset.actions.scale_statefulset',
  summary: 'Sets how many replicas a stateful set shall have; does not wait for them.',
  permissions: inNamespace('statefulsets.apps', 'patch'),
  arguments: z.strictObject({
    name: text('The name of the stateful set.'),
    replicas: integer('How many.'),
    ns: namespace,
  }),
  run: ({ name, replicas, ns }, tools) =>
    patchObject(
      referenceTo(STATEFUL_SET, name, ns, tools),
      { spec: { replicas } },
      `failed to scale '${name}' to ${replicas} replicas`,
      tools,
    ),
})
