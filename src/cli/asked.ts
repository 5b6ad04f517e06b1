/** All that a run is asked, from the command line and the files that it names. Mistakes are told before anything is done. */

import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readOverrides } from '../app/check.ts'
import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
import type { ControlDefinitions } from '../settings/definitions.ts'
import { readControlFile } from '../settings/read-control-file.ts'
import { readSettings } from '../settings/read-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { whyUnread } from '../system/why-unread.ts'
import { type AskedFor, readOptions } from './options.ts'
import { UsageError } from './parse.ts'
import { placeReport } from './place-report.ts'
import type { Request } from './request.ts'
import { peopleLog, stageLog } from './stage.ts'

/** Throws `UsageError`; `InvalidExperiment` for settings and controls that are not what they should be. */
export function readAsked(request: Request): AskedFor {
  const { flags, operands, place } = request
  const asked = readOptions(operands, flags, place)
  makeJournalFolder(asked)
  checkOverrides(asked)
  const settings = settingsOf(request)
  return { ...asked, controlDefinitions: readControlFiles(request), ...(settings && { settings }) }
}

/** For a run that is no Job, and so has no pods. Throws as `readAsked` does. */
export function readAskedHere(request: Request): AskedFor {
  const stray = ['shards', 'parallelism'].find((name) => request.flags.has(name))
  if (stray !== undefined) throw new UsageError(`--${stray} means nothing without --where cluster`)
  return readAskedRun(request)
}

/** For a verb that writes a report: with places where it can. Throws as `readAsked` does. */
export function readAskedRun(request: Request): AskedFor {
  const { flags, stage } = request
  const log = peopleLog(stage)
  return placeReport(readAsked(request), { flags, warn: (message) => log('warning', message) })
}

/** Undefined when there are none (spec SET-1). */
export function settingsOf({ settingsPath, stage }: Pick<Request, 'settingsPath' | 'stage'>): Settings | undefined {
  return settingsPath === undefined ? undefined : readSettings(settingsPath, stageLog(stage))
}

/** Before the run rather than after it (spec JRN-1, improved). */
function makeJournalFolder({ journalPath }: AskedFor): void {
  if (journalPath === undefined) return
  try {
    mkdirSync(dirname(journalPath), { recursive: true })
  } catch (cause) {
    throw new UsageError(`--journal-path ${journalPath}: its folder cannot be made: ${(cause as Error).message}`)
  }
}

/** Spec VAR-4, VAR-6, VAR-9. */
function checkOverrides(asked: AskedFor): void {
  try {
    readOverrides(asked)
  } catch (error) {
    if (!(error instanceof InvalidExperiment)) throw error
    throw new UsageError(error.problems.map(describeProblem).join('; '))
  }
}

/** Of one name the last definition holds (spec CLI-26). */
function readControlFiles({ flags, place, stage }: Request): ControlDefinitions {
  const files = flags.get('control-file') ?? []
  return Object.assign(
    {},
    ...files.map((file) => readControlFile(readFile(resolve(place.directory, file), file), file, stageLog(stage))),
  )
}

function readFile(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`Invalid value for '--control-file': Path '${name}' cannot be read: ${whyUnread(cause)}`)
  }
}
