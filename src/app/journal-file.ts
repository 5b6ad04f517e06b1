/** Writes a journal so that a reader finds a whole one or none: to a temporary file, renamed into place (spec JRN-1). */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Journal } from '../experiment/journal.ts'
import type { RunContext } from './options.ts'

/** Into the report folder, and to where the user asked for it; gives the former. */
export function writeJournals(journal: Journal, file: string, { options, journalNames }: RunContext): string {
  const path = join(options.reportFolder, 'journals', `${freeName(file, journalNames)}.json`)
  for (const place of [path, options.journalPath]) if (place !== undefined) write(place, journal)
  return path
}

/** `health-http`, and `health-http-2` when another file of the same run has that name. */
function freeName(file: string, taken: Set<string>): string {
  const name = basename(file, extname(file)).replace(/[^\w.-]+/g, '-')
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`
  taken.add(free)
  return free
}

/** Synchronous on purpose: a cancelled run writes it in its last moments. */
function write(path: string, journal: Journal): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.part`
  writeFileSync(draft, JSON.stringify(journal, null, 2))
  renameSync(draft, path)
}
