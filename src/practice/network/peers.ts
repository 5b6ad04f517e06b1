/** Who stands behind an address of the cluster's network: a pod, a part of the cluster, or somebody outside. */

import type { Container } from '../state/objects.ts'
import { PODS } from '../state/resources.ts'
import type { Store } from '../state/store.ts'

export interface Peer {
  address: string
  /** Missing for those outside. */
  namespace?: string
  labels?: Record<string, string>
  ports?: Container['ports']
}

/** This machine, as the cluster sees it: whoever connects to a Service's port on loopback. */
export const OUTSIDE = '10.80.0.1'

export const DNS: Peer = { address: '10.96.0.10', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } }

export const GATEWAY: Peer = {
  address: '10.244.0.2',
  namespace: 'istio-system',
  labels: { app: 'istio-ingressgateway', istio: 'ingressgateway' },
}

export function findPeer(store: Store, address: string): Peer {
  if (address === GATEWAY.address) return GATEWAY
  const pod = store.list(PODS).find(({ status }) => status.podIP === address)
  if (!pod) return { address }
  const { namespace, labels } = pod.metadata
  const ports = pod.spec.containers.flatMap((container) => container.ports ?? [])
  return { address, ports, ...(namespace && { namespace }), ...(labels && { labels }) }
}
