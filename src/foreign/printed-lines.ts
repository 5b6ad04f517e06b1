/** What user code prints, told in the log as long as it is not too much. */

import type { Log } from '../system/log.ts'

/** Lines of one run; what comes after is told nobody. */
const LINES_MAX = 1000

export class PrintedLines {
  /** The last line that says something. */
  latest = ''
  #count = 0
  readonly #log: Log

  constructor(log: Log) {
    this.#log = log
  }

  add(line: string): void {
    if (line.trim() !== '') this.latest = line.trim()
    this.#count += 1
    if (this.#count <= LINES_MAX) this.#log('info', `python: ${line}`)
    if (this.#count === LINES_MAX) this.#log('warning', `Python has printed ${LINES_MAX} lines; what follows is not shown`)
  }
}
