/** The columns of nodes. */

import { type ClusterNode, hasCondition, type Json } from '../state/objects.ts'
import { ageText, type Column, column, NONE } from './column.ts'

const ROLE = 'node-role.kubernetes.io/'

const cell = (name: string, write: (node: ClusterNode, now: number) => string, width?: 'wide'): Column =>
  column(name, (object, now) => write(object as ClusterNode, now), width)

const info = (field: string) => (node: ClusterNode) => String((node.status.nodeInfo as Json | undefined)?.[field] ?? NONE)

export const NODE_COLUMNS: readonly Column[] = [
  cell(
    'Status',
    (node) => `${hasCondition(node, 'Ready') ? 'Ready' : 'NotReady'}${node.spec.unschedulable ? ',SchedulingDisabled' : ''}`,
  ),
  cell('Roles', ({ metadata }) => roles(metadata.labels) || NONE),
  cell('Age', ({ metadata }, now) => ageText(metadata.creationTimestamp, now)),
  cell('Version', info('kubeletVersion')),
  cell('Internal-IP', ({ status }) => status.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? NONE, 'wide'),
  cell('External-IP', () => NONE, 'wide'),
  cell('OS-Image', info('osImage'), 'wide'),
  cell('Kernel-Version', info('kernelVersion'), 'wide'),
  cell('Container-Runtime', info('containerRuntimeVersion'), 'wide'),
]

function roles(labels: Record<string, string> = {}): string {
  const keys = Object.keys(labels).filter((key) => key.startsWith(ROLE))
  return keys.map((key) => key.slice(ROLE.length)).join(',')
}
