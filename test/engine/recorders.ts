/** Controls that tests of the engine declare, and what they wrote down. */

import type { Control, Moment } from '../../src/engine/options.ts'
import type { ControlDeclaration, Experiment } from '../../src/experiment/schema.ts'
import { action, experimentOf, play, type Settings } from './stage.ts'

export const declare = (name: string, more: Partial<ControlDeclaration> = {}): ControlDeclaration => ({
  name,
  provider: { type: 'python', module: name },
  ...more,
})

/** Controls that write down `side:level:name`, global and declared ones alike. */
export function recorders(globals: string[], declared: string[]) {
  const seen: string[] = []
  const record = (name: string): Control => ({
    name,
    configure: () => void seen.push(`configure:${name}`),
    before: ({ level }) => void seen.push(`before:${level}:${name}`),
    after: ({ level }) => void seen.push(`after:${level}:${name}`),
    cleanup: () => void seen.push(`cleanup:${name}`),
  })
  const settings: Settings = {
    controls: globals.map(record),
    declared: Object.fromEntries(declared.map((name) => [name, record(name)])),
  }
  return { seen, settings }
}

/** Names of those whose hook was called at a level, in order. */
export async function calledAt(where: `${'before' | 'after'}:${Moment['level']}`, globals: string[], experiment: Experiment) {
  const { seen, settings } = recorders(globals, ['T1', 'T2', 'A1', 'A2', 'H1'])
  await play(experiment, { steady: 1 }, settings)
  return seen.filter((line) => line.startsWith(`${where}:`)).map((line) => line.slice(where.length + 1))
}

export const withControls = (local: ControlDeclaration[], more: Partial<Experiment> = {}) =>
  experimentOf({ controls: [declare('T1'), declare('T2')], method: [action('inject', { controls: local })], ...more })
