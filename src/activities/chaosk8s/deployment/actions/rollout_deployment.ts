import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { referenceTo } from '../../../choice.ts'
import { DEPLOYMENT } from '../../../kinds.ts'
import { patchObject } from '../../../patch-object.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.3: as `kubectl rollout restart` does it. The time is a proper one, which the reference's is not. */
export const rollout_deployment = defineAction({
  name: 'chaosk8s.deployment.actions.rollout_deployment',
  summary: 'Replaces all pods of a deployment, as its strategy has it; does not wait for them.',
  permissions: inNamespace('deployments.apps', 'patch'),
  arguments: z.strictObject({ name: text('The name of the deployment.'), ns: namespace }),
  run({ name, ns }, tools) {
    const annotations = { 'kubectl.kubernetes.io/restartedAt': new Date(tools.clock.now()).toISOString() }
    const message = `failed to rollout the deployment '${name}'! Error`
    const patch = { spec: { template: { metadata: { annotations } } } }
    return patchObject(referenceTo(DEPLOYMENT, name, ns, tools), patch, message, tools)
  },
})
