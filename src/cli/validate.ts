/** The verb `validate`: everything that is wrong, in one go, and nothing is touched. */

import { type CheckTools, checkAll } from '../app/check.ts'
import { documentSecrets } from '../app/document-secrets.ts'
import type { Refused } from '../app/refuse.ts'
import { describeProblem, InvalidExperiment, type Problem } from '../experiment/errors.ts'
import { EXIT_CODES } from '../experiment/journal.ts'
import type { Log } from '../system/log.ts'
import { settingsOf } from './asked.ts'
import { type Outside, withOutside } from './channels.ts'
import { harmlessLine } from './harmless.ts'
import { readOptions } from './options.ts'
import type { Request } from './request.ts'
import { type Stage, stageLog } from './stage.ts'

/** The exit code: 0 when all of them are sound. */
export function validate(request: Request): Promise<number> {
  return withOutside(request, stageLog(request.stage), (outside) => check(request, outside))
}

async function check(request: Request, outside: Outside): Promise<number> {
  const { place, operands, flags, stage } = request
  const documents = new Map<string, unknown>()
  const log: Log = (level, message) => stageLog(stage)(level, outside.mask(message))
  const settings = settingsOf(request)
  const options = { ...readOptions(operands, flags, place), log, ...(settings && { settings }) }
  const { prepared, refused } = await checkAll(options, toolsFor(request, outside, documents))
  for (const { loaded } of prepared) {
    warn(loaded.warnings, log, stage)
    if (!stage.isCompatible) stage.terminal.out(`${harmlessLine(loaded.file)}: valid\n`)
    await outside.tell({ name: 'validate-completed', payload: loaded.experiment })
  }
  for (const one of refused) await refuse(one, documents, log, request, outside)
  if (refused.length === 0) return 0
  return stage.isCompatible ? 1 : EXIT_CODES.invalid
}

function toolsFor(
  { place }: Request,
  { foreign, http, signal, tell, hide }: Outside,
  documents: Map<string, unknown>,
): CheckTools {
  return {
    foreign,
    http,
    signal,
    loadingHooks: [],
    async onLoaded(file, document) {
      hide(documentSecrets(document, place.environment))
      documents.set(file, document)
      await tell({ name: 'validate-started', payload: document })
    },
  }
}

function warn(warnings: readonly Problem[], log: Log, { isCompatible, terminal }: Stage): void {
  for (const warning of warnings.map(describeProblem)) {
    log('warning', warning)
    if (!isCompatible) terminal.out(`${harmlessLine(`warning: ${warning}`)}\n`)
  }
}

/** What could not even be read is told to nobody but the user. */
async function refuse(
  { file, problems, warnings }: Refused,
  documents: ReadonlyMap<string, unknown>,
  log: Log,
  { stage }: Request,
  { tell }: Outside,
): Promise<void> {
  for (const problem of problems) {
    log('error', describeProblem(problem))
    if (!stage.isCompatible) stage.terminal.out(`${harmlessLine(describeProblem(problem))}\n`)
  }
  warn(warnings, log, stage)
  if (!documents.has(file)) return
  const error = new InvalidExperiment(problems.map(({ message }) => ({ message })))
  await tell({ name: 'validate-failed', payload: documents.get(file), error })
}
