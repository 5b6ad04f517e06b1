/** Looking at pods. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { namespaceOf } from './namespace-of.ts'

export function listPods(
  tools: Tools,
  ns: string | null | undefined,
  labelSelector?: string | null,
): Promise<KubernetesObject[]> {
  const chosen = labelSelector ? { labelSelector } : {}
  return tools.kubernetes.list({ apiVersion: 'v1', kind: 'Pod', namespace: namespaceOf(ns, tools), ...chosen }, tools.signal)
}

/** `Pending`, `Running`, `Succeeded`, `Failed` or `Unknown`. */
export function phaseOf(pod: KubernetesObject): string {
  return String(pod.status?.phase ?? 'Unknown')
}

/** Its deletion is under way. */
export function isTerminating(pod: KubernetesObject): boolean {
  return pod.metadata.deletionTimestamp !== undefined
}

/** It has run to its end, well or badly. */
export function isFinished(pod: KubernetesObject): boolean {
  return ['Succeeded', 'Failed'].includes(phaseOf(pod))
}
