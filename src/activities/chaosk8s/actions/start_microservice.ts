import { z } from 'zod/mini'
import { defineAction } from '../../activity.ts'
import { deprecate } from '../../deprecate.ts'
import { fileArguments } from '../../manifest.ts'
import { create_deployment } from '../deployment/actions/create_deployment.ts'

/** Spec extensions 4.17. */
export const start_microservice = defineAction({
  name: 'chaosk8s.actions.start_microservice',
  summary: 'Creates the deployment that a file describes. Deprecated: use `chaosk8s.deployment.actions.create_deployment`.',
  permissions: create_deployment.permissions,
  arguments: z.strictObject(fileArguments),
  run(args, tools) {
    deprecate('chaosk8s.actions.start_microservice', create_deployment.name, tools)
    return create_deployment.run(args, tools)
  },
})
