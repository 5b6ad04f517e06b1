import { z } from 'zod/mini'
import { defineAction } from '../../activity.ts'
import { namespace, text, textOr } from '../../arguments.ts'
import { deleteChosen } from '../../delete-objects.ts'
import { deprecate } from '../../deprecate.ts'
import { DEPLOYMENT, REPLICA_SET } from '../../kinds.ts'
import { inNamespace } from '../../permissions.ts'
import { delete_deployment } from '../deployment/actions/delete_deployment.ts'
import { terminate_pods } from '../pod/actions/terminate_pods.ts'

/**
 * Spec extensions 4.17: the deployment of that name, the replica set of that name, of which there is hardly ever one, and one pod whose name
 * holds the name. `{name}` in the selector, as in its default, stands for the name (decision 16).
 */
export const kill_microservice = defineAction({
  name: 'chaosk8s.actions.kill_microservice',
  summary: 'Deletes a deployment and one pod. Deprecated: use `chaosk8s.deployment.actions.delete_deployment`.',
  permissions: [
    ...inNamespace('deployments.apps', 'list', 'delete'),
    ...inNamespace('replicasets.apps', 'list', 'delete'),
    ...inNamespace('pods', 'list', 'get', 'delete'),
  ],
  arguments: z.strictObject({
    name: text('The name of the deployment, which is found in the names of its pods too.'),
    ns: namespace,
    label_selector: textOr('name in ({name})', 'Which pods may be taken; `{name}` stands for the name.'),
  }),
  async run({ name, ns, label_selector }, tools) {
    deprecate('chaosk8s.actions.kill_microservice', delete_deployment.name, tools)
    const quiet = { ...tools, didNothing: tools.log }
    await deleteChosen(DEPLOYMENT, { name, ns }, quiet)
    await deleteChosen(REPLICA_SET, { name, ns }, quiet)
    const selection = { ns, name_pattern: name, label_selector: label_selector.replaceAll('{name}', name) }
    await terminate_pods.run(z.parse(terminate_pods.arguments, selection), tools)
    return null
  },
})
