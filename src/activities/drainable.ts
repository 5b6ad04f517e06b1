/** Which pods of a node have to go when it is drained: as `kubectl drain --ignore-daemonsets` has it (spec extensions 13, decision 19). */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import { isFinished, isTerminating } from './pods.ts'

/**
 * `evict`; `wait`: it is going already; `skip`: it belongs to the node; `keep`: it would lose its local storage;
 * `unmanaged`: nobody would replace it.
 */
export type Fate = 'evict' | 'wait' | 'skip' | 'keep' | 'unmanaged'

const MIRROR = 'kubernetes.io/config.mirror'

export function fateOf(pod: KubernetesObject, shouldDeleteLocalStorage: boolean): Fate {
  const owner = pod.metadata.ownerReferences?.find(({ controller }) => controller)
  if (MIRROR in (pod.metadata.annotations ?? {})) return 'skip'
  if (isTerminating(pod)) return owner?.kind === 'DaemonSet' ? 'skip' : 'wait'
  if (isFinished(pod)) return 'evict'
  if (owner?.kind === 'DaemonSet') return 'skip'
  if (hasLocalStorage(pod)) return shouldDeleteLocalStorage ? 'evict' : 'keep'
  return owner === undefined ? 'unmanaged' : 'evict'
}

function hasLocalStorage({ spec }: KubernetesObject): boolean {
  const volumes = (spec?.volumes ?? []) as { emptyDir?: unknown }[]
  return volumes.some(({ emptyDir }) => emptyDir !== undefined)
}
