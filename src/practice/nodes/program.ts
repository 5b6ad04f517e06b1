/** A program in a container: what an image starts. */

import type { InnerReply } from '../network/http.ts'
import type { Network } from '../network/network.ts'

/** What a program is given by the node that starts it. */
export interface ProgramContext {
  hostname: string
  address: string
  environment: Readonly<Record<string, string>>
  /** The container's `command` and `args`; empty for the image's own. */
  command: readonly string[]
  /** The container's files by path. */
  files: Map<string, string>
  network: Network
  /** GET of a URL, as the pod. Throws when nobody answers within `patienceSeconds`. */
  ask(url: URL, patienceSeconds: number): Promise<InnerReply>
  now(): number
  after(seconds: number, work: () => void): () => void
  /** One line of output. */
  log(line: string): void
  /** The program ended by itself. */
  exited(code: number): void
}

export interface Program {
  /** Resolves when it has begun; it may take a moment until it answers. */
  start(): Promise<void>
  /** SIGTERM: resolves with the exit code when it has ended; a program that does not listen to it never does. */
  stop(): Promise<number>
  /** SIGKILL. */
  kill(): void
}

export interface Image {
  start(context: ProgramContext): Program
  /** Whether commands can be executed in it. */
  hasShell: boolean
}
