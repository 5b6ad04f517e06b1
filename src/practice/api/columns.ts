/** The columns of `kubectl get`, kind by kind. */

import type { ApiObject, Endpoints, Json, Service, WorkloadStatus } from '../state/objects.ts'
import type { Resource } from '../state/resources.ts'
import { selectorText } from '../state/selectors.ts'
import { ageText, type Column, column, containersOf, NONE, statusOf } from './column.ts'
import { NODE_COLUMNS } from './node-columns.ts'
import { POD_COLUMNS } from './pod-columns.ts'

const NAME = column('Name', ({ metadata }) => metadata.name)
const AGE = column('Age', ({ metadata }, now) => ageText(metadata.creationTimestamp, now))
const CREATED_AT: Column = { ...column('Created At', ({ metadata }) => metadata.creationTimestamp), type: 'date' }

const CONTAINERS = column(
  'Containers',
  (object) =>
    containersOf(object)
      .map(({ name }) => name)
      .join(','),
  'wide',
)
const IMAGES = column(
  'Images',
  (object) =>
    containersOf(object)
      .map(({ image }) => image)
      .join(','),
  'wide',
)
const SELECTOR = column('Selector', ({ spec }) => selectorText((spec as { selector?: object }).selector), 'wide')
const WORKLOAD = [AGE, CONTAINERS, IMAGES, SELECTOR]

const DEPLOYMENT_COLUMNS = [
  column('Ready', (object) => `${count(object, 'readyReplicas')}/${wanted(object)}`),
  column('Up-to-date', (object) => count(object, 'updatedReplicas')),
  column('Available', (object) => count(object, 'availableReplicas')),
  ...WORKLOAD,
]

const REPLICA_SET_COLUMNS = [
  column('Desired', wanted),
  column('Current', (object) => count(object, 'replicas')),
  column('Ready', (object) => count(object, 'readyReplicas')),
  ...WORKLOAD,
]

const DAEMON_SET_COLUMNS = [
  column('Desired', (object) => count(object, 'desiredNumberScheduled')),
  column('Current', (object) => count(object, 'currentNumberScheduled')),
  column('Ready', (object) => count(object, 'numberReady')),
  column('Up-to-date', (object) => count(object, 'updatedNumberScheduled')),
  column('Available', (object) => count(object, 'numberAvailable')),
  column('Node Selector', nodeSelector),
  ...WORKLOAD,
]

const SERVICE_COLUMNS = [
  column('Type', ({ spec }) => text((spec as Service['spec']).type)),
  column('Cluster-IP', ({ spec }) => text((spec as Service['spec']).clusterIP)),
  column('External-IP', () => NONE),
  column('Port(s)', ({ spec }) => servicePorts(spec as Service['spec'])),
  AGE,
  column('Selector', ({ spec }) => selectorText({ matchLabels: (spec as Service['spec']).selector ?? {} }) || NONE, 'wide'),
]

const BUDGET_COLUMNS = [
  column('Min Available', ({ spec }) => text((spec as Json).minAvailable, 'N/A')),
  column('Max Unavailable', ({ spec }) => text((spec as Json).maxUnavailable, 'N/A')),
  column('Allowed Disruptions', (object) => count(object, 'disruptionsAllowed')),
  AGE,
]

const DATA = column('Data', ({ data }) => Object.keys((data as Json | undefined) ?? {}).length)

/** Without the name, which all of them begin with. */
const COLUMNS: Record<string, readonly Column[]> = {
  Pod: POD_COLUMNS,
  Node: NODE_COLUMNS,
  Deployment: DEPLOYMENT_COLUMNS,
  ReplicaSet: REPLICA_SET_COLUMNS,
  StatefulSet: [column('Ready', (object) => `${count(object, 'readyReplicas')}/${wanted(object)}`), AGE, CONTAINERS, IMAGES],
  DaemonSet: DAEMON_SET_COLUMNS,
  Service: SERVICE_COLUMNS,
  Endpoints: [column('Endpoints', (object) => endpoints(object as Endpoints)), AGE],
  Namespace: [column('Status', (object) => text(statusOf(object).phase)), AGE],
  ConfigMap: [DATA, AGE],
  Secret: [column('Type', ({ type }) => text(type)), DATA, AGE],
  PodDisruptionBudget: BUDGET_COLUMNS,
  CustomResourceDefinition: [CREATED_AT],
}

export function columnsOf(resource: Resource): readonly Column[] {
  return [NAME, ...((!resource.isCustom && COLUMNS[resource.kind]) || [AGE])]
}

function text(value: unknown, missing: string = NONE): string {
  return value === undefined || value === '' ? missing : String(value)
}

function count(object: ApiObject, field: string): number {
  return Number((statusOf(object) as WorkloadStatus)[field] ?? 0)
}

function wanted({ spec }: ApiObject): number {
  return (spec as { replicas?: number }).replicas ?? 0
}

function nodeSelector({ spec }: ApiObject): string {
  const { template } = spec as { template?: { spec?: { nodeSelector?: Record<string, string> } } }
  return selectorText({ matchLabels: template?.spec?.nodeSelector ?? {} }) || NONE
}

function servicePorts({ ports = [] }: Service['spec']): string {
  return ports.map(({ port, nodePort, protocol }) => `${port}${nodePort ? `:${nodePort}` : ''}/${protocol}`).join(',') || NONE
}

function endpoints({ subsets = [] }: Endpoints): string {
  return listText(
    subsets.flatMap(({ addresses = [], ports = [] }) => addresses.flatMap(({ ip }) => ports.map(({ port }) => `${ip}:${port}`))),
  )
}

/** The first three, and how many more. */
function listText(items: readonly unknown[]): string {
  const shown = items.slice(0, 3).join(',')
  return items.length > 3 ? `${shown} + ${items.length - 3} more...` : shown || NONE
}
