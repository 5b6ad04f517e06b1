/** Writes a journal so that a reader finds a whole one or none: to a temporary file, renamed into place (spec JRN-1). */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Journal } from '../experiment/journal.ts'
import type { Log } from '../system/log.ts'
import type { RunContext } from './options.ts'

/**
 * Into the report folder, and to where the user asked for it; gives the former if it is there. A disk that is full is no reason to
 * lose the verdict, nor the experiments that are still to come.
 */
export function writeJournals(journal: Journal, file: string, { options, journalNames }: RunContext): string | undefined {
  const path = join(options.reportFolder, 'journals', `${freeName(file, journalNames)}.json`)
  const isWritten = tryToWrite(path, journal, options.log)
  if (options.journalPath !== undefined) tryToWrite(options.journalPath, journal, options.log)
  return isWritten ? path : undefined
}

/** `health-http`, and `health-http-2` when another file of the same run has that name. */
function freeName(file: string, taken: Set<string>): string {
  const name = basename(file, extname(file)).replace(/[^\w.-]+/g, '-')
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`
  taken.add(free)
  return free
}

function tryToWrite(path: string, journal: Journal, log: Log): boolean {
  try {
    write(path, journal)
    return true
  } catch (error) {
    log('error', `the journal could not be written to ${path}: ${(error as Error).message}; the verdict stands`)
    return false
  }
}

/** Synchronous on purpose: a cancelled run writes it in its last moments. */
function write(path: string, journal: Journal): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.part`
  writeFileSync(draft, JSON.stringify(journal, null, 2))
  renameSync(draft, path)
}
