/** Which container of a pod a function enters. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'

const DEFAULT = 'kubectl.kubernetes.io/default-container'

export function containerNames({ spec }: KubernetesObject): string[] {
  return ((spec?.containers ?? []) as { name: string }[]).map(({ name }) => name)
}

/** The one of that name; without a name, the one that the pod says is meant, else its first (spec extensions 13, decision 6). */
export function chooseContainer(pod: KubernetesObject, name: string | null | undefined): string | undefined {
  const names = containerNames(pod)
  const said = pod.metadata.annotations?.[DEFAULT]
  if (name) return names.find((each) => each === name)
  return names.find((each) => each === said) ?? names[0]
}
