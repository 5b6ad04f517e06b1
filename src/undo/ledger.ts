/**
 * What a run has changed, in a file: one JSON line per event, on the disk before the request goes out, so that whoever comes
 * after a crash can take it back.
 */

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { KubernetesObject, ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Field } from './fields.ts'

/** How a change is taken back (design section 7). */
export type Change = {
  id: number
  object: ObjectReference
  uid?: string
  /** The kubeconfig's context, where the activity named one of its own. */
  context?: string
} & (
  | { verb: 'create' }
  | { verb: 'patch'; fields: Field[] }
  | { verb: 'delete'; manifest: KubernetesObject }
  | { verb: 'replace'; owner: ObjectReference & { uid: string }; wasReady: boolean }
  | { verb: 'exec'; command: readonly string[] }
)

export type NewChange = Change extends infer Each ? (Each extends Change ? Omit<Each, 'id'> : never) : never

type Line =
  | { event: 'intend'; change: Change }
  | { event: 'done'; id: number; uid?: string; fields?: Field[] }
  | { event: 'drop'; id: number }

/** Bytes of a ledger that are read back at most; a run that changes more than this is no test. */
const LEDGER_MAX = 64 * 1024 * 1024

export class Ledger {
  readonly path: string
  readonly #changes = new Map<number, Change>()
  #nextId = 1
  #file: number | undefined

  /** Opens `path`, with what an earlier process left in it. Throws when a line is not a ledger's. */
  constructor(path: string) {
    this.path = path
    for (const [index, text] of readLines(path).entries()) this.#apply(parseLine(text, `${path}:${index + 1}`))
  }

  /** The changes that nobody has settled or put back, oldest first. */
  get changes(): Change[] {
    return [...this.#changes.values()]
  }

  /** Writes down a change before it is made. */
  intend(change: NewChange): number {
    const id = this.#nextId
    this.#write({ event: 'intend', change: { ...change, id } as Change })
    return id
  }

  /** The change was made: what the server answered makes taking it back exact. */
  done(id: number, seen: { uid?: string; fields?: Field[] } = {}): void {
    this.#write({ event: 'done', id, ...seen })
  }

  /** The change was never made, has been put back, or is settled by a rollback. */
  drop(id: number): void {
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
    if (line.event === 'intend') {
      this.#changes.set(line.change.id, line.change)
      this.#nextId = Math.max(this.#nextId, line.change.id + 1)
    } else if (line.event === 'drop') {
      this.#changes.delete(line.id)
    } else {
      const { id, event: _, ...seen } = line
      const change = this.#changes.get(id)
      if (change) this.#changes.set(id, { ...change, ...seen } as Change)
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
    if (text.length > LEDGER_MAX) throw new LedgerUnreadable(`${path}: over ${LEDGER_MAX} bytes, which no run writes`)
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

const VERBS = new Set(['create', 'patch', 'delete', 'replace', 'exec'])

function parseLine(text: string, place: string): Line {
  let line: Line
  try {
    line = JSON.parse(text)
  } catch (cause) {
    throw new LedgerUnreadable(`${place}: not JSON`, { cause })
  }
  const isIntention =
    line?.event === 'intend' &&
    Number.isInteger(line.change?.id) &&
    isReference(line.change.object) &&
    VERBS.has(line.change.verb)
  const isSequel = (line?.event === 'done' || line?.event === 'drop') && Number.isInteger(line.id)
  if (!isIntention && !isSequel) throw new LedgerUnreadable(`${place}: not a ledger's line`)
  return line
}

function isReference(value: unknown): boolean {
  const reference = value as ObjectReference | undefined
  return [reference?.apiVersion, reference?.kind, reference?.name].every((part) => typeof part === 'string' && part !== '')
}
