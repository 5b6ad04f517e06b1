import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { flagOr, namespace, text, textOr } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { verdictOn } from '../../../pod-verdict.ts'
import { listPods, phaseOf } from '../../../pods.ts'

/** Spec extensions 4.2. */
export const pods_in_phase = defineProbe({
  name: 'chaosk8s.pod.probes.pods_in_phase',
  summary: 'Whether there are pods and all of them are in a phase.',
  permissions: inNamespace('pods', 'list'),
  arguments: z.strictObject({
    label_selector: text('A label selector; an empty one means all pods.'),
    phase: textOr('Running', 'As Kubernetes spells it.'),
    ns: namespace,
    raise_on_invalid_phase: flagOr(true, 'Fail instead of giving `false`.'),
  }),
  async run({ label_selector, phase, ns, raise_on_invalid_phase }, tools) {
    const pods = await listPods(tools, ns, label_selector)
    return verdictOn(pods, label_selector, raise_on_invalid_phase, (pod) =>
      phaseOf(pod) === phase ? null : `pod '${label_selector}' is in phase '${phaseOf(pod)}' but should be '${phase}'`,
    )
  },
})
