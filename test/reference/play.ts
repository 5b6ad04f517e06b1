/** The same run on both sides. */

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Journal } from '../../src/experiment/journal.ts'
import { runOurs } from './ours.ts'
import { BIN, type Reference } from './reference.ts'

export interface Order {
  id: string
  directory: string
  arguments: string[]
  environment: Readonly<Record<string, string>>
  /** After these it is killed. */
  seconds: number
  /** Seconds after the start, and what is sent then. */
  signals: [number, NodeJS.Signals][]
}

export interface Ended {
  /** Null when it had to be killed. */
  exit: number | null
}

/** An experiment and how it is run. */
export interface Case {
  name: string
  /** The experiment's text. */
  text: string
  /** Before the verb. */
  globals: string[]
  /** After it. */
  arguments: string[]
  environment: Record<string, string>
  /** Rules by which we differ on purpose. */
  differs: string[]
  /** How many looks a loop takes is a matter of speed. */
  isLooking: boolean
  signals: [number, NodeJS.Signals][]
}

/** What one side made of a case. */
export interface Side extends Ended {
  /** Undefined when none was written. */
  journal: Journal | undefined
  log: string
}

export interface Pair {
  reference: Side
  ours: Side
}

const FILES = fileURLToPath(new URL('files', import.meta.url))
const SECONDS = 30

/** Each in a folder of its own, one after the other: they may listen on the same port. */
export async function play(given: Case, reference: Reference, server: string): Promise<Pair> {
  const each = {
    ...given,
    environment: { ...given.environment, SERVER: server, PYTHONPATH: '.', PATH: `${BIN}${delimiter}${process.env.PATH}` },
  }
  return {
    reference: await side('reference', each, (order) => reference.run(order)),
    ours: await side('ours', { ...each, arguments: ['--compat', 'chaostoolkit', ...each.arguments] }, runOurs),
  }
}

async function side(name: string, each: Case, run: (order: Order) => Promise<Ended>): Promise<Side> {
  const directory = mkdtempSync(join(tmpdir(), `chaos-gate-${name}-`))
  cpSync(FILES, directory, { recursive: true })
  writeFileSync(join(directory, 'experiment.yaml'), each.text)
  try {
    const { exit } = await run(orderOf(each, directory))
    const log = readFileSync(join(directory, `${name}.log`), 'utf8')
    return { exit, journal: readJournal(join(directory, 'journal.json')), log }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function orderOf({ name: id, globals, arguments: words, environment, signals }: Case, directory: string): Order {
  const line = [...globals, 'run', ...words, 'experiment.yaml']
  return { id, directory, arguments: line, environment, seconds: SECONDS, signals }
}

/** The reference writes numbers that JSON does not know; a journal that it broke off in the middle is none (spec JRN-14). */
function readJournal(path: string): Journal | undefined {
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8').replace(/(?<=[:[,]\s*)(-?(?:NaN|Infinity))(?=\s*[,\]}])/g, '"$1"')
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
