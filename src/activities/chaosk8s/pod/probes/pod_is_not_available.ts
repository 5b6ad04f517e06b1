import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { defineProbe } from '../../../activity.ts'
import { flagOr, namespace, text, textOr } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { listPods, phaseOf } from '../../../pods.ts'

/** Spec extensions 4.2. No pod at all is not available either. */
export const pod_is_not_available = defineProbe({
  name: 'chaosk8s.pod.probes.pod_is_not_available',
  summary: 'Whether none of the pods runs.',
  permissions: inNamespace('pods', 'list'),
  arguments: z.strictObject({
    name: text('Takes the place of `{name}` in the selector.'),
    ns: namespace,
    label_selector: textOr(
      'name in ({name})',
      'A label selector, in which `{name}` stands for the name; an empty one means all pods.',
    ),
    raise_on_is_available: flagOr(true, 'Fail instead of giving `false`.'),
  }),
  async run({ name, ns, label_selector, raise_on_is_available }, tools) {
    const pods = await listPods(tools, ns, label_selector.replaceAll('{name}', name))
    const isAway = pods.every((pod) => phaseOf(pod) !== 'Running')
    if (isAway || !raise_on_is_available) return isAway
    throw new ActivityFailed(`pod '${name}' is actually running`)
  },
})
