/** Writes a journal so that a reader finds a whole one or none: to a temporary file, renamed into place (spec JRN-1). */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Journal } from '../experiment/journal.ts'

/** `journals/health-http.json`, and `health-http-2.json` when that name is taken by another file of the same run. */
export function journalPathFor(reportFolder: string, file: string, taken: Set<string>): string {
  const name = basename(file, extname(file)).replace(/[^\w.-]+/g, '-')
  const candidates = [name, ...Array.from({ length: taken.size }, (_, index) => `${name}-${index + 2}`)]
  const free = candidates.find((candidate) => !taken.has(candidate)) ?? name
  taken.add(free)
  return join(reportFolder, 'journals', `${free}.json`)
}

/** Synchronous on purpose: a cancelled run writes it in its last moments. */
export function writeJournal(path: string, journal: Journal): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.part`
  writeFileSync(draft, JSON.stringify(journal, null, 2))
  renameSync(draft, path)
}
