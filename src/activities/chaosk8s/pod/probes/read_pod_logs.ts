import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { type KubernetesObject, nameObject } from '../../../../kubernetes/kubernetes.ts'
import { defineProbe, type Tools } from '../../../activity.ts'
import { flagOr, namespace, optionalText } from '../../../arguments.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { secondsSince } from '../../../period.ts'
import { inNamespace } from '../../../permissions.ts'
import { listPods } from '../../../pods.ts'

/** Bytes of all the logs of one call together: they stand in the journal. More is a failure, since a part would tell half the truth. */
export const LOGS_MAX = 16 * 1024 * 1024

interface Reading {
  container?: string
  isPrevious: boolean
  sinceSeconds?: number
}

/** Spec extensions 4.2; a log by pod, each line with its time, as far as it goes now (decision 8). */
export const read_pod_logs = defineProbe({
  name: 'chaosk8s.pod.probes.read_pod_logs',
  summary: 'The logs of pods, up to 16 MiB together.',
  permissions: [...inNamespace('pods', 'list'), ...inNamespace('pods/log', 'get')],
  arguments: z.strictObject({
    name: optionalText('Takes the place of `{name}` in the selector: the value of the label `name`, not the name of a pod.'),
    last: optionalText('Only what was written since: `60s`, `10 minutes`, or a date.'),
    ns: namespace,
    from_previous: flagOr(false, 'Of the instance of the container before this one.'),
    label_selector: z
      ._default(z.nullable(z.string()), 'name in ({name})')
      .check(z.describe('A label selector, in which `{name}` stands for the name; an empty one means all pods.')),
    container_name: optionalText('Which container, where a pod has several.'),
  }),
  async run({ name, last, ns, from_previous, label_selector, container_name }, tools) {
    const since = last ? { sinceSeconds: readPeriod(last, tools) } : {}
    const reading = { isPrevious: from_previous, ...since, ...(container_name && { container: container_name }) }
    const pods = await listPods(tools, ns, fill(label_selector ?? '', name))
    return readLogs(pods, namespaceOf(ns, tools), reading, tools)
  },
})

function fill(selector: string, name: string | null | undefined): string {
  if (!selector.includes('{name}')) return selector
  if (!name)
    throw new ActivityFailed(`the selector '${selector}' needs a name: give \`name\`, or a \`label_selector\` of your own`)
  return selector.replaceAll('{name}', name)
}

function readPeriod(last: string, { clock }: Tools): number {
  const seconds = secondsSince(last, clock.now())
  if (seconds === undefined) throw new ActivityFailed(`last '${last}' is no period: say for instance \`60s\` or \`10 minutes\``)
  return seconds
}

async function readLogs(
  pods: readonly KubernetesObject[],
  place: string,
  reading: Reading,
  { kubernetes, signal }: Tools,
): Promise<Record<string, string>> {
  const logs: Record<string, string> = {}
  let left = LOGS_MAX
  for (const pod of pods) {
    const request = { pod: pod.metadata.name, namespace: place, ...reading, hasTimestamps: true, limitBytes: left }
    const log = await kubernetes.logs(request, signal)
    left -= Buffer.byteLength(log)
    if (left <= 0) throw tooLong(pod)
    logs[pod.metadata.name] = log
  }
  return logs
}

function tooLong(pod: KubernetesObject): ActivityFailed {
  return new ActivityFailed(
    `the logs up to that of ${nameObject({ ...pod, ...pod.metadata })} are longer than ${LOGS_MAX} bytes together: ask for less with \`last\` or \`container_name\``,
  )
}
