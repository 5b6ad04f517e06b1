/**
 * The Lease of a run: renewed while it lives, so that nobody takes back the changes of a run in progress, and kept with the
 * kinds that it has touched, so that whoever comes after a lost runner knows where to look.
 */

import { type KindReference, type Kubernetes, KubernetesFailed, type KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import type { Change } from './changes.ts'
import { insist } from './insist.ts'
import { deleteLease, LEASE_NAMESPACE, leaseName, leaseObject, leaseReference, listLeases } from './lease-record.ts'
import { RUN_LABEL } from './mark.ts'

/** Seconds between two renewals. */
export const RENEW_SECONDS = 10

/** Milliseconds for one change to a lease, tries and all; the run does not wait longer for its bookkeeping. */
const REQUEST_MS = 5_000

export interface LeaseOptions {
  run: string
  /** Where the experiments act; `*` for cluster-wide. */
  namespaces: readonly string[]
  kubernetes: Kubernetes
  clock: Clock
  log: Log
}

export class RunLease {
  readonly run: string
  readonly #options: LeaseOptions
  readonly #kinds = new Map<string, KindReference>()
  #copies: string[] = []
  #copiesEver = 0
  #isWaiting = false
  #uid: string | undefined
  #timer: NodeJS.Timeout | undefined
  /** Requests about the lease go out one after the other, whatever runs in the background. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(options: LeaseOptions) {
    this.run = options.run
    this.#options = options
  }

  /** Takes the lease and keeps it. Without the permission to do so a run goes on with the two other copies of its changes. */
  static async take(options: LeaseOptions): Promise<RunLease> {
    const lease = new RunLease(options)
    await lease.#try('take', async (kubernetes, signal) => {
      const made = await createOnce(kubernetes, lease.#object(), signal)
      lease.#uid = made ? made.metadata.uid : await findUid(kubernetes, options.run, signal)
      lease.#timer = setInterval(() => void lease.#write('renew'), RENEW_SECONDS * 1000)
      lease.#timer.unref()
    })
    return lease
  }

  /** Lets others go first, or not any more. */
  async wait(isWaiting: boolean): Promise<void> {
    this.#isWaiting = isWaiting
    await this.#write('bring up to date')
  }

  /** Before the first change to a kind in a namespace. */
  async touch({ apiVersion, kind, namespace }: KindReference): Promise<void> {
    const key = `${apiVersion} ${kind} ${namespace ?? ''}`
    if (this.#kinds.has(key)) return
    this.#kinds.set(key, { apiVersion, kind, ...(namespace && { namespace }) })
    await this.#write('bring up to date')
  }

  /** Before a change of which the object cannot tell: how to take it back, in a Secret that goes with the lease. */
  async keepCopy(change: Change): Promise<void> {
    // Each experiment of the run counts its changes for itself; the lease counts the copies of all of them.
    this.#copiesEver += 1
    const name = `${leaseName(this.run)}-${this.#copiesEver}`
    this.#copies.push(name)
    await this.#write('bring up to date')
    await this.#try('keep a copy beside', async (kubernetes, signal) => {
      await createOnce(kubernetes, this.#copy(name, change), signal)
    })
  }

  /** All that was changed is put back: whoever finds this run dead must not make again what somebody deletes from now on. */
  async forgetCopies(): Promise<void> {
    if (this.#copies.length === 0) return
    this.#copies = []
    await this.#write('bring up to date')
  }

  /** Nothing is left that this run has changed. */
  async release(): Promise<void> {
    this.stop()
    await this.#try('release', (kubernetes, signal) => deleteLease(kubernetes, this.run, signal))
  }

  /** Stops renewing, and so leaves what is left to whoever recovers. */
  stop(): void {
    clearInterval(this.#timer)
  }

  #write(verb: string): Promise<void> {
    return this.#try(verb, async (kubernetes, signal) => {
      const { metadata, spec } = this.#object()
      await kubernetes.patch(
        leaseReference(this.run),
        { type: 'merge', body: { metadata: { annotations: metadata.annotations }, spec } },
        signal,
      )
    })
  }

  /** Whatever `act` asks for may be asked for again. */
  async #try(verb: string, act: (kubernetes: Kubernetes, signal: AbortSignal) => Promise<unknown>): Promise<void> {
    if (this.#uid === undefined && verb !== 'take') return
    const { kubernetes, clock } = this.#options
    const turn = this.#last.then(() => {
      const signal = AbortSignal.timeout(REQUEST_MS)
      return insist(() => act(kubernetes, signal), { clock, signal })
    })
    this.#last = turn.catch((error: Error) => {
      this.#options.log('warning', `could not ${verb} the lease of this run, so a lost runner may go unnoticed: ${error.message}`)
    })
    await this.#last
  }

  #object(): KubernetesObject {
    const { run, namespaces, clock } = this.#options
    const kinds = [...this.#kinds.values()]
    return leaseObject({ run, namespaces, kinds, copies: this.#copies, isWaiting: this.#isWaiting, renewedAt: clock.now() })
  }

  #copy(name: string, change: Change): KubernetesObject {
    const owner = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', name: leaseName(this.run), uid: this.#uid ?? '' }
    return {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'chaos-gate.dev/undo',
      metadata: { name, namespace: LEASE_NAMESPACE, labels: { [RUN_LABEL]: this.run }, ownerReferences: [owner] },
      data: { change: Buffer.from(JSON.stringify(change)).toString('base64') },
    }
  }
}

/** An object whose name is ours alone. Null if it is there already: then an earlier answer was lost. */
async function createOnce(
  kubernetes: Kubernetes,
  object: KubernetesObject,
  signal: AbortSignal,
): Promise<KubernetesObject | null> {
  try {
    return await kubernetes.create(object, signal)
  } catch (error) {
    if (error instanceof KubernetesFailed && error.code === 409) return null
    throw error
  }
}

/** Listed, since a run need not be allowed to get leases. */
async function findUid(kubernetes: Kubernetes, run: string, signal: AbortSignal): Promise<string | undefined> {
  return (await listLeases(kubernetes, signal)).find((lease) => lease.run === run)?.uid
}
