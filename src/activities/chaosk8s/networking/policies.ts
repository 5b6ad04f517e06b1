/** The network policies that have a name of ours, one of each in a namespace. */

import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod/mini'
import { ActivityFailed } from '../../../experiment/errors.ts'
import { KubernetesFailed, nameObject } from '../../../kubernetes/kubernetes.ts'
import type { Tools } from '../../activity.ts'
import { namespace } from '../../arguments.ts'
import { referenceTo } from '../../choice.ts'
import { deleteNamed } from '../../delete-objects.ts'
import { NETWORK_POLICY } from '../../kinds.ts'
import { pairs } from '../../lists.ts'
import { namespaceOf } from '../../namespace-of.ts'

/** What a policy does with the pods that it is for: its `spec` without the pods. */
export interface Rules {
  name: string
  policyTypes: ('Ingress' | 'Egress')[]
  ingress?: unknown[]
  egress?: unknown[]
}

export const DENY_ALL_INGRESS: Rules = { name: 'chaostoolkit-deny-all-ingress', policyTypes: ['Ingress'], ingress: [] }
export const DENY_ALL_EGRESS: Rules = { name: 'chaostoolkit-deny-all-egress', policyTypes: ['Egress'] }
const DNS_PORTS = [
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
]
export const ALLOW_DNS: Rules = {
  name: 'chaostoolkit-allow-dns',
  policyTypes: ['Egress'],
  egress: [{ to: [{ namespaceSelector: {} }], ports: DNS_PORTS }],
}

const policyShape = {
  label_selectors: pairs('Labels of the pods that it is for; by default all pods of the namespace.'),
  ns: namespace,
}
export const policyArguments = z.strictObject(policyShape)

/**
 * Adds the policy. One that is there already, for the same pods, does just as well (spec extensions 13, decision 26). Gives null.
 * @throws ActivityFailed when it is there for other pods
 */
export async function addPolicy(
  { name, ...rules }: Rules,
  { label_selectors, ns }: z.output<typeof policyArguments>,
  tools: Tools,
): Promise<null> {
  const podSelector = label_selectors ? { matchLabels: label_selectors } : {}
  const metadata = { name, namespace: namespaceOf(ns, tools) }
  try {
    await tools.kubernetes.create({ ...NETWORK_POLICY, metadata, spec: { podSelector, ...rules } }, tools.signal)
  } catch (error) {
    if (!(error instanceof KubernetesFailed) || error.code !== 409) throw error
    await acceptExisting(name, ns, podSelector, tools)
  }
  return null
}

async function acceptExisting(name: string, ns: string | null | undefined, podSelector: object, tools: Tools): Promise<void> {
  const reference = referenceTo(NETWORK_POLICY, name, ns, tools)
  const { spec } = await tools.kubernetes.get(reference, tools.signal)
  if (!isDeepStrictEqual(spec?.podSelector, podSelector)) {
    const others = JSON.stringify(spec?.podSelector)
    throw new ActivityFailed(`${nameObject(reference)} is there already, for the pods of ${others}; remove it first`)
  }
  tools.didNothing(`${nameObject(reference)} was there already`)
}

/** Removes the policy. One that is not there is fine (decision 26). Gives null. */
export async function removePolicy({ name }: Rules, ns: string | null | undefined, tools: Tools): Promise<null> {
  const reference = referenceTo(NETWORK_POLICY, name, ns, tools)
  try {
    await deleteNamed(reference, tools)
  } catch (error) {
    if (!(error instanceof KubernetesFailed) || error.code !== 404) throw error
    tools.didNothing(`${nameObject(reference)} was not there`)
  }
  return null
}
