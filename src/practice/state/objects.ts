/** The shapes of the objects that the practice cluster itself reads or writes; everything else in an object is kept as it came. */

export interface OwnerReference {
  apiVersion: string
  kind: string
  name: string
  uid: string
  controller?: boolean
  blockOwnerDeletion?: boolean
}

export interface Metadata {
  name: string
  namespace?: string
  generateName?: string
  uid: string
  resourceVersion: string
  generation?: number
  creationTimestamp: string
  deletionTimestamp?: string
  deletionGracePeriodSeconds?: number
  labels?: Record<string, string>
  annotations?: Record<string, string>
  ownerReferences?: OwnerReference[]
  finalizers?: string[]
}

export interface ApiObject {
  apiVersion: string
  kind: string
  metadata: Metadata
  [field: string]: unknown
}

/** Plain JSON with keys, of a shape nobody has promised. */
export type Json = Record<string, unknown>

export interface Condition {
  type: string
  status: 'True' | 'False' | 'Unknown'
  reason?: string
  message?: string
  lastTransitionTime?: string
  lastUpdateTime?: string
  [field: string]: unknown
}

export interface LabelSelector {
  matchLabels?: Record<string, string>
  matchExpressions?: { key: string; operator: string; values?: string[] }[]
}

export interface EnvironmentVariable {
  name: string
  value?: string
  valueFrom?: {
    fieldRef?: { fieldPath: string }
    configMapKeyRef?: { name: string; key: string }
    secretKeyRef?: { name: string; key: string }
  }
}

export interface Probe {
  httpGet?: { path?: string; port: number | string }
  tcpSocket?: { port: number | string }
  exec?: { command: string[] }
  initialDelaySeconds?: number
  periodSeconds?: number
  timeoutSeconds?: number
  successThreshold?: number
  failureThreshold?: number
}

export interface Container {
  name: string
  image: string
  command?: string[]
  args?: string[]
  env?: EnvironmentVariable[]
  envFrom?: { prefix?: string; configMapRef?: { name: string }; secretRef?: { name: string } }[]
  ports?: { name?: string; containerPort: number; protocol?: string }[]
  readinessProbe?: Probe
  lifecycle?: { preStop?: { sleep?: { seconds: number }; exec?: { command: string[] } } }
  [field: string]: unknown
}

export interface Toleration {
  key?: string
  operator?: string
  value?: string
  effect?: string
  tolerationSeconds?: number
}

export interface PodSpec {
  containers: Container[]
  nodeName?: string
  nodeSelector?: Record<string, string>
  affinity?: { nodeAffinity?: { requiredDuringSchedulingIgnoredDuringExecution?: { nodeSelectorTerms: LabelSelector[] } } }
  tolerations?: Toleration[]
  restartPolicy?: string
  terminationGracePeriodSeconds?: number
  [field: string]: unknown
}

export interface ContainerState {
  waiting?: { reason: string; message?: string }
  running?: { startedAt: string }
  terminated?: { exitCode: number; reason: string; startedAt: string; finishedAt: string; containerID?: string }
}

export interface ContainerStatus {
  name: string
  image: string
  imageID: string
  containerID?: string
  ready: boolean
  started: boolean
  restartCount: number
  state: ContainerState
  lastState: ContainerState
}

export interface PodStatus {
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed'
  conditions?: Condition[]
  containerStatuses?: ContainerStatus[]
  podIP?: string
  reason?: string
  [field: string]: unknown
}

export interface Pod extends ApiObject {
  spec: PodSpec
  status: PodStatus
}

export interface PodTemplate {
  metadata?: { labels?: Record<string, string>; annotations?: Record<string, string> }
  spec: PodSpec
}

export interface WorkloadStatus {
  observedGeneration?: number
  replicas?: number
  readyReplicas?: number
  availableReplicas?: number
  updatedReplicas?: number
  unavailableReplicas?: number
  conditions?: Condition[]
  [field: string]: unknown
}

export interface ReplicaSet extends ApiObject {
  spec: { replicas: number; selector: LabelSelector; template: PodTemplate }
  status: WorkloadStatus
}

export interface Deployment extends ApiObject {
  spec: ReplicaSet['spec'] & {
    paused?: boolean
    strategy: { type: string; rollingUpdate?: { maxSurge: number | string; maxUnavailable: number | string } }
  }
  status: WorkloadStatus
}

export interface StatefulSet extends ApiObject {
  spec: ReplicaSet['spec'] & { serviceName?: string; podManagementPolicy?: string; updateStrategy?: { type: string } }
  status: WorkloadStatus
}

export interface DaemonSet extends ApiObject {
  spec: { selector: LabelSelector; template: PodTemplate; updateStrategy?: { type: string } }
  status: Json
}

export interface ServicePort {
  name?: string
  port: number
  protocol?: string
  targetPort?: number | string
  nodePort?: number
}

export interface Service extends ApiObject {
  spec: { type?: string; clusterIP?: string; selector?: Record<string, string>; ports?: ServicePort[]; [field: string]: unknown }
}

export interface EndpointAddress {
  ip: string
  nodeName?: string
  targetRef?: { kind: string; name: string; namespace?: string; uid: string }
}

export interface Endpoints extends ApiObject {
  subsets?: {
    addresses?: EndpointAddress[]
    notReadyAddresses?: EndpointAddress[]
    ports?: { name?: string; port: number; protocol?: string }[]
  }[]
}

export interface Taint {
  key: string
  value?: string
  effect: string
  timeAdded?: string
}

export interface ClusterNode extends ApiObject {
  spec: { unschedulable?: boolean; taints?: Taint[]; [field: string]: unknown }
  status: { conditions?: Condition[]; addresses?: { type: string; address: string }[]; [field: string]: unknown }
}

export interface Namespace extends ApiObject {
  spec: { finalizers?: string[] }
  status: { phase: string; conditions?: Condition[] }
}

export interface DisruptionBudget extends ApiObject {
  spec: { selector?: LabelSelector; minAvailable?: number | string; maxUnavailable?: number | string }
  status: {
    currentHealthy: number
    desiredHealthy: number
    disruptionsAllowed: number
    expectedPods: number
    disruptedPods?: Record<string, string>
    [field: string]: unknown
  }
}

export interface NetworkPolicyPeer {
  podSelector?: LabelSelector
  namespaceSelector?: LabelSelector
  ipBlock?: { cidr: string; except?: string[] }
}

export interface NetworkPolicyPort {
  protocol?: string
  port?: number | string
  endPort?: number
}

export interface NetworkPolicy extends ApiObject {
  spec: {
    podSelector?: LabelSelector
    policyTypes?: string[]
    ingress?: { from?: NetworkPolicyPeer[]; ports?: NetworkPolicyPort[] }[]
    egress?: { to?: NetworkPolicyPeer[]; ports?: NetworkPolicyPort[] }[]
  }
}

export interface CustomResourceDefinition extends ApiObject {
  spec: {
    group: string
    scope: string
    names: { kind: string; plural: string; singular?: string; shortNames?: string[]; listKind?: string; categories?: string[] }
    versions: { name: string; served: boolean; storage: boolean; subresources?: { status?: Json; scale?: Json } }[]
  }
}

/** `True` when the object has the condition and it holds. */
export function hasCondition(object: { status?: { conditions?: Condition[] } }, type: string): boolean {
  return object.status?.conditions?.some((condition) => condition.type === type && condition.status === 'True') ?? false
}

/** The conditions with one set; its transition time moves only when its status changes. */
export function withCondition(conditions: readonly Condition[] | undefined, next: Condition, now: string): Condition[] {
  const former = conditions?.find((condition) => condition.type === next.type)
  const lastTransitionTime = former?.status === next.status ? (former.lastTransitionTime ?? now) : now
  return [...(conditions ?? []).filter((condition) => condition !== former), { ...next, lastTransitionTime }]
}

/** The owner that manages the object, if there is one. */
export function controllerOf(object: ApiObject): OwnerReference | undefined {
  return object.metadata.ownerReferences?.find((owner) => owner.controller)
}

/** A reference by which `owner` manages another object. */
export function ownedBy(owner: ApiObject): OwnerReference {
  const { apiVersion, kind, metadata } = owner
  return { apiVersion, kind, name: metadata.name, uid: metadata.uid, controller: true, blockOwnerDeletion: true }
}

/** A pod that runs and passes its readiness, and is not on its way out. */
export function isPodReady(pod: Pod): boolean {
  return hasCondition(pod, 'Ready') && pod.metadata.deletionTimestamp === undefined
}

/** A pod that has neither ended nor been told to. */
export function isPodActive(pod: Pod): boolean {
  return pod.metadata.deletionTimestamp === undefined && !isPodFinished(pod)
}

export function isPodFinished(pod: Pod): boolean {
  return pod.status.phase === 'Succeeded' || pod.status.phase === 'Failed'
}
