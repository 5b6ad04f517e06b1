/** Where the two sides differ, once what no two runs share is left out. */

import type { Journal, Run } from '../../src/experiment/journal.ts'
import { reconcile } from './differences.ts'
import type { Case, Pair, Side } from './play.ts'

export interface Comparison {
  /** In words, line by line; empty when they agree. */
  differences: string[]
  /** Rules by which they differ on purpose. */
  deliberate: string[]
}

export function compare(pair: Pair, { isLooking }: Case): Comparison {
  const [reference, ours] = [prepare(pair.reference, isLooking), prepare(pair.ours, isLooking)]
  const deliberate = reconcile(reference, ours)
  const differences = [...diff('exit', reference.exit, ours.exit), ...diff('journal', reference.journal, ours.journal)]
  return { differences, deliberate }
}

function prepare({ exit, journal, log }: Side, isLooking: boolean): Side {
  const copy = journal && timeless(structuredClone(journal))
  if (copy && isLooking) copy.steady_states.during = copy.steady_states.during.slice(-1)
  return { exit, log, journal: copy }
}

/** Without what is of the machine and of the moment. */
function timeless(journal: Journal): Journal {
  delete journal['chaos-gate']
  Object.assign(journal, { 'chaoslib-version': '', platform: '', node: '', start: '', end: '', duration: 0 })
  for (const run of runsOf(journal)) Object.assign(run, timelessRun(run))
  return journal
}

export function runsOf({ steady_states: seen, run, rollbacks }: Journal): Run[] {
  const looks = [seen.before, ...seen.during, seen.after]
  return [...looks.flatMap((state) => state?.probes ?? []), ...run, ...rollbacks]
}

/** Of a traceback only the last line is a contract (spec JRN-7). */
function timelessRun(run: Run): Partial<Run> {
  return {
    start: '',
    ...('end' in run && { end: '' }),
    ...('duration' in run && { duration: 0 }),
    ...(run.exception && { exception: run.exception.slice(-1).map(placeless) }),
  }
}

/** Ports and addresses in memory are another matter in every run. */
function placeless(line: string): string {
  return line.replace(/0x[0-9a-f]+/g, '0x0')
}

/** Lines such as `journal.run.0.status: 'failed' ≠ undefined`. The order of keys counts. */
function diff(path: string, left: unknown, right: unknown): string[] {
  if (Object.is(left, right)) return []
  if (!isContainer(left) || !isContainer(right) || Array.isArray(left) !== Array.isArray(right))
    return [`${path}: ${show(left)} ≠ ${show(right)}`]
  const [keys, others] = [Object.keys(left), Object.keys(right)]
  const inOrder = keys.length === others.length && keys.every((key) => key in right) && keys.join() !== others.join()
  const order = inOrder ? [`${path}: keys ${keys.join()} ≠ ${others.join()}`] : []
  return [...order, ...[...new Set([...keys, ...others])].flatMap((key) => diff(`${path}.${key}`, left[key], right[key]))]
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}
