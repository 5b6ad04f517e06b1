/** What a deployment says about itself: its counts and its two conditions. */

import { type Condition, type Deployment, type ReplicaSet, type WorkloadStatus, withCondition } from '../state/objects.ts'
import { shareOf } from './pods.ts'

/** How many pods there may be above, and how many may be missing below what is wanted. */
export function budget({ replicas, strategy }: Deployment['spec']): { maxSurge: number; maxUnavailable: number } {
  if (strategy.type === 'Recreate') return { maxSurge: 0, maxUnavailable: replicas }
  const maxSurge = shareOf(strategy.rollingUpdate?.maxSurge, replicas, Math.ceil)
  const maxUnavailable = shareOf(strategy.rollingUpdate?.maxUnavailable, replicas, Math.floor)
  return { maxSurge, maxUnavailable: maxSurge === 0 && maxUnavailable === 0 ? 1 : maxUnavailable }
}

type Counts = Record<'replicas' | 'updatedReplicas' | 'readyReplicas' | 'availableReplicas' | 'unavailableReplicas', number>

/** Counts of 0 are left out, as Kubernetes does. */
export function deploymentStatus(
  deployment: Deployment,
  sets: readonly ReplicaSet[],
  current: ReplicaSet | undefined,
  now: string,
): WorkloadStatus {
  const counts = countPods(deployment, sets, current)
  const former = deployment.status.conditions
  const facts = [progress(deployment, current?.metadata.name ?? '', counts), availability(deployment, counts)]
  const conditions = facts.reduce((all, fact) => withFact(all, fact, now), former ?? [])
  const filled = Object.entries(counts).filter(([, count]) => count > 0)
  return { observedGeneration: deployment.metadata.generation ?? 1, ...Object.fromEntries(filled), conditions }
}

function countPods({ spec }: Deployment, sets: readonly ReplicaSet[], current: ReplicaSet | undefined): Counts {
  const sum = (field: 'replicas' | 'readyReplicas' | 'availableReplicas') =>
    sets.reduce((total, set) => total + (set.status[field] ?? 0), 0)
  const availableReplicas = sum('availableReplicas')
  return {
    replicas: sum('replicas'),
    updatedReplicas: current?.status.replicas ?? 0,
    readyReplicas: sum('readyReplicas'),
    availableReplicas,
    unavailableReplicas: Math.max(spec.replicas - availableReplicas, 0),
  }
}

function availability({ spec }: Deployment, { availableReplicas }: Counts): Condition {
  const isEnough = availableReplicas >= spec.replicas - budget(spec).maxUnavailable
  const [status, reason, verb] = isEnough
    ? (['True', 'MinimumReplicasAvailable', 'has'] as const)
    : (['False', 'MinimumReplicasUnavailable', 'does not have'] as const)
  return { type: 'Available', status, reason, message: `Deployment ${verb} minimum availability.` }
}

const COMPLETE = 'NewReplicaSetAvailable'

/** A complete rollout stays complete while its pods come and go; only another replica set begins a new one. */
function progress({ spec, status }: Deployment, setName: string, counts: Counts): Condition {
  const message = `ReplicaSet "${setName}" has successfully progressed.`
  const wasComplete = status.conditions?.some((former) => former.reason === COMPLETE && former.message === message)
  const isComplete = [counts.updatedReplicas, counts.replicas, counts.availableReplicas].every((count) => count === spec.replicas)
  if (isComplete || wasComplete) return { type: 'Progressing', status: 'True', reason: COMPLETE, message }
  return { type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated', message: `ReplicaSet "${setName}" is progressing.` }
}

function withFact(conditions: Condition[], next: Condition, now: string): Condition[] {
  const isKnown = conditions.some(
    ({ type, reason, message }) => type === next.type && reason === next.reason && message === next.message,
  )
  return isKnown ? conditions : withCondition(conditions, { ...next, lastUpdateTime: now }, now)
}
