/** Files that may be missing. */

import { readFileSync } from 'node:fs'

/** The text of a UTF-8 file; undefined when there is none. Throws what the system says of any other reason. */
export function readTextIfThere(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
