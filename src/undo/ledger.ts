/**
 * What a run has changed, in a file: one JSON line per event, on the disk before the request goes out, so that whoever comes
 * after a crash can take it back.
 */

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Change, Changes, type NewChange, type Seen } from './changes.ts'
import { isMapping } from './fields.ts'
import { isChange, isSeen } from './is-change.ts'

type Line = { event: 'intend'; change: Change } | ({ event: 'done'; id: number } & Seen) | { event: 'drop'; id: number }

/** Characters of a ledger that are read back at most; a run that changes more than this is no test. */
const LEDGER_MAX = 64 * 1024 * 1024

export class Ledger extends Changes {
  readonly path: string
  /** What this process has changed or meant to change, taken back since or not. */
  readonly touched: Pick<Change, 'object' | 'context'>[] = []
  #file: number | undefined

  /** Opens `path`, with what an earlier process left in it. Throws `LedgerUnreadable` when a line is not a ledger's. */
  constructor(path: string) {
    super()
    this.path = path
    for (const [index, text] of readLines(path).entries()) this.#apply(parseLine(text, `${path}:${index + 1}`))
  }

  /** Writes down a change before it is made. */
  intend(change: NewChange): number {
    const id = this.nextId
    this.touched.push(change)
    this.#write({ event: 'intend', change: { ...change, id } as Change })
    return id
  }

  override done(id: number, seen: Seen = {}): void {
    this.#write({ event: 'done', id, ...seen })
  }

  override drop(id: number): void {
    this.#write({ event: 'drop', id })
  }

  #write(line: Line): void {
    this.#file ??= this.#open()
    writeSync(this.#file, `${JSON.stringify(line)}\n`)
    fsyncSync(this.#file)
    this.#apply(line)
  }

  /** Manifests of deleted objects may hold secrets: nobody else may read them. */
  #open(): number {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 })
    return openSync(this.path, 'a', 0o600)
  }

  #apply(line: Line): void {
    if (line.event === 'intend') this.add(line.change)
    else if (line.event === 'drop') super.drop(line.id)
    else {
      const { id, event: _, ...seen } = line
      super.done(id, seen)
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }
}

function readLines(path: string): string[] {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > LEDGER_MAX) throw new LedgerUnreadable(`${path}: over ${LEDGER_MAX} characters, which no run writes`)
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    // A crash can cut the last line off: what it would have said was never sent, since lines are flushed before requests.
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole))
    return whole.split('\n').slice(0, -1)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The file is not what a ledger looks like; nothing of it is used. */
export class LedgerUnreadable extends Error {
  override readonly name = 'LedgerUnreadable'
}

function parseLine(text: string, place: string): Line {
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch (cause) {
    throw new LedgerUnreadable(`${place}: not JSON`, { cause })
  }
  if (!isLine(line)) throw new LedgerUnreadable(`${place}: not a ledger's line`)
  return line
}

function isLine(value: unknown): value is Line {
  if (!isMapping(value)) return false
  if (value.event === 'intend') return isChange(value.change)
  return Number.isSafeInteger(value.id) && (value.event === 'drop' || (value.event === 'done' && isSeen(value)))
}
