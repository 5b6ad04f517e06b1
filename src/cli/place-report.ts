/**
 * Where a run writes when it may not write where it stands: in a pod the root file system is often read-only, and only what was
 * mounted for the purpose can be written.
 */

import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AskedFor } from './options.ts'
import { type Flags, UsageError } from './parse.ts'

/** Every container has it, whatever its root is. */
const SHARED_MEMORY = '/dev/shm'

export interface PlaceOptions {
  flags: Flags
  warn(message: string): void
  /** Folders to try when the report's cannot be written. */
  fallbacks?: readonly string[]
}

/**
 * The same, with a report and a journal that can be written. What nobody has asked for is done without, with one warning.
 * @throws UsageError for a folder that was asked for and cannot be written
 */
export function placeReport(asked: AskedFor, { flags, warn, fallbacks = [tmpdir(), SHARED_MEMORY] }: PlaceOptions): AskedFor {
  requireJournalPlace(asked, flags)
  const reason = whyUnwritable(asked.reportFolder)
  if (reason === undefined) return asked
  if (flags.has('report')) throw new UsageError(`--report ${asked.reportFolder} cannot be written: ${reason}`)
  const folder = fallbacks.find((each) => whyUnwritable(each) === undefined)
  if (folder === undefined)
    throw new UsageError(`${asked.reportFolder} cannot be written: ${reason}; name a folder that can be with --report`)
  const reportFolder = mkdtempSync(join(folder, 'chaos-report-'))
  const isJournalLost = !flags.has('journal-path') && whyUnwritable(dirname(asked.journalPath ?? '')) !== undefined
  warn(
    `${asked.reportFolder} cannot be written (${reason}): the report is in ${reportFolder}${isJournalLost ? ', and the journal too' : ''}; --report and --journal-path name places that last`,
  )
  const { journalPath, ...rest } = asked
  return {
    ...rest,
    reportFolder,
    ledgerFolder: join(reportFolder, 'undo', asked.run),
    ...(journalPath !== undefined && !isJournalLost && { journalPath }),
  }
}

function requireJournalPlace({ journalPath }: AskedFor, flags: Flags): void {
  if (journalPath === undefined || !flags.has('journal-path')) return
  const reason = whyUnwritable(dirname(journalPath))
  if (reason !== undefined)
    throw new UsageError(`--journal-path ${journalPath}: its folder cannot be written: ${reason}; in a pod, mount a volume there`)
}

/** Undefined when files can be made there. The folder is made when it is not there, and gone again if only to try. */
function whyUnwritable(folder: string): string | undefined {
  try {
    const made = mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    if (made !== undefined) rmSync(made, { recursive: true })
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}
