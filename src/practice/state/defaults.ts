/** What the API server fills in where a manifest is silent, kind by kind. */

import { randomInt } from 'node:crypto'
import type { Container, Deployment, Json, Pod, PodSpec, PodTemplate, Probe, Service, Toleration } from './objects.ts'
import { SERVICES } from './resources.ts'
import type { Draft, Store } from './store.ts'

const SUFFIX_LETTERS = 'bcdfghjklmnpqrstvwxz2456789'

/** Five letters that cannot form a word, as after generateName. */
export function randomSuffix(): string {
  return Array.from({ length: 5 }, () => SUFFIX_LETTERS[randomInt(SUFFIX_LETTERS.length)]).join('')
}

type Fill = (draft: Draft, store: Store) => void

const FILLS: Record<string, Fill> = {
  Pod: (draft) => fillPod(draft as unknown as Pod),
  Deployment: (draft) => fillDeployment(draft as unknown as Deployment),
  ReplicaSet: (draft) => fillWorkload(draft),
  StatefulSet: (draft) => fillStatefulSet(draft),
  DaemonSet: (draft) => fillDaemonSet(draft),
  Service: (draft, store) => fillService(draft as unknown as Service, store),
  Namespace: (draft) => fillNamespace(draft),
  Node: (draft) => {
    draft.status ??= {}
  },
  Secret: (draft) => fillSecret(draft),
  CustomResourceDefinition: (draft) => fillDefinition(draft),
}

/** Fills the draft in place. */
export function fillDefaults(kind: string, draft: Draft, store: Store): void {
  FILLS[kind]?.(draft, store)
}

function fillPod(pod: Pod): void {
  fillPodSpec(pod.spec)
  const { spec } = pod
  spec.serviceAccountName ??= 'default'
  spec.serviceAccount ??= spec.serviceAccountName
  spec.enableServiceLinks ??= true
  spec.priority ??= 0
  spec.preemptionPolicy ??= 'PreemptLowerPriority'
  spec.tolerations = [...(spec.tolerations ?? []), ...['not-ready', 'unreachable'].map(nodeToleration)].filter(isFirstOfKey)
  pod.status = { phase: 'Pending', qosClass: 'BestEffort' }
}

function nodeToleration(condition: string): Toleration {
  return { key: `node.kubernetes.io/${condition}`, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }
}

function isFirstOfKey(toleration: Toleration, index: number, all: readonly Toleration[]): boolean {
  return all.findIndex(({ key, effect }) => key === toleration.key && effect === toleration.effect) === index
}

function fillPodSpec(spec: PodSpec): void {
  spec.restartPolicy ??= 'Always'
  spec.terminationGracePeriodSeconds ??= 30
  spec.dnsPolicy ??= 'ClusterFirst'
  spec.schedulerName ??= 'default-scheduler'
  spec.securityContext ??= {}
  for (const container of spec.containers ?? []) fillContainer(container)
}

function fillContainer(container: Container): void {
  const isLatest = !/:[^/]+$/.test(container.image ?? '') || container.image.endsWith(':latest')
  container.resources ??= {}
  container.terminationMessagePath ??= '/dev/termination-log'
  container.terminationMessagePolicy ??= 'File'
  container.imagePullPolicy ??= isLatest ? 'Always' : 'IfNotPresent'
  for (const port of container.ports ?? []) port.protocol ??= 'TCP'
  for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe']) fillProbe(container[probe] as Probe | undefined)
}

function fillProbe(probe: Probe | undefined): void {
  if (!probe) return
  probe.timeoutSeconds ??= 1
  probe.periodSeconds ??= 10
  probe.successThreshold ??= 1
  probe.failureThreshold ??= 3
  if (probe.httpGet) Object.assign(probe.httpGet, { path: '/', scheme: 'HTTP', ...probe.httpGet })
}

function fillWorkload(draft: Draft): void {
  const spec = (draft.spec ?? {}) as { replicas?: number; template?: PodTemplate }
  spec.replicas ??= 1
  if (spec.template?.spec) fillPodSpec(spec.template.spec)
  draft.status ??= { replicas: 0 }
}

function fillDeployment(deployment: Deployment): void {
  fillWorkload(deployment as unknown as Draft)
  deployment.status = deployment.status.observedGeneration ? deployment.status : {}
  const spec = deployment.spec as Deployment['spec'] & { progressDeadlineSeconds?: number; revisionHistoryLimit?: number }
  spec.strategy ??= { type: 'RollingUpdate' }
  spec.strategy.type ??= 'RollingUpdate'
  if (spec.strategy.type === 'RollingUpdate') {
    spec.strategy.rollingUpdate = { maxUnavailable: '25%', maxSurge: '25%', ...spec.strategy.rollingUpdate }
  }
  spec.revisionHistoryLimit ??= 10
  spec.progressDeadlineSeconds ??= 600
}

function fillStatefulSet(draft: Draft): void {
  fillWorkload(draft)
  const spec = draft.spec as Record<string, unknown>
  spec.podManagementPolicy ??= 'OrderedReady'
  spec.updateStrategy ??= { type: 'RollingUpdate', rollingUpdate: { partition: 0 } }
  spec.revisionHistoryLimit ??= 10
  spec.persistentVolumeClaimRetentionPolicy ??= { whenDeleted: 'Retain', whenScaled: 'Retain' }
}

function fillDaemonSet(draft: Draft): void {
  const spec = (draft.spec ?? {}) as Record<string, unknown> & { template?: PodTemplate }
  if (spec.template?.spec) fillPodSpec(spec.template.spec)
  spec.updateStrategy ??= { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }
  spec.revisionHistoryLimit ??= 10
  draft.status ??= { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 }
}

function fillNamespace(draft: Draft): void {
  draft.metadata.labels = { ...draft.metadata.labels, 'kubernetes.io/metadata.name': draft.metadata.name }
  draft.spec = { finalizers: ['kubernetes'] }
  draft.status = { phase: 'Active' }
}

function fillSecret(draft: Draft): void {
  draft.type ??= 'Opaque'
  const texts = Object.entries((draft.stringData ?? {}) as Record<string, string>)
  if (texts.length === 0) return
  const encoded = texts.map(([key, text]) => [key, Buffer.from(text).toString('base64')])
  draft.data = { ...(draft.data as object | undefined), ...Object.fromEntries(encoded) }
  delete draft.stringData
}

function fillDefinition(draft: Draft): void {
  const { names } = draft.spec as { names?: Json }
  if (!names) return
  names.singular ??= String(names.kind).toLowerCase()
  names.listKind ??= `${names.kind}List`
}

const NODE_PORTS = { first: 30_000, last: 32_767 }

function fillService(service: Service, store: Store): void {
  const { spec } = service
  spec.type ??= 'ClusterIP'
  spec.sessionAffinity ??= 'None'
  service.status ??= { loadBalancer: {} }
  for (const port of spec.ports ?? []) {
    port.protocol ??= 'TCP'
    port.targetPort ??= port.port
  }
  if (spec.type === 'ExternalName') return
  Object.assign(spec, { internalTrafficPolicy: 'Cluster', ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack', ...spec })
  spec.clusterIP ||= freeAddress(store)
  spec.clusterIPs ??= [spec.clusterIP]
  if (spec.type !== 'ClusterIP') fillNodePorts(spec, store)
}

function fillNodePorts(spec: Service['spec'], store: Store): void {
  spec.externalTrafficPolicy ??= 'Cluster'
  for (const port of spec.ports ?? []) port.nodePort ||= freeNodePort(store)
}

function freeAddress(store: Store): string {
  const taken = store.list(SERVICES).map(({ spec }) => spec.clusterIP)
  const address = () => `10.96.${randomInt(1, 255)}.${randomInt(1, 255)}`
  let candidate = address()
  while (taken.includes(candidate)) candidate = address()
  return candidate
}

/** A port of Kubernetes' range that no Service of this cluster has. */
function freeNodePort(store: Store): number {
  const taken = store.list(SERVICES).flatMap(({ spec }) => (spec.ports ?? []).map((port) => port.nodePort))
  let candidate = randomInt(NODE_PORTS.first, NODE_PORTS.last + 1)
  while (taken.includes(candidate)) candidate = randomInt(NODE_PORTS.first, NODE_PORTS.last + 1)
  return candidate
}
