/** What is generated for people to read: each section is a table made from what the program itself uses. Markdown. */

import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import type { ActivityDefinition } from '../../src/activities/activity.ts'
import { EXIT_CODES, type VerdictName } from '../../src/experiment/journal.ts'
import { MEANINGS } from '../../src/report/words.ts'
import { cell, code, table } from './markdown.ts'
import { permissionRows } from './permissions.ts'

/** The sections by the name that their markers carry. */
export function sections(root: string, definitions: readonly ActivityDefinition[]): Readonly<Record<string, string>> {
  const action = load(readFileSync(`${root}/action.yml`, 'utf8')) as Action
  return {
    workflow: file(root, 'examples/workflows/pull-request.yml'),
    experiment: file(root, 'examples/still-healthy.yaml'),
    inputs: table(['Input', 'Default', 'Meaning'], Object.entries(action.inputs).map(inputRow)),
    outputs: table(
      ['Output', 'Meaning'],
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), cell(description)]),
    ),
    'exit-codes': table(['Verdict', 'Exit code', 'Meaning'], Object.entries(EXIT_CODES).map(exitCodeRow)),
    permissions: table(['What you use', 'The workflow needs', 'The cluster needs'], permissionRows(definitions)),
  }
}

/** A YAML file as it stands. */
function file(root: string, path: string): string {
  return `\`\`\`yaml\n${readFileSync(`${root}/${path}`, 'utf8').trimEnd()}\n\`\`\``
}

interface Action {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>
  outputs: Record<string, { description: string }>
}

function inputRow([name, { description, default: value, required }]: [string, Action['inputs'][string]]): string[] {
  return [code(name), required ? 'required' : value === undefined || value === '' ? '' : code(value), cell(description)]
}

function exitCodeRow([name, exitCode]: [string, number]): string[] {
  return [code(name), String(exitCode), MEANINGS[name as VerdictName]]
}
