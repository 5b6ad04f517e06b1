/** Holds changes against a policy at the moment at which they are made: a cluster moves between the check and the change. */

import { getIfThere } from '../kubernetes/get-if-there.ts'
import { type Kubernetes, type KubernetesObject, nameObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import { isCordon, type PolicyChange, replicasIn } from './change.ts'
import { checkReach, limitsNodes, limitsPods } from './limits.ts'
import { checkKind, checkNamespace } from './places.ts'
import { type Policy, type Refusal, refusal } from './policy.ts'
import { checkQuietHours } from './quiet-hours.ts'
import { goesWithNode, type Reach, reachOfNode, reachOfPod, reachOfWorkload, wantedBy } from './reach.ts'

const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController']

export class PolicyGuard {
  readonly policy: Policy
  readonly #kubernetes: Kubernetes
  readonly #clock: Clock
  /** What the run has taken: uids of pods, names of nodes. */
  readonly #taken = new Set<string>()
  /** Sizes of workloads when the run first saw them. */
  readonly #sizes = new Map<string, number>()
  /** One after the other, so that two changes at a time cannot both be the last one allowed. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(policy: Policy, kubernetes: Kubernetes, clock: Clock) {
    this.policy = policy
    this.#kubernetes = kubernetes
    this.#clock = clock
  }

  /**
   * Null when the change may be made; it then counts as made. A rollback may put back at any time and as much as it has to.
   * Throws `KubernetesFailed` when the cluster cannot be asked.
   */
  check(change: PolicyChange, isRollback: boolean, signal: AbortSignal): Promise<Refusal | null> {
    const answer = this.#last.then(() => this.#check(change, isRollback, signal))
    this.#last = answer.catch(() => {})
    return answer
  }

  /** One that knows what this one knows now, to be asked what would be allowed: nothing counts as made here. */
  fork(): PolicyGuard {
    const other = new PolicyGuard(this.policy, this.#kubernetes, this.#clock)
    for (const taken of this.#taken) other.#taken.add(taken)
    for (const [workload, size] of this.#sizes) other.#sizes.set(workload, size)
    return other
  }

  async #check(change: PolicyChange, isRollback: boolean, signal: AbortSignal): Promise<Refusal | null> {
    const placed = this.#checkPlace(change)
    if (placed || isRollback) return placed
    return (
      checkQuietHours(this.policy, this.#clock.now()) ??
      (await this.#checkLabel(change, signal)) ??
      (await this.#checkReach(change, signal))
    )
  }

  #checkPlace({ verb, object }: PolicyChange): Refusal | null {
    const namespace = object.kind === 'Namespace' ? object.name : object.namespace
    const group = object.apiVersion.includes('/') ? (object.apiVersion.split('/')[0] ?? '') : ''
    return (
      (namespace === undefined ? null : checkNamespace(this.policy, namespace, verb === 'evict')) ??
      checkKind(this.policy, object.kind, group)
    )
  }

  async #checkLabel({ verb, object }: PolicyChange, signal: AbortSignal): Promise<Refusal | null> {
    const wanted = this.policy.rules.require?.label
    if (wanted === undefined || verb === 'create') return null
    const found = await getIfThere(this.#kubernetes, object, signal)
    if (!found || isLabelled(found, wanted)) return null
    return refusal(this.policy, ['require', 'label'], `${nameObject(object)} does not have the label ${wanted}`)
  }

  async #checkReach(change: PolicyChange, signal: AbortSignal): Promise<Refusal | null> {
    const { object, verb } = change
    if (verb === 'create') return null
    if (object.kind === 'Pod' && verb !== 'patch') return this.#takePod(change, signal)
    if (object.kind === 'Node') return this.#takeNode(change, signal)
    if (object.kind === 'Namespace' && verb === 'delete') return this.#takeNamespace(object.name, signal)
    return WORKLOADS.includes(object.kind) ? this.#resize(change, signal) : null
  }

  async #takePod({ object }: PolicyChange, signal: AbortSignal): Promise<Refusal | null> {
    if (!limitsPods(this.policy)) return null
    const tools = { kubernetes: this.#kubernetes, signal, taken: this.#taken }
    const pod = await getIfThere(this.#kubernetes, object, signal)
    if (!pod) return null
    return this.#judge(await reachOfPod(pod, tools), pod.metadata.uid ?? '')
  }

  async #takeNode(change: PolicyChange, signal: AbortSignal): Promise<Refusal | null> {
    const { name } = change.object
    const isTaken = change.verb === 'delete' || (change.verb === 'patch' && isCordon(change.patch))
    if (!isTaken) return null
    const tools = { kubernetes: this.#kubernetes, signal, taken: this.#taken }
    const reach = limitsNodes(this.policy) ? await reachOfNode(change.object, tools) : null
    const found =
      (reach && checkReach(this.policy, reach)) ?? (change.verb === 'delete' ? await this.#losePods(name, signal) : null)
    if (!found) this.#taken.add(name)
    return found
  }

  /** Those on a node that goes: all of them, or none where one may not. */
  async #losePods(node: string, signal: AbortSignal): Promise<Refusal | null> {
    if (!limitsPods(this.policy)) return null
    const tools = { kubernetes: this.#kubernetes, signal, taken: new Set(this.#taken) }
    const pods = await this.#kubernetes.list({ apiVersion: 'v1', kind: 'Pod', fieldSelector: `spec.nodeName=${node}` }, signal)
    for (const pod of pods.filter((each) => !goesWithNode(each))) {
      const reach = await reachOfPod(pod, tools)
      const found = reach && checkReach(this.policy, reach)
      if (found) return { ...found, message: `with Node ${node}: ${found.message}` }
      tools.taken.add(pod.metadata.uid ?? '')
    }
    for (const taken of tools.taken) this.#taken.add(taken)
    return null
  }

  async #takeNamespace(namespace: string, signal: AbortSignal): Promise<Refusal | null> {
    if (!limitsPods(this.policy)) return null
    const pods = await this.#kubernetes.list({ apiVersion: 'v1', kind: 'Pod', namespace, isMetadataOnly: true, limit: 1 }, signal)
    if (pods.length === 0) return null
    const rule = this.policy.rules.limits?.pods ? 'pods' : 'keep-last-ready-replica'
    return refusal(this.policy, ['limits', rule], `namespace ${namespace} would be deleted with all its pods`)
  }

  async #resize(change: PolicyChange, signal: AbortSignal): Promise<Refusal | null> {
    const left = change.verb === 'patch' ? replicasIn(change.patch) : 0
    if (left === undefined || !limitsPods(this.policy)) return null
    const workload = await getIfThere(this.#kubernetes, change.object, signal)
    if (!workload) return null
    return this.#judge(reachOfWorkload(workload, left, this.#sizeOf(workload)), '')
  }

  #sizeOf(workload: KubernetesObject): number {
    const key = workload.metadata.uid ?? ''
    const size = this.#sizes.get(key) ?? wantedBy(workload) ?? 0
    this.#sizes.set(key, size)
    return size
  }

  #judge(reach: Reach | null, taken: string): Refusal | null {
    const found = reach && checkReach(this.policy, reach)
    if (!found && taken !== '') this.#taken.add(taken)
    return found
  }
}

function isLabelled({ metadata }: KubernetesObject, label: string): boolean {
  const [key = '', value] = label.split('=')
  const held = metadata.labels?.[key]
  return value === undefined ? held !== undefined : held === value
}
