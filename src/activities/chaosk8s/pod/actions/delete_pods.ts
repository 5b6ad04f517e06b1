import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { labelSelector, namespace, optionalText } from '../../../arguments.ts'
import { deprecate } from '../../../deprecate.ts'
import { terminate_pods } from './terminate_pods.ts'

/** Spec extensions 4.1: takes one pod, as the reference has done since 0.26, and the name is a pattern (decision 17). */
export const delete_pods = defineAction({
  name: 'chaosk8s.pod.actions.delete_pods',
  summary: 'Deletes one pod. Deprecated: use `chaosk8s.pod.actions.terminate_pods`.',
  permissions: terminate_pods.permissions,
  arguments: z.strictObject({
    name: optionalText('A regular expression, as in Python, that is found anywhere in the name of a pod.'),
    ns: namespace,
    label_selector: labelSelector,
  }),
  async run({ name, ...where }, tools) {
    deprecate('chaosk8s.pod.actions.delete_pods', terminate_pods.name, tools)
    return terminate_pods.run(z.parse(terminate_pods.arguments, { ...where, name_pattern: name }), tools)
  },
})
