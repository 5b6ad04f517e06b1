/** A file that lines are added to, for ever (spec CLI-6). */

import { openSync, writeSync } from 'node:fs'

export interface LogFile {
  /** One or more lines, without the last line break. Synchronous on purpose: what a cancelled run says last is there too. */
  add(text: string): void
}

/** Made when it is not there. Throws what the system says when it cannot be. When it breaks later, `onBroken` is told once. */
export function openLogFile(path: string, onBroken: (error: Error) => void): LogFile {
  const descriptor = openSync(path, 'a')
  let isBroken = false
  return {
    add(text) {
      if (isBroken) return
      try {
        writeSync(descriptor, `${text}\n`)
      } catch (error) {
        isBroken = true
        onBroken(error as Error)
      }
    },
  }
}
