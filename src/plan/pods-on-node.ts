/** The pods that a node takes with it when it is deleted. */

import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { goesWithNode } from '../policy/reach.ts'

/** Names that are told. */
const NAMED_MAX = 20

/** `takes 2 pods with it: shop/front-1, shop/front-2`; null where there are none that anybody would miss. */
export async function podsOnNode(node: string, kubernetes: Kubernetes, signal: AbortSignal): Promise<string | null> {
  const pods = await kubernetes.list({ apiVersion: 'v1', kind: 'Pod', fieldSelector: `spec.nodeName=${node}` }, signal)
  const names = pods.filter((pod) => !goesWithNode(pod)).map(({ metadata: { namespace, name } }) => `${namespace}/${name}`)
  if (names.length === 0) return null
  const more = names.length > NAMED_MAX ? `, and ${names.length - NAMED_MAX} more` : ''
  return `takes ${names.length} ${names.length === 1 ? 'pod' : 'pods'} with it: ${names.slice(0, NAMED_MAX).join(', ')}${more}`
}
