/** What the controllers of pods share: finding theirs, making and deleting them, choosing which to lose. */

import { createHash } from 'node:crypto'
import { admit } from '../state/admission.ts'
import { deleteObject } from '../state/deletion.ts'
import { copy } from '../state/json.ts'
import { type ApiObject, controllerOf, isPodReady, ownedBy, type Pod, type PodTemplate } from '../state/objects.ts'
import { PODS } from '../state/resources.ts'
import type { Change, Store } from '../state/store.ts'

/** The pods that `owner` controls, oldest first. */
export function podsOf(store: Store, owner: ApiObject): Pod[] {
  return store.list(PODS, owner.metadata.namespace).filter((pod) => controllerOf(pod)?.uid === owner.metadata.uid)
}

/** Makes a pod from the template; `name` for a fixed one, otherwise the owner's with a suffix. */
export function makePod(
  store: Store,
  owner: ApiObject,
  template: PodTemplate,
  extra: { name?: string; spec?: object; labels?: object } = {},
): Pod {
  const { name, namespace } = owner.metadata
  const { labels, annotations } = template.metadata ?? {}
  return admit<Pod>(store, PODS, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: extra.name ?? '',
      ...(!extra.name && { generateName: `${name}-` }),
      ...(namespace && { namespace }),
      labels: { ...labels, ...extra.labels },
      ...(annotations && { annotations }),
      ownerReferences: [ownedBy(owner)],
    },
    spec: { ...copy(template.spec), ...extra.spec },
  })
}

export function deletePod(store: Store, pod: Pod): void {
  deleteObject(store, PODS, pod, {})
}

/** Those that are the least loss first: without a node, not ready, young. */
export function leastLossFirst(pods: readonly Pod[]): Pod[] {
  const worth = (pod: Pod) => (pod.spec.nodeName ? 1 : 0) + (pod.status.phase === 'Running' ? 2 : 0) + (isPodReady(pod) ? 4 : 0)
  return [...pods].sort(
    (left, right) => worth(left) - worth(right) || Number(right.metadata.resourceVersion) - Number(left.metadata.resourceVersion),
  )
}

const HASH_LETTERS = 'bcdfghjklmnpqrstvwxz2456789'

/** Ten letters that stand for the template. */
export function templateHash(template: unknown): string {
  const bytes = createHash('sha256').update(JSON.stringify(template)).digest().subarray(0, 10)
  return [...bytes].map((byte) => HASH_LETTERS[byte % HASH_LETTERS.length]).join('')
}

/** The keys of an object of `kind` that changed itself, or whose pod did. */
export function selfOrOwner(change: Change, kind: string, ownedKind = 'Pod'): string[] {
  const { object } = change
  const { namespace, name } = object.metadata
  if (object.kind === kind) return [`${namespace}/${name}`]
  const owner = object.kind === ownedKind ? controllerOf(object) : undefined
  return owner?.kind === kind ? [`${namespace}/${owner.name}`] : []
}

/** `25%` or `1` of `total`, as a number of pods. */
export function shareOf(value: number | string | undefined, total: number, round: (value: number) => number): number {
  if (typeof value === 'string' && value.endsWith('%')) return round((Number.parseFloat(value) * total) / 100)
  return Number(value ?? 0)
}
