/** What a run is called on the cluster: in its lease's name and in the label on what it changes. */

import { randomBytes } from 'node:crypto'

/** Sorts by time; unique among runs that start at the same moment; valid as a label's value and in a name. */
export function newRunName(now: number): string {
  return `${Math.floor(now).toString(36)}-${randomBytes(4).toString('hex')}`
}
