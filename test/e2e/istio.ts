/** Istio's kinds on a cluster that has no Istio: there they are routes that nothing follows, and faults that nobody feels. */

import { KubernetesFailed, type KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import { definition } from '../kill/people.ts'
import type { Town } from './cluster.ts'

const GROUP = 'networking.istio.io'
const KINDS = { VirtualService: 'virtualservices', Gateway: 'gateways', DestinationRule: 'destinationrules' }
const SERVED_SECONDS = 30

/** Makes those definitions that are not there, and waits until the server serves all. They stay, for whoever comes next. */
export async function defineIstio({ kubernetes, signal }: Town): Promise<void> {
  const wanted = Object.entries(KINDS).map(([kind, plural]) => definition(GROUP, 'v1', kind, plural))
  for (const each of wanted) {
    await kubernetes.create(each, signal).catch((error: unknown) => {
      if (!(error instanceof KubernetesFailed && error.code === 409)) throw error
    })
  }
  const names = wanted.map(({ metadata }) => metadata.name)
  const isDone = (found: readonly KubernetesObject[]) =>
    names.every((name) => found.some((each) => each.metadata.name === name && isEstablished(each)))
  const query = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' }
  if (!(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: SERVED_SECONDS }, systemClock, signal)))
    throw new Error(`the kinds of Istio were not served within ${SERVED_SECONDS} s`)
}

function isEstablished({ status }: KubernetesObject): boolean {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[]
  return conditions.some(({ type, status: is }) => type === 'Established' && is === 'True')
}
