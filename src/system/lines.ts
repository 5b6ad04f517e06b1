/** Bytes that come in pieces → lines of text. */

const NEWLINE = 10

/**
 * Calls `onLine` for every line that has ended. Of a longer one than `lineMax` bytes only the beginning is kept, and
 * `isCut` says so: whoever prints without end fills no memory.
 */
export function readLines(lineMax: number, onLine: (line: string, isCut: boolean) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  let size = 0
  const add = (part: Buffer) => {
    if (size < lineMax) parts.push(part.subarray(0, lineMax - size))
    size += part.length
  }
  return (chunk) => {
    let rest = chunk
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      add(rest.subarray(0, end))
      const line = Buffer.concat(parts).toString('utf8')
      const isCut = size > lineMax
      parts = []
      size = 0
      rest = rest.subarray(end + 1)
      onLine(line, isCut)
    }
    add(rest)
  }
}
