/** How the probes of pods answer: true when there are pods and each of them is fine. */

import { ActivityFailed } from '../experiment/errors.ts'
import type { KubernetesObject } from '../kubernetes/kubernetes.ts'

/**
 * `findFault` gives what is wrong with a pod, or null.
 * @throws ActivityFailed with the first fault, where `isRaised`; otherwise a fault gives false
 */
export function verdictOn(
  pods: readonly KubernetesObject[],
  labelSelector: string,
  isRaised: boolean,
  findFault: (pod: KubernetesObject) => string | null,
): boolean {
  const fault = pods.length === 0 ? `no pods '${labelSelector}' were found` : firstFault(pods, findFault)
  if (fault !== null && isRaised) throw new ActivityFailed(fault)
  return fault === null
}

function firstFault(pods: readonly KubernetesObject[], findFault: (pod: KubernetesObject) => string | null): string | null {
  for (const pod of pods) {
    const fault = findFault(pod)
    if (fault !== null) return fault
  }
  return null
}
