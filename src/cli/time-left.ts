/** How far the method is. Pauses are the part of what is left that is known; how long calls take, nobody knows beforehand. */

import type { Entry, Experiment } from '../experiment/schema.ts'

/** ` · 2 of 5, at least 12 s left`, once `begun` activities of the method have begun and the last of them has taken `seconds`. */
export function describeTimeLeft({ method }: Experiment, begun: number, seconds: number): string {
  const now = method[begun - 1]
  if (!now) return ''
  const ahead = method.slice(begun).reduce((sum, entry) => sum + pausesOf(entry), 0)
  const left = Math.round(Math.max(0, pausesOf(now) - seconds) + ahead)
  return ` · ${begun} of ${method.length}${left > 0 ? `, at least ${left} s left` : ''}`
}

/** A pause that a variable holds counts for nothing here. */
function pausesOf(entry: Entry): number {
  const { before, after } = ('pauses' in entry && entry.pauses) || {}
  return [before, after].reduce<number>((sum, pause) => sum + (typeof pause === 'number' ? pause : 0), 0)
}
