/** What the run of a pod is called on the cluster: so that whoever followed the pod can put back what it left. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'

/** Tells the pod which run follows it. */
export const RUN_VARIABLE = 'CHAOS_GATE_RUN'

/** `index`: of several pods of one Job. */
export function podRunOf(run: string, index: number | string | undefined): string {
  return index === undefined ? run : `${run}-${index}`
}

/** Of all pods of a Job that `run` follows. */
export function podRunsOf(run: string, { spec }: KubernetesObject): string[] {
  if (spec?.completionMode !== 'Indexed') return [run]
  return Array.from({ length: Number(spec.completions) }, (_, index) => podRunOf(run, index))
}
