/** From the words after `chaos-gate` to an exit code. */

import { resolve } from 'node:path'
import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
import { EXIT_CODES } from '../experiment/journal.ts'
import { oneLine } from '../report/markdown-text.ts'
import { VERSION } from '../system/version.ts'
import { describeCommand, describeVerb } from './help.ts'
import { type Place, readOptions } from './options.ts'
import { type CommandLine, parseCommandLine, UsageError } from './parse.ts'
import type { Terminal } from './terminal.ts'

/** Never throws for what a user can cause. */
export async function command(words: readonly string[], place: Place, terminal: Terminal): Promise<number> {
  try {
    return await obey(parseCommandLine(words), place, terminal)
  } catch (error) {
    if (error instanceof UsageError) terminal.error(`chaos-gate: ${error.message}\nchaos-gate --help says what there is\n`)
    else if (error instanceof InvalidExperiment)
      terminal.error(`${error.problems.map(describeProblem).map(oneLine).join('\n')}\n`)
    else throw error
    return EXIT_CODES.invalid
  }
}

/** What a verb needs is loaded when it is asked for: `--version` should not pay for a Kubernetes client. */
async function obey({ globals, verb, flags, operands }: CommandLine, place: Place, terminal: Terminal): Promise<number> {
  if (globals.has('version')) return say(terminal, `chaos-gate, version ${VERSION}`)
  if (globals.has('help')) return say(terminal, describeCommand())
  if (!verb) throw new UsageError('a verb is missing')
  if (flags.has('help')) return say(terminal, describeVerb(verb))
  const here = { ...place, directory: resolve(place.directory, globals.get('change-dir')?.at(-1) ?? '.') }
  const isVerbose = globals.has('verbose')
  switch (verb.name) {
    case 'run': {
      const { run } = await import('./run.ts')
      return run(readOptions(operands, flags, here), terminal, isVerbose)
    }
    case 'validate': {
      const { validate } = await import('./validate.ts')
      return validate(readOptions(operands, flags, here), terminal)
    }
    default: {
      const { practiceRun, practiceUp } = await import('./practice.ts')
      const manifests = flags.get('apply') ?? []
      if (verb.name === 'practice up') return practiceUp({ manifests, place: here, terminal })
      return practiceRun({ manifests, place: here, terminal, asked: readOptions(operands, flags, here), isVerbose })
    }
  }
}

function say(terminal: Terminal, text: string): number {
  terminal.out(`${text}\n`)
  return 0
}
