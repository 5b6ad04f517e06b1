/**
 * The report folder of a pod on its way out, as lines of its log: the one thing that whoever may follow a pod can read, with no
 * volume, no further permission and no way in. Lines carry a word that only the two ends know.
 */

import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Path below the report folder → text. */
export type Handed = Readonly<Record<string, string>>

/** Characters of a line; container runtimes cut what is longer than 16 KiB. */
const LINE_MAX = 8_000
/** Characters in all: kubelets keep at least 10 MiB of a log. */
const ALL_MAX = 8 * 1024 * 1024
/** More than any log holds. */
const LINES_MAX = 10_000
/** Characters of the texts, once they are unpacked. */
const TEXT_MAX = 256 * 1024 * 1024
/** What else could come out of a pod is not written to a disk. */
const PATH = /^(results\.json|journals\/[\w-][\w.-]*\.json)$/

/** Too much for a log goes without its largest journals; `left` names these. */
export function encodeHandover(files: Handed, word: string): { lines: string[]; left: string[] } {
  const kept = new Map(Object.entries(files))
  const left: string[] = []
  let packed = pack(kept)
  while (packed.length > ALL_MAX && kept.size > 1) {
    const largest = [...kept]
      .filter(([path]) => path !== 'results.json')
      .sort(([, one], [, other]) => other.length - one.length)[0]
    if (!largest) break
    kept.delete(largest[0])
    left.push(largest[0])
    packed = pack(kept)
  }
  const chunks = packed.match(new RegExp(`.{1,${LINE_MAX}}`, 'g')) ?? []
  const lines = chunks.map((chunk, index) => `${headOf(word)} ${index} ${chunk}`)
  return { lines: [...lines, `${headOf(word)} end ${chunks.length} ${digest(packed)}`], left }
}

/** Null while the end has not been told, or when anything between is missing. Throws for what is no handover of ours. */
export function decodeHandover(log: string, word: string): Handed | null {
  const chunks: string[] = []
  let end: string | undefined
  for (const line of log.split('\n')) {
    const parts = partsOf(line, word)
    if (parts?.[0] === 'end') end = parts.slice(1).join(' ')
    else if (parts && Number(parts[0]) < LINES_MAX) chunks[Number(parts[0])] = parts[1] ?? ''
  }
  const packed = chunks.join('')
  if (end !== `${chunks.length} ${digest(packed)}`) return null
  return checked(JSON.parse(gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: TEXT_MAX }).toString()))
}

/** Whether a line of the log is part of a handover, and so not for people. */
export function isOfHandover(line: string, word: string): boolean {
  return line.startsWith(`${headOf(word)} `)
}

function partsOf(line: string, word: string): string[] | undefined {
  return isOfHandover(line, word)
    ? line
        .slice(headOf(word).length + 1)
        .trimEnd()
        .split(' ')
    : undefined
}

function headOf(word: string): string {
  return `chaos-gate-handover-${word}`
}

function pack(files: ReadonlyMap<string, string>): string {
  return gzipSync(JSON.stringify(Object.fromEntries(files))).toString('base64')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function checked(content: unknown): Handed {
  const entries = Object.entries(content as object)
  const strange = entries.find(([path, text]) => !PATH.test(path) || typeof text !== 'string')
  if (strange) throw new Error(`the pod handed over "${strange[0]}", which is no part of a report`)
  return Object.fromEntries(entries)
}
