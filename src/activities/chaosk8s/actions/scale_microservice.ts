import { z } from 'zod/mini'
import { defineAction } from '../../activity.ts'
import { integer, namespace, text } from '../../arguments.ts'
import { deprecate } from '../../deprecate.ts'
import { scale_deployment } from '../deployment/actions/scale_deployment.ts'

/** Spec extensions 4.17. */
export const scale_microservice = defineAction({
  name: 'chaosk8s.actions.scale_microservice',
  summary: 'Sets how many replicas a deployment shall have. Deprecated: use `chaosk8s.deployment.actions.scale_deployment`.',
  permissions: scale_deployment.permissions,
  arguments: z.strictObject({ name: text('The name of the deployment.'), replicas: integer('How many.'), ns: namespace }),
  run(args, tools) {
    deprecate('chaosk8s.actions.scale_microservice', scale_deployment.name, tools)
    return scale_deployment.run(args, tools)
  },
})
