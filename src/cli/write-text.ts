/** Files that a verb is asked to write: a whole one or none. */

import { renameSync, writeFileSync } from 'node:fs'
import { InvalidExperiment } from '../experiment/errors.ts'

/** `mode`: who may do what with it. Throws `InvalidExperiment` when it cannot be written. */
export function writeText(path: string, text: string, mode = 0o666): void {
  const draft = `${path}.${process.pid}.part`
  try {
    writeFileSync(draft, text, { mode })
    renameSync(draft, path)
  } catch (cause) {
    throw new InvalidExperiment([{ file: path, message: `cannot be written: ${(cause as Error).message}` }], { cause })
  }
}
