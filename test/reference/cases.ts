/**
 * Experiments, with how they are run in comments: `# run:` and `# global:` have flags, `# environment:` variables, `# signal:`
 * a signal and the seconds before it. `# differs:` names the rules by which we differ on purpose. `# looks: some`: how often
 * a loop looks depends on the machine.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Case } from './play.ts'

const FOLDER = fileURLToPath(new URL('experiments', import.meta.url))

export function readCases(): Case[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => readCase(basename(file, '.yaml'), readFileSync(join(FOLDER, file), 'utf8')))
}

function readCase(name: string, text: string): Case {
  const told = (what: string) => new RegExp(`^# ${what}: (.*)$`, 'm').exec(text)?.[1]?.split(' ') ?? []
  const [signal, seconds] = told('signal')
  return {
    name,
    text,
    globals: told('global'),
    arguments: told('run'),
    environment: Object.fromEntries(told('environment').map((pair) => splitAtFirst(pair, '='))),
    differs: told('differs'),
    isLooking: told('looks').length > 0,
    signals: signal ? [[Number(seconds), signal as NodeJS.Signals]] : [],
  }
}

function splitAtFirst(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + mark.length)]
}
