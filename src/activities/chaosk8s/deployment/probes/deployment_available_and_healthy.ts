import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { defineProbe } from '../../../activity.ts'
import { flagOr, labelSelector, namespace, text } from '../../../arguments.ts'
import { deploymentQuery, hasAllReplicas } from '../../../deployments.ts'

/** Spec extensions 4.4. A deployment of no replicas is healthy (decision 12). */
export const deployment_available_and_healthy = defineProbe({
  name: 'chaosk8s.deployment.probes.deployment_available_and_healthy',
  summary: 'Whether a deployment has all its replicas available, now.',
  arguments: z.strictObject({
    name: text('The name of the deployment.'),
    ns: namespace,
    label_selector: labelSelector,
    raise_on_unavailable: flagOr(true, 'Fail instead of giving `false`.'),
  }),
  async run({ raise_on_unavailable, ...named }, tools) {
    const deployments = await tools.kubernetes.list(deploymentQuery(named, tools), tools.signal)
    const isHealthy = deployments.length > 0 && deployments.every((one) => hasAllReplicas(one, 'availableReplicas'))
    if (isHealthy || !raise_on_unavailable) return isHealthy
    throw new ActivityFailed(`Deployment '${named.name}' ${deployments.length === 0 ? 'was not found' : 'is not healthy'}`)
  },
})
