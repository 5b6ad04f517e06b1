import { z } from 'zod/mini'
import { defineProbe } from '../../activity.ts'
import { namespace } from '../../arguments.ts'
import { deprecate } from '../../deprecate.ts'
import { all_pods_healthy } from '../pod/probes/all_pods_healthy.ts'

/** Spec extensions 4.17: `all_pods_healthy`, always failing rather than giving false. */
export const all_microservices_healthy = defineProbe({
  name: 'chaosk8s.probes.all_microservices_healthy',
  summary: 'Whether every pod of a namespace runs or has succeeded. Deprecated: use `chaosk8s.pod.probes.all_pods_healthy`.',
  permissions: all_pods_healthy.permissions,
  arguments: z.strictObject({ ns: namespace }),
  async run({ ns }, tools) {
    deprecate('chaosk8s.probes.all_microservices_healthy', all_pods_healthy.name, tools)
    return all_pods_healthy.run({ ns, raise_on_any_unhealthy: true }, tools)
  },
})
