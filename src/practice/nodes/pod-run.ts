/** One pod on its node, from its assignment to its end; writes the pod's status. */

import { deleteObject } from '../state/deletion.ts'
import { type Condition, type Pod, type PodStatus, withCondition } from '../state/objects.ts'
import { PODS } from '../state/resources.ts'
import { ContainerRun, type Machine } from './container-run.ts'

export class PodRun {
  readonly containers: ContainerRun[]
  readonly #machine: Machine
  readonly #pod: Pod
  readonly #address: string
  readonly #hostAddress: string
  #graceSeconds: number | undefined
  #callOff = () => {}

  constructor(machine: Machine, pod: Pod, address: string, hostAddress: string) {
    this.#machine = machine
    this.#pod = pod
    this.#address = address
    this.#hostAddress = hostAddress
    this.containers = pod.spec.containers.map(
      (container) => new ContainerRun(machine, pod, address, container, () => this.#publish()),
    )
  }

  start(): void {
    this.#publish()
    this.#callOff = this.#machine.timers.after(this.#machine.startSeconds, () => {
      for (const container of this.containers) void container.start()
    })
  }

  /** SIGTERM, then SIGKILL after `graceSeconds`, then the pod is removed. May be called again with less grace. */
  stop(graceSeconds: number): void {
    if (this.#graceSeconds !== undefined && graceSeconds >= this.#graceSeconds) return
    const isFirst = this.#graceSeconds === undefined
    this.#graceSeconds = graceSeconds
    this.#callOff()
    this.#callOff = this.#machine.timers.after(graceSeconds, () => {
      for (const container of this.containers) container.kill()
      this.#remove()
    })
    if (isFirst) void Promise.all(this.containers.map((container) => container.stop())).then(() => this.#remove())
  }

  kill(): void {
    this.#callOff()
    for (const container of this.containers) container.kill()
  }

  #remove(): void {
    this.#callOff()
    const { store } = this.#machine
    const current = store.find(PODS, this.#pod.metadata.namespace, this.#pod.metadata.name)
    if (current?.metadata.uid === this.#pod.metadata.uid) deleteObject(store, PODS, current, { gracePeriodSeconds: 0 })
  }

  #publish(): void {
    const now = this.#machine.store.now()
    this.#machine.store.edit(PODS, this.#pod, (draft) => {
      const containerStatuses = this.containers.map((container) => container.status)
      const place = {
        hostIP: this.#hostAddress,
        hostIPs: [{ ip: this.#hostAddress }],
        podIP: this.#address,
        podIPs: [{ ip: this.#address }],
      }
      const conditions = this.#conditions(draft.status, now)
      draft.status = { startTime: now, ...draft.status, ...place, phase: this.#phase(), conditions, containerStatuses }
    })
  }

  #phase(): PodStatus['phase'] {
    const states = this.containers.map((container) => container.state)
    if (states.every(({ terminated }) => terminated) && this.#isOver()) {
      return states.every(({ terminated }) => terminated?.exitCode === 0) ? 'Succeeded' : 'Failed'
    }
    return this.containers.some(({ state, restartCount }) => state.running || state.terminated || restartCount > 0)
      ? 'Running'
      : 'Pending'
  }

  /** Whether ended containers stay ended. */
  #isOver(): boolean {
    const { restartPolicy } = this.#pod.spec
    if (this.#graceSeconds !== undefined || restartPolicy === 'Never') return true
    return restartPolicy === 'OnFailure' && this.containers.every(({ state }) => state.terminated?.exitCode === 0)
  }

  #conditions(former: PodStatus, now: string): Condition[] {
    const unready = this.containers.filter(({ status }) => !status.ready).map(({ container }) => container.name)
    const isOver = this.#phase() === 'Succeeded'
    const missing = {
      reason: isOver ? 'PodCompleted' : 'ContainersNotReady',
      ...(!isOver && { message: `containers with unready status: [${unready.join(' ')}]` }),
    }
    const readiness = unready.length === 0 ? ({ status: 'True' } as const) : ({ status: 'False', ...missing } as const)
    const facts: Condition[] = [
      { type: 'PodReadyToStartContainers', status: 'True' },
      { type: 'Initialized', status: 'True' },
      { type: 'Ready', ...readiness },
      { type: 'ContainersReady', ...readiness },
      { type: 'PodScheduled', status: 'True' },
    ]
    return facts.reduce((all, fact) => withCondition(all, { lastProbeTime: null, ...fact }, now), former.conditions ?? [])
  }
}
