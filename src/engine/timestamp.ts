/** How the journal writes time (spec JRN-3, JRN-4). */

const MICROSECONDS = 1_000_000

/**
 * `2026-11-23T00:38:22.432897+00:00`, from milliseconds since 1970: UTC, microseconds, and no fraction at all on a whole
 * second (spec JRN-3).
 */
export function timestamp(milliseconds: number): string {
  const microseconds = Math.round(milliseconds * 1000)
  const fraction = microseconds % MICROSECONDS
  const second = new Date((microseconds - fraction) / 1000).toISOString().slice(0, 19)
  return fraction === 0 ? `${second}+00:00` : `${second}.${String(fraction).padStart(6, '0')}+00:00`
}

/** Seconds from one moment in milliseconds to another, to the microsecond (spec JRN-4). */
export function secondsBetween(start: number, end: number): number {
  return (Math.round(end * 1000) - Math.round(start * 1000)) / MICROSECONDS
}
