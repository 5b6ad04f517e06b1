import { z } from 'zod/mini'
import { pythonRepr } from '../../../../experiment/values/python-text.ts'
import type { KubernetesObject } from '../../../../kubernetes/kubernetes.ts'
import { defineProbe } from '../../../activity.ts'
import { flagOr, namespace, text } from '../../../arguments.ts'
import { inNamespace } from '../../../permissions.ts'
import { verdictOn } from '../../../pod-verdict.ts'
import { listPods } from '../../../pods.ts'

type Condition = Record<string, unknown>

/** Spec extensions 4.2. A pod without conditions does not match (decision 10). */
export const pods_in_conditions = defineProbe({
  name: 'chaosk8s.pod.probes.pods_in_conditions',
  summary: 'Whether there are pods and each of them has every condition.',
  permissions: inNamespace('pods', 'list'),
  arguments: z.strictObject({
    label_selector: text('A label selector; an empty one means all pods.'),
    conditions: z
      .array(z.record(z.string(), z.unknown()))
      .check(z.describe('Conditions such as `{type: Ready, status: "True"}`; the status is text, and other keys never match.')),
    ns: namespace,
    raise_on_invalid_conditions: flagOr(true, 'Fail instead of giving `false`.'),
  }),
  async run({ label_selector, conditions, ns, raise_on_invalid_conditions }, tools) {
    const pods = await listPods(tools, ns, label_selector)
    return verdictOn(pods, label_selector, raise_on_invalid_conditions, (pod) => {
      const missing = conditions.find((wanted) => !hasCondition(pod, wanted))
      if (missing === undefined) return null
      return `pod ${pod.metadata.name} does not match the following given condition: ${pythonRepr(missing)}`
    })
  },
})

function hasCondition(pod: KubernetesObject, wanted: Condition): boolean {
  const conditions = (pod.status?.conditions ?? []) as Condition[]
  const isExact = Object.keys(wanted).length === 2
  return isExact && conditions.some(({ type, status }) => type === wanted.type && status === wanted.status)
}
