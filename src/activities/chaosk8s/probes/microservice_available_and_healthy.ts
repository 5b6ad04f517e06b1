import { z } from 'zod/mini'
import { defineProbe } from '../../activity.ts'
import { labelSelector, namespace, text } from '../../arguments.ts'
import { deprecate } from '../../deprecate.ts'
import { deployment_available_and_healthy } from '../deployment/probes/deployment_available_and_healthy.ts'

/** Spec extensions 4.17. Gives true where the reference forgets to give anything (decision 15). */
export const microservice_available_and_healthy = defineProbe({
  name: 'chaosk8s.probes.microservice_available_and_healthy',
  summary:
    'Whether a deployment has all its replicas available. Deprecated: use `chaosk8s.deployment.probes.deployment_available_and_healthy`.',
  permissions: deployment_available_and_healthy.permissions,
  arguments: z.strictObject({ name: text('The name of the deployment.'), ns: namespace, label_selector: labelSelector }),
  async run(args, tools) {
    deprecate('chaosk8s.probes.microservice_available_and_healthy', deployment_available_and_healthy.name, tools)
    return deployment_available_and_healthy.run({ ...args, raise_on_unavailable: true }, tools)
  },
})
