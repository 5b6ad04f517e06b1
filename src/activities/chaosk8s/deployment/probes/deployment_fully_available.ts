import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { waitUntil } from '../../../../kubernetes/wait.ts'
import { defineProbe } from '../../../activity.ts'
import { flagOr, integerOr, namespace, optionalText, text } from '../../../arguments.ts'
import { deploymentQuery, hasAllReplicas } from '../../../deployments.ts'

/** Spec extensions 4.4. The timeout is for the whole wait (decision 13), and no replicas of none are all (decision 12). */
export const deployment_fully_available = defineProbe({
  name: 'chaosk8s.deployment.probes.deployment_fully_available',
  summary: 'Waits until a deployment has all its replicas ready.',
  arguments: z.strictObject({
    name: text('The name of the deployment.'),
    ns: namespace,
    label_selector: optionalText('A label selector, in which `{name}` stands for the name.'),
    timeout: integerOr(30, 'Seconds to wait.'),
    raise_on_not_fully_available: flagOr(true, 'Fail instead of giving `false`.'),
  }),
  async run({ name, ns, label_selector, timeout, raise_on_not_fully_available }, tools) {
    const query = deploymentQuery({ name, ns, label_selector: label_selector?.replaceAll('{name}', name) }, tools)
    const isDone = (deployments: readonly Parameters<typeof hasAllReplicas>[0][]) =>
      deployments.some((one) => hasAllReplicas(one, 'readyReplicas'))
    const wait = { query: { ...query, isReplayed: true }, isDone, timeoutSeconds: timeout }
    const isAvailable = await waitUntil(tools.kubernetes, wait, tools.clock, tools.signal)
    if (isAvailable || !raise_on_not_fully_available) return isAvailable
    throw new ActivityFailed(`deployment '${name}' failed to recover within ${timeout}s`)
  },
})
