/** From the words after `chaos-gate` to an exit code. */

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
import { EXIT_CODES } from '../experiment/journal.ts'
import { settingsPath } from '../settings/settings-path.ts'
import { VERSION } from '../system/version.ts'
import { deeds, isOfChaos } from './deeds.ts'
import { harmlessLine } from './harmless.ts'
import { describeCommand, describeVerb } from './help.ts'
import type { Place } from './options.ts'
import { type CommandLine, type Flags, parseCommandLine, UsageError, verbWords } from './parse.ts'
import { openStage, type Stage, stageLog } from './stage.ts'
import type { Terminal } from './terminal.ts'
import type { Verb } from './verbs.ts'

/** The reference's, for whatever is not a mistake in the command line itself (spec CLI-33). */
const COMPATIBLE_FAILURE = 1

/** Never throws for what a user can cause. */
export async function command(words: readonly string[], place: Place, terminal: Terminal): Promise<number> {
  let isCompatible = false
  try {
    const line = parseCommandLine(words)
    isCompatible = line.flags.has('compat')
    return await obey(line, place, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      const help = ['chaos-gate', verbWords(words), '--help'].filter((word) => word !== '').join(' ')
      terminal.error(`chaos-gate: ${error.message}\n${help} says what there is\n`)
      return EXIT_CODES.invalid
    }
    if (!(error instanceof InvalidExperiment)) throw error
    const warnings = error.warnings.map((warning) => `warning: ${describeProblem(warning)}`)
    terminal.error(`${[...error.problems.map(describeProblem), ...warnings].map(harmlessLine).join('\n')}\n`)
    return isCompatible ? COMPATIBLE_FAILURE : EXIT_CODES.invalid
  }
}

async function obey(line: CommandLine, place: Place, terminal: Terminal): Promise<number> {
  const { globals, verb, flags } = line
  if (globals.has('version')) return say(terminal, `chaos-gate, version ${VERSION}`)
  if (globals.has('help')) return say(terminal, describeCommand())
  if (!verb) throw new UsageError('a verb is missing')
  if (flags.has('help')) return say(terminal, describeVerb(verb))
  return perform(line, verb, place, terminal)
}

function perform({ globals, flags, operands }: CommandLine, verb: Verb, place: Place, terminal: Terminal): Promise<number> {
  const { name } = verb
  const isCompatible = flags.has('compat')
  const stage = openStage(
    { globals, verb: name, directory: place.directory, isCompatible, logsByDefault: isOfChaos(name) },
    terminal,
  )
  stage.logToFile('debug', `Running command '${name}'`)
  const here = { ...place, directory: changeDirectory(globals, place, stage) }
  const settings = globals.get('settings')?.at(-1)
  const path = settings === undefined ? settingsPath(place.environment) : resolve(here.directory, settings)
  return deeds[name]({ flags, operands, place: here, settingsPath: path, stage })
}

/** Said after the log file is open, and before the verb's own paths mean anything (spec CLI-4). */
function changeDirectory(globals: Flags, { directory }: Place, stage: Stage): string {
  const wanted = globals.get('change-dir')?.at(-1)
  if (wanted === undefined) return directory
  const path = resolve(directory, wanted)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--change-dir ${wanted}: there is no such folder`)
  stageLog(stage)('warning', `Moving to ${wanted}`)
  return path
}

function say(terminal: Terminal, text: string): number {
  terminal.out(`${text}\n`)
  return 0
}
