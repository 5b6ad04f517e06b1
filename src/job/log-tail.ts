/** What is new in a log that is read again and again. */

/** Lines carry the time at which the kubelet read them, `2026-11-25T10:00:00.123456789Z …`, and never go back. */
export class LogTail {
  #last = ''
  /** Lines of that very moment. */
  #seen = new Set<string>()

  /** The lines that were not there before, without their times. `text` may begin anywhere before the end of the last one. */
  take(text: string): string[] {
    const fresh: string[] = []
    // The last piece is empty, or a line that is not whole yet.
    for (const line of text.split('\n').slice(0, -1)) {
      const time = line.slice(0, line.indexOf(' '))
      if (time < this.#last || (time === this.#last && this.#seen.has(line))) continue
      if (time !== this.#last) this.#seen.clear()
      this.#last = time
      this.#seen.add(line)
      fresh.push(line.slice(time.length + 1))
    }
    return fresh
  }
}
