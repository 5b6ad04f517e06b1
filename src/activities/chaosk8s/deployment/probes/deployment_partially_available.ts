import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { answerOr } from '../../../answer-or.ts'
import { flagOr } from '../../../arguments.ts'
import { DEPLOYMENT } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'
import { countNow, lookArguments } from '../../../workloads.ts'

/** Spec extensions 4.4. None available is an answer, not a failure of ours (decision 11). */
export const deployment_partially_available = defineProbe({
  name: 'chaosk8s.deployment.probes.deployment_partially_available',
  summary: 'Whether a deployment has at least one replica available, now.',
  permissions: inNamespace('deployments.apps', 'list'),
  arguments: z.strictObject({
    ...lookArguments,
    raise_on_not_partially_available: flagOr(true, 'Fail instead of giving `false`.'),
  }),
  async run({ raise_on_not_partially_available, ...named }, tools) {
    const counts = await countNow(DEPLOYMENT, named, tools)
    const fault = counts ? 'is not healthy' : 'was not found'
    return answerOr((counts?.available ?? 0) >= 1, raise_on_not_partially_available, `Deployment '${named.name}' ${fault}`)
  },
})
