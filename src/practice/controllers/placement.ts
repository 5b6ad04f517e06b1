/** Whether a pod may be on a node. */

import { type ClusterNode, hasCondition, type Pod, type Taint, type Toleration } from '../state/objects.ts'
import { fits } from '../state/selectors.ts'

/** Why the scheduler does not put the pod on the node, in its words; undefined when it may. */
export function refusal({ spec }: Pick<Pod, 'spec'>, node: ClusterNode): string | undefined {
  const labels = node.metadata.labels ?? {}
  const taints = (node.spec.taints ?? []).filter((taint) => taint.effect !== 'PreferNoSchedule')
  const isCordoned = node.spec.unschedulable === true
  if (isCordoned && !tolerates(spec.tolerations, { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' })) {
    return 'node(s) were unschedulable'
  }
  const taint = taints.find((candidate) => !tolerates(spec.tolerations, candidate))
  if (taint) return `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ''}}`
  const isSelected = fits({ matchLabels: spec.nodeSelector ?? {} }, labels) && fitsAffinity(spec, node)
  if (!isSelected) return "node(s) didn't match Pod's node affinity/selector"
  return hasCondition(node, 'Ready') ? undefined : 'node(s) were not ready'
}

function fitsAffinity({ affinity }: Pod['spec'], { metadata }: ClusterNode): boolean {
  const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
  if (!required) return true
  const labels = { ...metadata.labels, 'metadata.name': metadata.name }
  return required.nodeSelectorTerms.some((term) => fits(term, labels))
}

export function tolerates(tolerations: readonly Toleration[] | undefined, taint: Taint): boolean {
  return tolerations?.some((toleration) => matches(toleration, taint)) ?? false
}

/** The toleration fits the taint; one without a key fits all. */
function matches({ key, operator, value, effect }: Toleration, taint: Taint): boolean {
  if (effect && effect !== taint.effect) return false
  if (operator === 'Exists') return !key || key === taint.key
  return key === taint.key && (value ?? '') === (taint.value ?? '')
}
