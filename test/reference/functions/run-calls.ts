/** Calls as one experiment, run by either side. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run } from '../../../src/experiment/journal.ts'
import type { Town } from '../../e2e/cluster.ts'
import { runOurs } from '../ours.ts'
import type { Ended, Order } from '../play.ts'
import type { Reference } from '../reference.ts'
import { activityOf, type Call } from './calls.ts'

const SECONDS = 100
/** How long both sides of one test may take. */
export const BOTH_MS = 2 * SECONDS * 1000

export type Play = (calls: readonly Call[], town: Town, files?: Readonly<Record<string, string>>) => Promise<Run[] | undefined>

export function playReference(reference: Reference): Play {
  return (calls, town, files) => runsOf(calls, town, [], files, (order) => reference.run(order))
}

export const playOurs: Play = (calls, town, files) => runsOf(calls, town, ['--compat', 'chaostoolkit'], files, runOurs)

/** What was made of the calls; undefined where it broke off and left no whole journal (spec JRN-14). */
async function runsOf(
  calls: readonly Call[],
  town: Town,
  words: string[],
  files: Readonly<Record<string, string>> = {},
  run: (order: Order) => Promise<Ended>,
): Promise<Run[] | undefined> {
  const directory = mkdtempSync(join(tmpdir(), 'functions-'))
  const method = calls.map((call, index) => activityOf(call, index, town.namespace))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
  writeFileSync(join(directory, 'experiment.json'), JSON.stringify({ title: 'calls', description: 'by chance', method }))
  const line = ['run', ...words, '--no-validation', 'experiment.json']
  const environment = { KUBECONFIG: town.kubeconfig, PYTHONPATH: '.' }
  try {
    await run({ id: 'calls', directory, arguments: line, environment, seconds: SECONDS, signals: [] })
    return JSON.parse(readFileSync(join(directory, 'journal.json'), 'utf8')).run
  } catch {
    return undefined
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
