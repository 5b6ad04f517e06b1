import { z } from 'zod/mini'
import { defineProbe } from '../../activity.ts'
import { namespace, text, textOr } from '../../arguments.ts'
import { deprecate } from '../../deprecate.ts'
import { pod_is_not_available } from '../pod/probes/pod_is_not_available.ts'

/** Spec extensions 4.17: `pod_is_not_available`, always failing rather than giving false. */
export const microservice_is_not_available = defineProbe({
  name: 'chaosk8s.probes.microservice_is_not_available',
  summary: 'Whether none of the pods runs. Deprecated: use `chaosk8s.pod.probes.pod_is_not_available`.',
  permissions: pod_is_not_available.permissions,
  arguments: z.strictObject({
    name: text('Takes the place of `{name}` in the selector.'),
    ns: namespace,
    label_selector: textOr(
      'name in ({name})',
      'A label selector, in which `{name}` stands for the name; an empty one means all pods.',
    ),
  }),
  async run(args, tools) {
    deprecate('chaosk8s.probes.microservice_is_not_available', pod_is_not_available.name, tools)
    return pod_is_not_available.run({ ...args, raise_on_is_available: true }, tools)
  },
})
