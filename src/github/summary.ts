/** The job summary: a file that the runner reads when the step has ended. */

import { appendFileSync, statSync } from 'node:fs'
import { warn } from './annotations.ts'

/** Bytes. More than this, and the runner drops the whole of it. */
const FILE_MAX = 1024 * 1024

/** Synchronous, for a cancelled step. Nothing, when the runner wants no summary; a warning, when it cannot be written. */
export function appendSummary(path: string | undefined, markdown: string): void {
  if (path === undefined || path === '') return
  try {
    append(path, markdown)
  } catch (error) {
    warn(`The job summary could not be written: ${(error as Error).message}`)
  }
}

function append(path: string, markdown: string): void {
  const used = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (used + Buffer.byteLength(markdown) > FILE_MAX)
    throw new Error(`with it the step would have more than the ${FILE_MAX} bytes that the runner takes`)
  appendFileSync(path, markdown)
}
