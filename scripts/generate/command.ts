/** The reference of the command, from the data that it parses with. Markdown. */

import { type Flag, GLOBAL_FLAGS } from '../../src/cli/flags.ts'
import { spell, spellFlag } from '../../src/cli/help.ts'
import { VERBS, type Verb } from '../../src/cli/verbs.ts'
import { cell, code, table } from './markdown.ts'

/** The sections of docs/command.md by the name that their markers carry. */
export function commandSections(): Readonly<Record<string, string>> {
  return {
    'global-flags': flagTable(GLOBAL_FLAGS),
    verbs: table(
      ['Verb', 'What it does'],
      VERBS.map((verb) => [code(spell(verb)), cell(verb.summary)]),
    ),
    'verb-flags': VERBS.map(describe).join('\n\n'),
  }
}

function describe(verb: Verb): string {
  return [`### ${code(verb.name)}`, '', flagTable(verb.flags.filter(({ name }) => name !== 'help'))].join('\n')
}

function flagTable(flags: readonly Flag[]): string {
  return table(
    ['Flag', 'Meaning'],
    flags.map((flag) => [code(spellFlag(flag)), cell(meaning(flag))]),
  )
}

function meaning({ choices, summary }: Flag): string {
  return choices ? `${choices.map(code).join(', ')}: ${summary}` : summary
}
