/** One change that is about to be made. */

import type { KubernetesObject, ObjectReference, Patch } from '../kubernetes/kubernetes.ts'

export type PolicyChange = { object: ObjectReference } & (
  | { verb: 'create' | 'delete' | 'evict' | 'exec' }
  | { verb: 'patch'; patch: Patch }
)

/** What asks for a change by creating something: an eviction is about its pod. */
export function changeByCreate({ apiVersion, kind, metadata }: KubernetesObject, subresource: string | undefined): PolicyChange {
  const { name, namespace } = metadata
  const place = namespace === undefined ? {} : { namespace }
  if (subresource === 'eviction') return { verb: 'evict', object: { apiVersion: 'v1', kind: 'Pod', name, ...place } }
  return { verb: 'create', object: { apiVersion, kind, name, ...place } }
}

/** The number of replicas that a patch asks for; undefined when it is not about that. */
export function replicasIn({ type, body }: Patch): number | undefined {
  const value =
    type === 'json' ? lastOperation(body, '/spec/replicas') : (body as { spec?: { replicas?: unknown } } | null)?.spec?.replicas
  return typeof value === 'number' ? value : undefined
}

/** Whether a patch takes a node out of use. */
export function isCordon({ type, body }: Patch): boolean {
  const value =
    type === 'json'
      ? lastOperation(body, '/spec/unschedulable')
      : (body as { spec?: { unschedulable?: unknown } } | null)?.spec?.unschedulable
  return value === true
}

function lastOperation(body: unknown, path: string): unknown {
  if (!Array.isArray(body)) return undefined
  return body.findLast((operation) => operation?.path === path)?.value
}
