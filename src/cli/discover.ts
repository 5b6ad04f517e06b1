/** The verb `discover` (spec CLI-39). */

import { resolve } from 'node:path'
import { EXIT_CODES } from '../experiment/journal.ts'
import { systemClock } from '../system/clock.ts'
import { type Outside, withOutside } from './channels.ts'
import { nativeDocument } from './discovery/native-document.ts'
import { findNativePackage } from './discovery/native-packages.ts'
import { pythonDocument } from './discovery/python-document.ts'
import type { Request } from './request.ts'
import { stageLog } from './stage.ts'
import { writeText } from './write-text.ts'

/** The exit code; the reference ends with 0 whatever happens (improved). */
export function discover(request: Request): Promise<number> {
  return withOutside(request, stageLog(request.stage), (outside) => write(request, outside))
}

async function write(request: Request, outside: Outside): Promise<number> {
  const { flags, place, stage } = request
  const name = request.operands[0] ?? 'chaos-gate'
  const path = flags.get('discovery-path')?.at(-1) ?? './discovery.json'
  await outside.tell({ name: 'discovery-started', payload: name })
  try {
    const document = await documentOf(request, outside)
    writeText(resolve(place.directory, path), JSON.stringify(document, null, 2))
    stage.terminal.error(`Discovery outcome saved in ${path}\n`)
    await outside.tell({ name: 'discovery-completed', payload: document })
    return 0
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error))
    stageLog(stage)('critical', cause.message)
    stage.terminal.error(`chaos-gate discover: ${cause.message}\n`)
    await outside.tell({ name: 'discovery-failed', payload: name, error: cause })
    return stage.isCompatible ? 0 : EXIT_CODES.invalid
  }
}

/** Native functions first, as in an experiment. */
async function documentOf({ operands: [name], flags }: Request, { foreign }: Outside): Promise<unknown> {
  const native = name === undefined ? undefined : findNativePackage(name)
  if (name === undefined || native) return nativeDocument(native, systemClock.now())
  return pythonDocument(name, !flags.has('no-system-info'), foreign)
}
