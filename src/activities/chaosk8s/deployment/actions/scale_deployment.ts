import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { integer, namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { DEPLOYMENT } from '../../../kinds.ts'
import { patchObject } from '../../../patch-object.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.3: a patch of the object itself. Text that is a number counts as one (decision 5). */
export const scale_deployment = defineAction({
  name: 'chaosk8s.deployment.actions.scale_deployment',
  summary: 'Sets how many replicas a deployment shall have; does not wait for them.',
  permissions: inNamespace('deployments.apps', 'patch'),
  arguments: z.strictObject({
    name: text('The name of the deployment.'),
    replicas: integer('How many.'),
    ns: namespace,
  }),
  run: ({ name, replicas, ns }, tools) =>
    patchObject(
      referenceTo(DEPLOYMENT, name, ns, tools),
      { spec: { replicas } },
      `failed to scale '${name}' to ${replicas} replicas`,
      tools,
    ),
})
