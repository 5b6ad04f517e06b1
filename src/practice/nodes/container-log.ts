/** What a container has printed, and who is reading along. */

export interface LogLine {
  /** Milliseconds since 1970. */
  time: number
  text: string
}

const LINES_MAX = 10_000

export class ContainerLog {
  readonly lines: LogLine[] = []
  readonly #readers = new Set<(line: LogLine | undefined) => void>()

  add(line: LogLine): void {
    this.lines.push(line)
    if (this.lines.length > LINES_MAX) this.lines.shift()
    for (const read of [...this.#readers]) read(line)
  }

  /** The container has ended; readers are told `undefined`. */
  end(): void {
    for (const read of [...this.#readers]) read(undefined)
    this.#readers.clear()
  }

  follow(read: (line: LogLine | undefined) => void): () => void {
    this.#readers.add(read)
    return () => this.#readers.delete(read)
  }
}
