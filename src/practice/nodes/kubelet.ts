/** The nodes' agents in one: runs the pods that are assigned, stops those that are deleted. */

import type { Controller } from '../controllers/controller.ts'
import type { ClusterNode, Pod } from '../state/objects.ts'
import { NODES, PODS } from '../state/resources.ts'
import type { Change } from '../state/store.ts'
import type { Machine } from './container-run.ts'
import { PodRun } from './pod-run.ts'

export class Kubelet implements Controller {
  readonly #machine: Machine
  readonly #runs = new Map<string, PodRun>()

  constructor(machine: Machine) {
    this.#machine = machine
  }

  /** The pod on its node, if it was started. */
  run(pod: Pod): PodRun | undefined {
    return this.#runs.get(pod.metadata.uid)
  }

  concerns({ resource, type, object }: Change): string[] {
    if (resource !== PODS) return []
    const pod = object as Pod
    if (type === 'DELETED') this.#forget(pod.metadata.uid)
    return type === 'DELETED' || !pod.spec.nodeName ? [] : [`${pod.metadata.namespace}/${pod.metadata.name}`]
  }

  reconcile(namespace: string, name: string): void {
    const pod = this.#machine.store.find(PODS, namespace, name)
    if (!pod?.spec.nodeName) return
    const node = this.#machine.store.find(NODES, undefined, pod.spec.nodeName)
    const run = this.#runs.get(pod.metadata.uid) ?? (node && this.#start(pod, node))
    if (pod.metadata.deletionTimestamp) run?.stop(pod.metadata.deletionGracePeriodSeconds ?? 0)
  }

  stop(): void {
    for (const uid of [...this.#runs.keys()]) this.#forget(uid)
  }

  #start(pod: Pod, node: ClusterNode): PodRun {
    const hostAddress = node.status.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? ''
    const address = this.#machine.network.podAddress(Number(hostAddress.split('.').at(-1)) % 10)
    const run = new PodRun(this.#machine, pod, address, hostAddress)
    this.#runs.set(pod.metadata.uid, run)
    run.start()
    return run
  }

  #forget(uid: string): void {
    this.#runs.get(uid)?.kill()
    this.#runs.delete(uid)
  }
}
