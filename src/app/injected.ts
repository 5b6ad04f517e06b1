/** Whether a fault of Chaos Mesh is there: making the object only asks for it. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'

const GROUP = 'chaos-mesh.org/'

export function isAskedFor({ apiVersion, kind }: KubernetesObject): boolean {
  return apiVersion.startsWith(GROUP) && kind.endsWith('Chaos')
}

/** Why it is not, in words; undefined when it is, or has been. */
export function whyNotInjected({ status }: KubernetesObject): string | undefined {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  const is = (type: string, wanted: string) => conditions.some((each) => each.type === type && each.status === wanted)
  if (conditions.length === 0) return 'was not taken up when the last look was over: is Chaos Mesh running in the cluster?'
  if (is('Selected', 'False')) return 'has found no pod that its selectors choose'
  if (is('AllInjected', 'True') || is('AllRecovered', 'True')) return undefined
  return 'was not in every pod when the last look was over: a pause after the action gives it time'
}
