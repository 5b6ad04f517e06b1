import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { namespace, optionalText, text } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { listPods, phaseOf } from '../../../pods.ts'

/** Spec extensions 4.2. */
export const count_pods = defineProbe({
  name: 'chaosk8s.pod.probes.count_pods',
  summary: 'How many pods there are, in all or in one phase.',
  permissions: inNamespace('pods', 'list'),
  arguments: z.strictObject({
    label_selector: text('A label selector; an empty one means all pods.'),
    phase: optionalText('Count only pods in this phase, as Kubernetes spells it.'),
    ns: namespace,
  }),
  async run({ label_selector, phase, ns }, tools) {
    const pods = await listPods(tools, ns, label_selector)
    return phase ? pods.filter((pod) => phaseOf(pod) === phase).length : pods.length
  },
})
