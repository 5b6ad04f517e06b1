/** Looking at what keeps pods running: deployments, stateful sets, daemon sets. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import { waitUntil } from '../kubernetes/wait.ts'
import type { Tools } from './activity.ts'
import { integerOr, labelSelector, namespace, optionalText, text } from './arguments.ts'
import { type Choice, queryNamed } from './choice.ts'
import type { Kind } from './kinds.ts'

/** How many pods there should be, and how many there are. */
export interface Counts {
  wanted: number
  /** Undefined for none of a deployment or a stateful set: the server leaves out a count of zero. */
  ready: number | undefined
  available: number | undefined
  /** Whether the counts speak of the workload as it is now specified. A new daemon set wants none of none until its controller has seen it. */
  isObserved: boolean
}

type Named = Choice & { name: string }

/** The arguments of a look at one workload. */
export const lookArguments = {
  name: text('The name.'),
  ns: namespace,
  label_selector: labelSelector,
}

/** The arguments of a wait for one workload. */
export const waitArguments = {
  name: text('The name.'),
  ns: namespace,
  label_selector: optionalText('A label selector, in which `{name}` stands for the name.'),
  timeout: integerOr(30, 'Seconds to wait, in all.'),
}

function countsOf({ kind, metadata, spec, status = {} }: KubernetesObject): Counts {
  const count = (name: string) => status[name] as number | undefined
  const isObserved = (count('observedGeneration') ?? 0) >= (metadata.generation ?? 0)
  if (kind !== 'DaemonSet')
    return {
      wanted: Number(spec?.replicas ?? 1),
      ready: count('readyReplicas'),
      available: count('availableReplicas'),
      isObserved,
    }
  const some = (name: string) => count(name) ?? 0
  return { wanted: some('desiredNumberScheduled'), ready: some('numberReady'), available: some('numberAvailable'), isObserved }
}

/** Of a deployment or a stateful set that is scaled to nothing, nothing is ready (spec extensions 13, decision 12). */
export function isReady({ wanted, ready, isObserved }: Counts): boolean {
  return isObserved && ready === wanted
}

/** One look. Null when there is no such workload. */
export async function countNow(kind: Kind, choice: Named, tools: Tools): Promise<Counts | null> {
  const [found] = await tools.kubernetes.list(queryNamed(kind, choice, tools), tools.signal)
  return found ? countsOf(found) : null
}

/** Waits until the workload is there and its counts are as wanted; false when the time is over (decision 13). */
export function waitForCounts(
  kind: Kind,
  { timeout, ...choice }: Named & { timeout: number },
  isDone: (counts: Counts) => boolean,
  tools: Tools,
): Promise<boolean> {
  const query = { ...queryNamed(kind, choice, tools), isReplayed: true }
  const wait = {
    query,
    isDone: (found: readonly KubernetesObject[]) => found.map(countsOf).some(isDone),
    timeoutSeconds: timeout,
  }
  return waitUntil(tools.kubernetes, wait, tools.clock, tools.signal)
}
