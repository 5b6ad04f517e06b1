/** One container of a pod on its node: started, restarted, asked whether it is ready, stopped. */

import { randomBytes } from 'node:crypto'
import type { Mesh } from '../istio/mesh.ts'
import type { InnerReply } from '../network/http.ts'
import type { Network } from '../network/network.ts'
import type { Container, ContainerState, ContainerStatus, Pod } from '../state/objects.ts'
import type { Store } from '../state/store.ts'
import type { Timers } from '../timers.ts'
import { ContainerLog } from './container-log.ts'
import { containerEnvironment } from './environment.ts'
import { findImage } from './images.ts'
import type { Program } from './program.ts'
import { watchReadiness } from './readiness.ts'
import { type CommandContext, CommandNotFound, runCommand } from './shell.ts'

/** What the nodes of the cluster share. */
export interface Machine {
  store: Store
  timers: Timers
  network: Network
  mesh: Mesh
  /** From a pod's assignment to its program's first answer. */
  startSeconds: number
}

const BACK_OFF_SECONDS = { first: 10, most: 300 }

export class ContainerRun {
  readonly container: Container
  state: ContainerState = { waiting: { reason: 'ContainerCreating' } }
  lastState: ContainerState = {}
  restartCount = 0
  log = new ContainerLog()
  previousLog: ContainerLog | undefined
  readonly #machine: Machine
  readonly #pod: Pod
  readonly #address: string
  readonly #changed: () => void
  readonly #files: Map<string, string>
  #program: Program | undefined
  #isPassing = false
  #isStopping = false
  #unwatch = () => {}

  /** `changed` is called after every change of the container's status. */
  constructor(machine: Machine, pod: Pod, address: string, container: Container, changed: () => void) {
    this.#machine = machine
    this.#pod = pod
    this.#address = address
    this.container = container
    this.#changed = changed
    this.#files = new Map([['/etc/hostname', `${pod.metadata.name}\n`]])
  }

  get status(): ContainerStatus {
    const { name, image } = this.container
    const isRunning = this.state.running !== undefined
    return {
      name,
      image,
      imageID: findImage(image) ? `sha256:${image}` : '',
      ready: isRunning && this.#isPassing,
      started: isRunning,
      restartCount: this.restartCount,
      state: this.state,
      lastState: this.lastState,
    }
  }

  async start(): Promise<void> {
    const image = findImage(this.container.image)
    if (!image) return this.#refuseImage()
    this.#program = image.start(this.#context())
    const program = this.#program
    await program.start()
    if (this.#isStopping) return program.kill()
    if (this.#program !== program || this.state.terminated) return
    this.state = { running: { startedAt: this.#machine.store.now() } }
    this.#isPassing = this.container.readinessProbe === undefined
    this.#unwatch = watchReadiness(
      this.#machine,
      this.container,
      this.#address,
      (words, limit) => this.#probe(words, limit),
      (isPassing) => {
        this.#isPassing = isPassing
        this.#changed()
      },
    )
    this.#changed()
  }

  /** Ends the program in good order, after its `preStop`; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#isStopping = true
    if (!this.state.running) return
    await this.#prepareStop()
    this.#unwatch()
    if (this.#program && this.state.running) this.#end(await this.#program.stop())
  }

  async #prepareStop(): Promise<void> {
    const { sleep, exec } = this.container.lifecycle?.preStop ?? {}
    const grace = this.#pod.spec.terminationGracePeriodSeconds ?? 30
    if (sleep) await new Promise<void>((resolve) => this.#machine.timers.after(sleep.seconds, resolve))
    if (exec) await this.#probe(exec.command, grace)
  }

  kill(): void {
    this.#isStopping = true
    this.#unwatch()
    this.#program?.kill()
    if (this.state.running) this.#end(137)
  }

  /** Executes a command in the container. Throws CommandNotFound. */
  exec(words: readonly string[], io: Pick<CommandContext, 'stdin' | 'stdout' | 'stderr'>): Promise<number> {
    const image = findImage(this.container.image)
    if (words.length === 0) throw new CommandNotFound('args must not be empty')
    if (!image?.hasShell) throw new CommandNotFound(`exec: "${words[0]}": executable file not found in $PATH`)
    return runCommand(words, {
      ...io,
      environment: this.#environment(),
      files: this.#files,
      sleep: (seconds) => new Promise((resolve) => this.#machine.timers.after(seconds, resolve)),
    })
  }

  #probe(words: readonly string[], limitSeconds: number): Promise<boolean> {
    const io = { stdin: Promise.resolve(''), stdout: () => {}, stderr: () => {} }
    const late = new Promise<number>((resolve) => this.#machine.timers.after(limitSeconds, () => resolve(1)))
    try {
      return Promise.race([this.exec(words, io), late]).then((code) => code === 0)
    } catch {
      return Promise.resolve(false)
    }
  }

  #environment(): Record<string, string> {
    const pod = { ...this.#pod, status: { ...this.#pod.status, podIP: this.#address } }
    return containerEnvironment(this.#machine.store, pod, this.container)
  }

  #context() {
    const { network, timers, store } = this.#machine
    const { log } = this
    return {
      hostname: this.#pod.metadata.name,
      address: this.#address,
      environment: this.#environment(),
      command: [...(this.container.command ?? []), ...(this.container.args ?? [])],
      files: this.#files,
      network,
      ask: (url: URL, patienceSeconds: number) => this.#ask(url, patienceSeconds),
      now: () => store.clock.now(),
      after: (seconds: number, work: () => void) => timers.after(seconds, work),
      log: (text: string) => log.add({ time: store.clock.now(), text }),
      exited: (code: number) => this.#exited(code),
    }
  }

  async #ask(url: URL, patienceSeconds: number): Promise<InnerReply> {
    const { mesh, timers } = this.#machine
    const limit = new AbortController()
    const callOff = timers.after(patienceSeconds, () => limit.abort(new Error('context deadline exceeded')))
    const request = { method: 'GET', path: url.pathname + url.search, host: url.hostname, port: Number(url.port || 80) }
    try {
      return await mesh.askFromPod(this.#address, { ...request, headers: { host: url.host } }, limit.signal)
    } finally {
      callOff()
    }
  }

  #refuseImage(): void {
    const { image } = this.container
    const message = `failed to pull and unpack image "${image}": the practice cluster has no such image, and nothing can be pulled`
    this.state = { waiting: { reason: 'ErrImagePull', message } }
    this.#changed()
    this.#machine.timers.after(this.#machine.startSeconds, () => {
      if (this.#isStopping) return
      this.state = { waiting: { reason: 'ImagePullBackOff', message: `Back-off pulling image "${image}": ${message}` } }
      this.#changed()
    })
  }

  /** The program ended although nobody had stopped it. */
  #exited(code: number): void {
    if (this.#isStopping) return
    this.#unwatch()
    this.#program?.kill()
    this.#end(code)
    const policy = this.#pod.spec.restartPolicy
    if (policy === 'Always' || (policy === 'OnFailure' && code !== 0)) this.#restart()
  }

  #end(exitCode: number): void {
    const startedAt = this.state.running?.startedAt ?? this.#machine.store.now()
    const finishedAt = this.#machine.store.now()
    const containerID = `containerd://${randomBytes(32).toString('hex')}`
    this.state = { terminated: { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error', startedAt, finishedAt, containerID } }
    this.#isPassing = false
    this.log.end()
    this.#changed()
  }

  #restart(): void {
    const { first, most } = BACK_OFF_SECONDS
    const wait = this.restartCount === 0 ? 0 : Math.min(first * 2 ** (this.restartCount - 1), most)
    if (wait > 0) {
      const message = `back-off ${wait}s restarting failed container=${this.container.name} pod=${this.#pod.metadata.name}`
      this.lastState = this.state
      this.state = { waiting: { reason: 'CrashLoopBackOff', message } }
      this.#changed()
    }
    this.#machine.timers.after(wait, () => {
      if (this.#isStopping) return
      if (this.state.terminated) this.lastState = this.state
      this.restartCount += 1
      this.previousLog = this.log
      this.log = new ContainerLog()
      this.state = { waiting: { reason: 'ContainerCreating' } }
      void this.start()
    })
  }
}
