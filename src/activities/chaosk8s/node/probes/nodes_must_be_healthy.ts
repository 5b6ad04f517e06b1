import { z } from 'zod/mini'
import type { KubernetesObject } from '../../../../kubernetes/kubernetes.ts'
import { defineProbe } from '../../../activity.ts'
import { labelSelector } from '../../../arguments.ts'
import { conditionsOf, isOnEveryNode } from '../../../nodes.ts'
import { inCluster } from '../../../permissions.ts'

/** The first seven come from node-problem-detector, where it is installed. */
const TROUBLES = [
  'FrequentKubeletRestart',
  'FrequentDockerRestart',
  'FrequentContainerdRestart',
  'ReadonlyFilesystem',
  'KernelDeadlock',
  'CorruptDockerOverlay2',
  'FrequentUnregisterNetDevice',
  'NetworkUnavailable',
  'MemoryPressure',
  'DiskPressure',
  'PIDPressure',
]

/** Spec extensions 4.13. A condition that is not there troubles nobody. */
export const nodes_must_be_healthy = defineProbe({
  name: 'chaosk8s.node.probes.nodes_must_be_healthy',
  summary: 'Whether every node is ready and without any known trouble.',
  permissions: inCluster('nodes', 'list'),
  arguments: z.strictObject({ label_selector: labelSelector }),
  run: (which, tools) => isOnEveryNode(isHealthy, which, tools),
})

function isHealthy(node: KubernetesObject): boolean {
  const { Ready = 'True', ...conditions } = conditionsOf(node)
  return Ready === 'True' && TROUBLES.every((type) => (conditions[type] ?? 'False') === 'False')
}
