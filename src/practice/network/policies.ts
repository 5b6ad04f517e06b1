/** Network policies: whether one peer may connect to another. */

import { BlockList } from 'node:net'
import type { LabelSelector, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../state/objects.ts'
import { NAMESPACES, NETWORK_POLICIES } from '../state/resources.ts'
import { fits } from '../state/selectors.ts'
import type { Store } from '../state/store.ts'
import type { Peer } from './peers.ts'

type Direction = 'Ingress' | 'Egress'

/** Both sides must agree: the caller's rules for what goes out, the target's for what comes in. A pod always reaches itself. */
export function mayConnect(store: Store, from: Peer, to: Peer, port: number, protocol = 'TCP'): boolean {
  if (from.address === to.address) return true
  const isPortMeant = (wanted: NetworkPolicyPort) => fitsPort(wanted, port, protocol, to)
  return mayPass(store, 'Egress', from, to, isPortMeant) && mayPass(store, 'Ingress', to, from, isPortMeant)
}

/** Who is chosen by no policy may do everything; who is chosen by some may do what one of them allows. */
function mayPass(
  store: Store,
  direction: Direction,
  guarded: Peer,
  other: Peer,
  isPortMeant: (port: NetworkPolicyPort) => boolean,
): boolean {
  if (guarded.namespace === undefined) return true
  const policies = store
    .list(NETWORK_POLICIES, guarded.namespace)
    .filter((policy) => isAbout(policy, direction) && isChosen(policy.spec.podSelector, guarded))
  const rules = policies.flatMap(({ spec }) =>
    direction === 'Ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports })),
  )
  const isAllowed = rules.some(
    ({ peers = [], ports = [] }) =>
      (peers.length === 0 || peers.some((peer) => fitsPeer(store, peer, other, guarded.namespace))) &&
      (ports.length === 0 || ports.some(isPortMeant)),
  )
  return policies.length === 0 || isAllowed
}

/** A policy that does not say is about what comes in, and about what goes out when it has rules for that. */
function isAbout({ spec }: NetworkPolicy, direction: Direction): boolean {
  return spec.policyTypes?.includes(direction) ?? (direction === 'Ingress' || spec.egress !== undefined)
}

function isChosen(selector: LabelSelector | undefined, { labels }: Peer): boolean {
  return fits(selector ?? {}, labels)
}

function fitsPeer(store: Store, wanted: NetworkPolicyPeer, other: Peer, home: string | undefined): boolean {
  if (wanted.ipBlock) return isInBlock(wanted.ipBlock, other.address)
  if (other.namespace === undefined) return false
  const isPlaceFine = wanted.namespaceSelector
    ? fits(wanted.namespaceSelector, labelsOf(store, other.namespace))
    : other.namespace === home
  return isPlaceFine && isChosen(wanted.podSelector, other)
}

/** Every namespace has its name as a label, also one that only stands for a part of the cluster. */
function labelsOf(store: Store, namespace: string): Record<string, string> {
  return store.find(NAMESPACES, undefined, namespace)?.metadata.labels ?? { 'kubernetes.io/metadata.name': namespace }
}

function isInBlock({ cidr, except = [] }: NonNullable<NetworkPolicyPeer['ipBlock']>, address: string): boolean {
  const isIn = (range: string) => {
    const [network = '', bits = '32'] = range.split('/')
    const list = new BlockList()
    list.addSubnet(network, Number(bits))
    return list.check(address)
  }
  return isIn(cidr) && !except.some(isIn)
}

/** A name means the target's port of that name. */
function fitsPort(wanted: NetworkPolicyPort, port: number, protocol: string, { ports = [] }: Peer): boolean {
  if ((wanted.protocol ?? 'TCP') !== protocol) return false
  if (wanted.port === undefined) return true
  if (typeof wanted.port === 'string')
    return ports.some(({ name, containerPort }) => name === wanted.port && containerPort === port)
  return port >= wanted.port && port <= (wanted.endPort ?? wanted.port)
}
