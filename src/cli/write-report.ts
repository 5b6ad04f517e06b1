/** The report folder of a run. */

import { writeReportFiles } from '../app/report-files.ts'
import { NO_LINKS } from '../report/parts.ts'
import type { Result } from '../report/result.ts'
import type { Log } from '../system/log.ts'
import type { Screen } from './screen.ts'

/** A report that cannot be written is an error in the log; the verdict stands. */
export function writeReport(folder: string, result: Result, screen: Screen, log: Log): void {
  try {
    writeReportFiles(folder, result, NO_LINKS, (text) => screen.masked(text))
  } catch (error) {
    log('error', `the report could not be written to ${folder}: ${(error as Error).message}; the verdict stands`)
  }
}
