import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { answerOr } from '../../../answer-or.ts'
import { flagOr } from '../../../arguments.ts'
import { DEPLOYMENT } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'
import { countNow, lookArguments } from '../../../workloads.ts'

/** Spec extensions 4.4. A deployment that is scaled to nothing is not healthy (decision 12). */
export const deployment_available_and_healthy = defineProbe({
  name: 'chaosk8s.deployment.probes.deployment_available_and_healthy',
  summary: 'Whether a deployment has all its replicas available, now.',
  permissions: inNamespace('deployments.apps', 'list'),
  arguments: z.strictObject({ ...lookArguments, raise_on_unavailable: flagOr(true, 'Fail instead of giving `false`.') }),
  async run({ raise_on_unavailable, ...named }, tools) {
    const counts = await countNow(DEPLOYMENT, named, tools)
    const fault = counts ? 'is not healthy' : 'was not found'
    return answerOr(
      counts?.available === counts?.wanted && counts !== null,
      raise_on_unavailable,
      `Deployment '${named.name}' ${fault}`,
    )
  },
})
