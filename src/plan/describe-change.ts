/** One intended change in the words of a plan: what, how much of it is left, and how it is taken back. */

import type { PlannedChange } from '../experiment/plan.ts'
import {
  type Kubernetes,
  KubernetesFailed,
  type KubernetesObject,
  nameObject,
  type ObjectReference,
  referenceOf,
} from '../kubernetes/kubernetes.ts'
import type { PolicyGuard } from '../policy/guard.ts'
import { describeRefusal } from '../policy/policy.ts'
import { controllerOf, ownerOf, type Reach, reachOfNode, reachOfPod, reachOfWorkload, wantedBy } from '../policy/reach.ts'
import { compareFields, describeField, hasChanged, overwrittenPaths } from '../undo/fields.ts'
import type { Budgets } from './budgets.ts'
import type { Intended } from './planning-door.ts'
import { podsOnNode } from './pods-on-node.ts'

export interface DescribeTools {
  /** The cluster as it is. */
  kubernetes: Kubernetes
  guard: PolicyGuard
  budgets: Budgets
  /** What the plan has taken already. */
  taken: Set<string>
  isRollback: boolean
  signal: AbortSignal
}

export async function describeChange(intended: Intended, tools: DescribeTools): Promise<PlannedChange> {
  const { change, before } = intended
  const refusal = await tools.guard.check(change, tools.isRollback, tools.signal)
  const effect = await effectOf(intended, tools)
  const isRemovalOfPod = before?.kind === 'Pod' && (change.verb === 'delete' || change.verb === 'evict')
  return {
    verb: change.verb,
    object: nameObject(change.object),
    details: detailsOf(intended),
    undo: await undoOf(intended, tools),
    ...(effect !== '' && { effect }),
    budgets: isRemovalOfPod ? await tools.budgets.exceededBy(before, change.verb as 'delete' | 'evict', tools.signal) : [],
    ...(refusal && { refusal: describeRefusal(refusal) }),
  }
}

function detailsOf({ change, before, after, command }: Intended): string[] {
  if (command) return [command.join(' ')]
  if (change.verb !== 'patch' || !before || !after) return []
  return compareFields(overwrittenPaths(change.patch), before, after).filter(hasChanged).map(describeField)
}

async function effectOf(intended: Intended, tools: DescribeTools): Promise<string> {
  const { change, before } = intended
  const reach = await whereSeen(reachOf(intended, tools), null)
  const isLoss = change.verb === 'delete' && before?.kind === 'Node'
  const pods = isLoss ? await whereSeen(podsOnNode(change.object.name, tools.kubernetes, tools.signal), null) : null
  return [reach && describeReach(reach), pods].filter((part) => part !== null).join('; ')
}

async function reachOf({ change, before, after }: Intended, tools: DescribeTools): Promise<Reach | null> {
  if (!before || change.verb === 'exec') return null
  if (before.kind === 'Pod') return takePod(before, tools)
  if (before.kind === 'Node') {
    const reach = change.verb === 'delete' || after?.spec?.unschedulable === true ? await reachOfNode(change.object, tools) : null
    tools.taken.add(before.metadata.name)
    return reach
  }
  const size = wantedBy(before)
  return size === undefined ? null : reachOfWorkload(before, after ? (wantedBy(after) ?? size) : 0, size)
}

/** A ReplicaSet speaks for the Deployment that owns it. */
async function takePod(pod: KubernetesObject, tools: DescribeTools): Promise<Reach | null> {
  const reach = await reachOfPod(pod, tools)
  if (pod.metadata.uid !== undefined) tools.taken.add(pod.metadata.uid)
  const owner = reach && (await topOwner(pod, tools))
  return owner ? { ...reach, whole: nameObject(owner) } : reach
}

/** By their references, as far as they may be looked at. Null when there is none, or it is gone. */
async function topOwner(object: KubernetesObject, tools: DescribeTools): Promise<ObjectReference | null> {
  const reference = controllerOf(object)
  const owner = reference && (await whereSeen(ownerOf(object, tools), object))
  return owner === object ? reference : owner && (controllerOf(owner) ?? referenceOf(owner))
}

/** A plan needs no more permissions than the run: what may not be seen is not told. */
async function whereSeen<Found, Unseen>(look: Promise<Found>, unseen: Unseen): Promise<Found | Unseen> {
  try {
    return await look
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 403) return unseen
    throw error
  }
}

function describeReach({ whole, unit, wanted, left }: Reach): string {
  return `${left} of ${wanted} ${unit} of ${whole} stay ${unit === 'nodes' ? 'in use' : 'up'}`
}

const LOSES_DATA = ['PersistentVolumeClaim', 'PersistentVolume']

async function undoOf(intended: Intended, tools: DescribeTools): Promise<PlannedChange['undo']> {
  const { change, before } = intended
  if (change.verb === 'exec') return { isPossible: false, how: 'what a command has done cannot be taken back' }
  if (tools.isRollback) return { isPossible: true, how: 'a rollback; what it sets stays' }
  if (change.verb === 'create') return { isPossible: true, how: 'deleted again' }
  if (change.verb === 'patch') return { isPossible: true, how: 'set to what it was' }
  const { kind } = change.object
  if (kind === 'Namespace') return { isPossible: false, how: 'the namespace is created again, but what was in it is lost' }
  if (LOSES_DATA.includes(kind)) return { isPossible: false, how: 'the object is created again, but its data may be lost' }
  const owner = before && (await topOwner(before, tools))
  if (owner) return { isPossible: true, how: replacedBy(owner) }
  return { isPossible: true, how: 'created again from its manifest, as a new object' }
}

/** Only a Job gives up on its pods. */
function replacedBy(owner: ObjectReference): string {
  const name = nameObject(owner)
  return owner.kind === 'Job' ? `${name} replaces it as long as its backoffLimit allows` : `${name} replaces it`
}
