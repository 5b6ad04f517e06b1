import { z } from 'zod/mini'
import { defineProbe } from '../../activity.ts'
import { deprecate } from '../../deprecate.ts'
import { waitArguments } from '../../workloads.ts'
import { deployment_not_fully_available } from '../deployment/probes/deployment_not_fully_available.ts'

/** Spec extensions 4.17: always failing rather than giving false. */
export const deployment_is_not_fully_available = defineProbe({
  name: 'chaosk8s.probes.deployment_is_not_fully_available',
  summary:
    'Waits until a deployment lacks a ready replica. Deprecated: use `chaosk8s.deployment.probes.deployment_not_fully_available`.',
  permissions: deployment_not_fully_available.permissions,
  arguments: z.strictObject(waitArguments),
  run(args, tools) {
    deprecate('chaosk8s.probes.deployment_is_not_fully_available', deployment_not_fully_available.name, tools)
    return deployment_not_fully_available.run({ ...args, raise_on_fully_available: true }, tools)
  },
})
