/** The verb `report`: from journals to any of the reports that a run makes. */

import { resolve } from 'node:path'
import { findingsOf, worstOf } from '../experiment/verdict.ts'
import { buildExperiment, joinExperiments } from '../report/build-result.ts'
import { renderComment } from '../report/comment.ts'
import { renderHtml } from '../report/html.ts'
import { journalOutcome } from '../report/journal-outcome.ts'
import { renderJunit } from '../report/junit.ts'
import { NO_LINKS } from '../report/parts.ts'
import type { ExperimentResult, Result } from '../report/result.ts'
import { renderSarif } from '../report/sarif.ts'
import { renderSummary } from '../report/summary.ts'
import { renderTerminal, type TerminalOptions } from '../report/terminal.ts'
import { UsageError } from './parse.ts'
import { readJournal } from './read-journal.ts'
import type { Request } from './request.ts'
import { writeText } from './write-text.ts'

const FORMATS: Readonly<Record<string, (result: Result, terminal: TerminalOptions) => string>> = {
  html: (result) => renderHtml(result, NO_LINKS),
  junit: renderJunit,
  sarif: renderSarif,
  markdown: (result) => `${renderComment(result, NO_LINKS, Number.POSITIVE_INFINITY)}\n`,
  summary: (result) => renderSummary(result, NO_LINKS),
  json: (result) => `${JSON.stringify(result, null, 2)}\n`,
  text: renderTerminal,
}
/** How `chaos report` spells them. */
const OF_CHAOS: Readonly<Record<string, string>> = { html5: 'html' }

/** Throws `UsageError`; `InvalidExperiment` for what is no journal, and for a file that cannot be written. */
export async function report({ flags, operands, place, stage: { terminal } }: Request): Promise<number> {
  const { files, format, output } = readAsked(operands, (name) => flags.get(name)?.at(-1))
  const result = await readResult(files, place.directory)
  const { isOutColored, outWidth } = terminal
  const look = output === undefined ? { isColored: isOutColored === true, width: outWidth } : { isColored: false }
  const text = FORMATS[format]?.(result, look) ?? ''
  if (output === undefined) terminal.out(text)
  else {
    writeText(resolve(place.directory, output), text)
    terminal.error(`wrote ${output}\n`)
  }
  return 0
}

/** One journal at a time, since each may be large. */
async function readResult(files: readonly string[], directory: string): Promise<Result> {
  const experiments: ExperimentResult[] = []
  const clusters = new Set<string | undefined>()
  const seeds = new Set<number | undefined>()
  for (const file of files) {
    const journal = readJournal(file, directory)
    clusters.add(journal['chaos-gate']?.cluster)
    seeds.add(journal['chaos-gate']?.seed)
    experiments.push(buildExperiment(await journalOutcome(journal, file)))
  }
  const cluster = onlyOf(clusters)
  const seed = onlyOf(seeds)
  const findings = findingsOf(experiments)
  return joinExperiments(experiments, {
    problems: [],
    verdict: worstOf(findings),
    ...(cluster !== undefined && { cluster }),
    ...(seed !== undefined && { seed }),
    durationSeconds: experiments.reduce((sum, { timing }) => sum + timing.seconds, 0),
  })
}

/** Journals may be of several runs: what is not the same for all of them is not said. */
function onlyOf<Value>(values: ReadonlySet<Value>): Value | undefined {
  return values.size === 1 ? [...values][0] : undefined
}

interface Asked {
  files: readonly string[]
  format: string
  output: string | undefined
}

/** As `chaos report` has it, `--export-format` makes the last operand the file that is written. */
function readAsked(operands: readonly string[], flag: (name: string) => string | undefined): Asked {
  const exported = flag('export-format')
  if (exported === undefined) return { files: operands, format: flag('format') ?? 'text', output: flag('output') }
  const format = OF_CHAOS[exported] ?? exported
  if (FORMATS[format] === undefined)
    throw new UsageError(`--export-format ${exported} is not made here: take html, and let a browser print it`)
  if (operands.length < 2) throw new UsageError('report with --export-format wants JOURNAL… and the file to write')
  return { files: operands.slice(0, -1), format, output: operands.at(-1) }
}
