/** The leases of a run: one on each cluster that it changes. */

import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import type { Keeper } from '../undo/record.ts'
import { RunLease } from '../undo/run-lease.ts'
import type { Secrets } from './clusters.ts'

export interface LeasesOptions {
  run: string
  log: Log
  open(secrets: Secrets): Promise<Kubernetes>
  /** The same for all secrets that lead to one cluster. */
  placeOf(secrets: Secrets): string
}

export class Leases {
  readonly run: string
  /** Where the experiments of the run act; known once they are checked. */
  namespaces: readonly string[] = []
  readonly #options: LeasesOptions
  readonly #taken = new Map<string, Promise<RunLease>>()

  constructor(options: LeasesOptions) {
    this.run = options.run
    this.#options = options
  }

  /** The lease on the cluster to which these secrets lead, taken at the first use. */
  on(secrets: Secrets): Promise<RunLease> {
    const key = this.#options.placeOf(secrets)
    const taken = this.#taken.get(key) ?? this.#take(secrets)
    this.#taken.set(key, taken)
    return taken
  }

  async #take(secrets: Secrets): Promise<RunLease> {
    const { run, log, open } = this.#options
    return RunLease.take({ run, namespaces: this.namespaces, kubernetes: await open(secrets), clock: systemClock, log })
  }

  keeper(secrets: Secrets): Keeper {
    return {
      run: this.run,
      touch: async (object) => (await this.on(secrets)).touch(object),
      keepCopy: async (change) => (await this.on(secrets)).keepCopy(change),
    }
  }

  /** An experiment is over, and nothing of it is left; others of the run may follow. */
  async forgetCopies(): Promise<void> {
    for (const taken of this.#taken.values()) await (await taken.catch(() => null))?.forgetCopies()
  }

  /** Nothing left: the leases go. Something left: they stay, unrenewed, for whoever recovers. */
  async end(isClean: boolean): Promise<void> {
    for (const taken of this.#taken.values()) {
      const lease = await taken.catch(() => null)
      if (isClean) await lease?.release()
      else lease?.stop()
    }
  }
}
