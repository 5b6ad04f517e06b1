/**
 * Which runs are dead, by what we see of their leases ourselves: the clocks of two machines may be minutes apart, so what one wrote
 * and what the other reads decide nothing that cannot be taken back (docs/decisions/0010).
 */

import type { Kubernetes } from '../kubernetes/kubernetes.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { insist } from './insist.ts'
import { type LeaseRecord, listLeases } from './lease-record.ts'
import { RENEW_SECONDS } from './run-lease.ts'

export interface SignsOfLifeOptions {
  kubernetes: Kubernetes
  clock: Clock
  log: Log
}

/** `unsure`: it seems to be silent, and has not been looked at for long enough. */
export type Sign = 'lives' | 'unsure' | 'dead'

/** One lease as it was when it was last seen to change. */
interface Seen {
  renewedAt: number
  /** On our own clock. */
  since: number
  hasChanged: boolean
}

const LOOK_AGAIN_SECONDS = 2

export class SignsOfLife {
  readonly #options: SignsOfLifeOptions
  #seen = new Map<string, Seen>()
  /** When the last look was sent, and when it was answered. */
  #askedAt = 0
  #answeredAt = Number.NEGATIVE_INFINITY
  #hasTold = false

  constructor(options: SignsOfLifeOptions) {
    this.#options = options
  }

  /** The leases as they are now, the oldest first. Throws `KubernetesFailed`. */
  async look(signal: AbortSignal): Promise<LeaseRecord[]> {
    const { kubernetes, clock } = this.#options
    const askedAt = clock.now()
    const leases = await listLeases(kubernetes, signal)
    const now = clock.now()
    // While the server did not answer us, nobody could renew anything there.
    if (now - this.#answeredAt > RENEW_SECONDS * 1000) this.#seen.clear()
    this.#seen = new Map(leases.map((lease) => [lease.run, see(lease, this.#seen.get(lease.run), now)]))
    this.#askedAt = askedAt
    this.#answeredAt = now
    return leases
  }

  /** Looks until it is known of every run whether it lives: at once where none seems to be silent. Throws the signal's reason. */
  async lookUntilSure(signal: AbortSignal): Promise<LeaseRecord[]> {
    const { clock } = this.#options
    for (;;) {
      const leases = await insist(() => this.look(signal), { clock, signal })
      const unsure = leases.filter((lease) => this.of(lease) === 'unsure')
      if (unsure.length === 0) return leases
      this.#tell(unsure)
      await clock.sleep(LOOK_AGAIN_SECONDS, signal)
    }
  }

  /** Of a lease from the last look. Dead is what has not changed for as long as it says, while we were looking. */
  of({ run, renewedAt, durationSeconds }: LeaseRecord): Sign {
    const seen = this.#seen.get(run)
    const isSilent = (since: number, until: number) => until - since > durationSeconds * 1000
    if (seen && isSilent(seen.since, this.#askedAt)) return 'dead'
    return seen?.hasChanged || !isSilent(renewedAt, this.#answeredAt) ? 'lives' : 'unsure'
  }

  #tell(unsure: readonly LeaseRecord[]): void {
    if (this.#hasTold) return
    this.#hasTold = true
    const names = unsure.map(({ run }) => run).join(', ')
    const seconds = Math.max(...unsure.map(({ durationSeconds }) => durationSeconds))
    this.#options.log('info', `${names} may have been lost: watched for ${seconds} s, since a run that lives is left alone`)
  }
}

function see({ renewedAt }: LeaseRecord, before: Seen | undefined, now: number): Seen {
  if (before?.renewedAt === renewedAt) return before
  return { renewedAt, since: now, hasChanged: before !== undefined }
}
