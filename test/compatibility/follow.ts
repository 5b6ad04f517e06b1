/** Runs an experiment as `--compat chaostoolkit` does, and gives what the reference's users look at. */

import { exitCodeOf } from '../../src/app/exit-code.ts'
import type { AppOptions } from '../../src/app/options.ts'
import type { Journal, Run } from '../../src/experiment/journal.ts'
import { ask } from '../app/ask.ts'

export interface Followed {
  exitCode: number
  /** Empty when none was written. */
  journal: Partial<Journal>
  log: string[]
  /** Everything that was refused, in words. */
  said: string
}

export interface Asked {
  /** Without title and description: each line is a key of the document. */
  text: string
  files?: Record<string, string>
  options?: Partial<AppOptions>
}

export async function follow({ text, files = {}, options = {} }: Asked): Promise<Followed> {
  const document = /^title:/m.test(text) ? text : `title: t\ndescription: d\n${text}`
  const told = await ask({
    files: { 'experiment.yaml': document, ...files },
    experiments: ['experiment.yaml'],
    isCompatible: true,
    undo: 'never',
    ...options,
  })
  const journal: Partial<Journal> = told.outcomes[0]?.journal ?? {}
  return { exitCode: exitCodeOf(told, true), journal, log: told.log, said: told.verdict.reason }
}

export const statusesOf = (runs: readonly Run[] = []) => runs.map(({ status }) => status)

export const namesOf = (runs: readonly Run[] = []) => runs.map(({ activity }) => activity.name)

/** What each process printed. */
export function printedBy(runs: readonly Run[] = []): unknown[] {
  return runs.map(({ output }) => (output as { stdout?: string } | null)?.stdout)
}

/** Of the first look: whether each probe was within its tolerance. */
export function metIn({ steady_states: seen }: Partial<Journal>): unknown[] {
  return seen?.before?.probes.map(({ tolerance_met }) => tolerance_met) ?? []
}
