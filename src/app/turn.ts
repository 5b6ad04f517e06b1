/** Whose turn it is, of runs that meet on a cluster: never two at once, and everybody in the end. */

import type { LeaseRecord } from '../undo/lease-record.ts'

/**
 * `go`: nobody else holds a turn. `step back`: somebody who came before holds one too. `step forward`: nobody is before us any more.
 * `stay`: somebody still is. With whom it is, if with anybody.
 */
export interface Turn {
  move: 'go' | 'step back' | 'step forward' | 'stay'
  other?: LeaseRecord
}

/**
 * The rule for a run whose lease stands among `living` ones, oldest first. Who has written that it holds its turn, looked after that,
 * and seen no other who holds one, goes: of any two the one that wrote later sees the other. Their age alone would not do, since leases
 * of the same second are ordered by their names, and the younger may be under way. Without a lease of its own a run only looks.
 */
export function turnOf(run: string, living: readonly LeaseRecord[]): Turn {
  const mine = living.findIndex((lease) => lease.run === run)
  const holder = living.find((lease, index) => index !== mine && !lease.isWaiting)
  if (living[mine]?.isWaiting) {
    const other = holder ?? living.slice(0, mine)[0]
    return other ? { move: 'stay', other } : { move: 'step forward' }
  }
  if (!holder) return { move: 'go' }
  return { move: living.indexOf(holder) < mine ? 'step back' : 'stay', other: holder }
}
