import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { integerOr, namespace, text } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { count_pods } from './count_pods.ts'

/** Spec extensions 4.2. */
export const count_min_pods = defineProbe({
  name: 'chaosk8s.pod.probes.count_min_pods',
  summary: 'Whether there are at least so many pods in a phase.',
  permissions: inNamespace('pods', 'list'),
  arguments: z.strictObject({
    label_selector: text('A label selector; an empty one means all pods.'),
    phase: z._default(z.nullable(z.string()), 'Running').check(z.describe('As Kubernetes spells it; an empty one means any.')),
    min_count: integerOr(2, 'How many there must be at least.'),
    ns: namespace,
  }),
  async run({ min_count, ...which }, tools) {
    return Number(await count_pods.run(which, tools)) >= min_count
  },
})
