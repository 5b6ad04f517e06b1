/** Looking at nodes. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'

export interface NodeQuery {
  name?: string | null | undefined
  label_selector?: string | null | undefined
}

export function listNodes({ name, label_selector }: NodeQuery, { kubernetes, signal }: Tools): Promise<KubernetesObject[]> {
  const query = {
    apiVersion: 'v1',
    kind: 'Node',
    ...(name ? { fieldSelector: `metadata.name=${name}` } : {}),
    ...(label_selector ? { labelSelector: label_selector } : {}),
  }
  return kubernetes.list(query, signal)
}

/** Whether it is so on every node. Of no node it is, and that is told. */
export async function isOnEveryNode(
  isSo: (node: KubernetesObject) => boolean,
  { label_selector }: NodeQuery,
  tools: Tools,
): Promise<boolean> {
  const nodes = await listNodes({ label_selector }, tools)
  if (nodes.length === 0) tools.sawNothing(`no node has the label ${label_selector}`)
  return nodes.every(isSo)
}

export function nodeReference({ metadata }: KubernetesObject) {
  return { apiVersion: 'v1', kind: 'Node', name: metadata.name }
}

/** The status of each condition, by its type: `{Ready: 'True', …}`. */
export function conditionsOf({ status }: KubernetesObject): Record<string, string> {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  return Object.fromEntries(conditions.map((condition) => [condition.type, condition.status]))
}
