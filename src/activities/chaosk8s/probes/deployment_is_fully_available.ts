import { z } from 'zod/mini'
import { defineProbe } from '../../activity.ts'
import { deprecate } from '../../deprecate.ts'
import { waitArguments } from '../../workloads.ts'
import { deployment_fully_available } from '../deployment/probes/deployment_fully_available.ts'

/** Spec extensions 4.17: always failing rather than giving false. */
export const deployment_is_fully_available = defineProbe({
  name: 'chaosk8s.probes.deployment_is_fully_available',
  summary:
    'Waits until a deployment has all its replicas ready. Deprecated: use `chaosk8s.deployment.probes.deployment_fully_available`.',
  permissions: deployment_fully_available.permissions,
  arguments: z.strictObject(waitArguments),
  run(args, tools) {
    deprecate('chaosk8s.probes.deployment_is_fully_available', deployment_fully_available.name, tools)
    return deployment_fully_available.run({ ...args, raise_on_not_fully_available: true }, tools)
  },
})
