/** The job summary: a file that the runner reads when the step has ended. */

import { appendFileSync, statSync } from 'node:fs'

/** Bytes. More than this, and the runner drops the whole of it. */
const FILE_MAX = 1024 * 1024

/** Synchronous, for a cancelled step. False when there is no room, or when the runner wants no summary. */
export function appendSummary(path: string | undefined, markdown: string): boolean {
  if (path === undefined || path === '') return false
  const used = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (used + Buffer.byteLength(markdown) > FILE_MAX) return false
  appendFileSync(path, markdown)
  return true
}
