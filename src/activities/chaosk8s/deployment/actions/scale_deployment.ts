import { z } from 'zod/mini'
import { KubernetesFailed } from '../../../../kubernetes/kubernetes.ts'
import { defineAction } from '../../../activity.ts'
import { integer, namespace, text } from '../../../arguments.ts'
import { failedWith } from '../../../failed-with.ts'
import { namespaceOf } from '../../../namespace-of.ts'

/** Spec extensions 4.3: a patch of the object itself. Text that is a number counts as one (decision 5). */
export const scale_deployment = defineAction({
  name: 'chaosk8s.deployment.actions.scale_deployment',
  summary: 'Sets how many replicas a deployment shall have; does not wait for them.',
  arguments: z.strictObject({
    name: text('The name of the deployment.'),
    replicas: integer('How many.'),
    ns: namespace,
  }),
  async run({ name, replicas, ns }, tools) {
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace: namespaceOf(ns, tools) }
    try {
      await tools.kubernetes.patch(deployment, { type: 'strategic', body: { spec: { replicas } } }, tools.signal)
      return null
    } catch (error) {
      if (!(error instanceof KubernetesFailed)) throw error
      throw failedWith(`failed to scale '${name}' to ${replicas} replicas`, error)
    }
  },
})
