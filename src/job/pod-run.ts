/** What a pod is told of the run that follows it, and what its own is called: so that its follower can put back what it left. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'

/** On a Job: the run that follows it. */
export const FOLLOWER_LABEL = 'chaos-gate.dev/follower'
/** Tells the pod the word of its handover, so that it hands its report over. */
export const HANDOVER_VARIABLE = 'CHAOS_GATE_HANDOVER'
/** Tells the pod which run follows it. */
export const RUN_VARIABLE = 'CHAOS_GATE_RUN'

/** `index`: of several pods of one Job. */
export function podRunOf(run: string, index: number | string | undefined): string {
  return index === undefined ? run : `${run}-${index}`
}

/** Of all pods of a Job of ours. */
export function podRunsOf({ metadata, spec }: KubernetesObject): string[] {
  const run = metadata.labels?.[FOLLOWER_LABEL] ?? ''
  if (spec?.completionMode !== 'Indexed') return [run]
  return Array.from({ length: Number(spec.completions) }, (_, index) => podRunOf(run, index))
}
