import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { defineProbe } from '../../../activity.ts'
import { flagOr, namespace } from '../../../arguments.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { inNamespace } from '../../../permissions.ts'
import { listPods, phaseOf } from '../../../pods.ts'

/** Spec extensions 4.2. A namespace without pods is healthy, and that is told. */
export const all_pods_healthy = defineProbe({
  name: 'chaosk8s.pod.probes.all_pods_healthy',
  summary: 'Whether every pod of a namespace runs or has succeeded.',
  permissions: inNamespace('pods', 'list'),
  arguments: z.strictObject({ ns: namespace, raise_on_any_unhealthy: flagOr(true, 'Fail instead of giving `false`.') }),
  async run({ ns, raise_on_any_unhealthy }, tools) {
    const pods = await listPods(tools, ns)
    if (pods.length === 0) tools.sawNothing(`there is no pod in namespace "${namespaceOf(ns, tools)}"`)
    const isHealthy = pods.every((pod) => ['Running', 'Succeeded'].includes(phaseOf(pod)))
    if (!isHealthy && raise_on_any_unhealthy) throw new ActivityFailed('the system is unhealthy')
    return isHealthy
  },
})
