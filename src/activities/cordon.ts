/** Whether pods may be scheduled on nodes. */

import { KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { failedWith } from './failed-with.ts'
import { nodeReference } from './nodes.ts'

/**
 * One node after another. The door sees in each answer whether the node is as asked.
 * @throws ActivityFailed with the node's name
 */
export async function setSchedulable(nodes: readonly KubernetesObject[], isSchedulable: boolean, tools: Tools): Promise<void> {
  // The server leaves out a field that is false, so nothing is what it is asked for.
  const body = { spec: { unschedulable: isSchedulable ? null : true } }
  for (const node of nodes) {
    try {
      await tools.kubernetes.patch(nodeReference(node), { type: 'strategic', body }, tools.signal)
    } catch (error) {
      if (!(error instanceof KubernetesFailed)) throw error
      throw failedWith(`Failed to ${isSchedulable ? 'schedule' : 'unschedule'} node '${node.metadata.name}'`, error)
    }
  }
}
