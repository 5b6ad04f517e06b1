/** What stands last in a terminal or a log: a table with a row per experiment, what is left behind, the verdict in words. */

import { describeProblem } from '../experiment/errors.ts'
import { EXIT_CODES, type VerdictName } from '../experiment/journal.ts'
import { brief, oneLine, plural } from './markdown-text.ts'
import { EVERYTHING, leftBehind, putBack } from './parts.ts'
import type { ExperimentResult, ProbeResult, Result } from './result.ts'
import { duration, headline, meaning, percent, sentence, UNWITNESSED, whatHappened } from './words.ts'

export interface TerminalOptions {
  isColored: boolean
  /** Only what did not pass, what is left behind, and the verdict. */
  isQuiet?: boolean
  /** Characters of a line, where somebody looks at it: titles are cut to it. */
  width?: number | undefined
}

type Paint = (verdict: VerdictName, words: string) => string

const GREEN = 32
const RED = 31
const YELLOW = 33
const COLORS: Readonly<Record<VerdictName, number>> = {
  passed: GREEN,
  deviated: RED,
  'not-restored': RED,
  error: RED,
  inconclusive: YELLOW,
  'not-steady': YELLOW,
  invalid: YELLOW,
  interrupted: YELLOW,
}
const HEAD = ['  VERDICT', 'EXPERIMENT', 'GOOD', 'OUTAGE', 'SLOWEST', 'TIME']
const TITLE = 1
const TITLE_MAX = 60
const TITLE_MIN = 20
const GAP = 2
const LINE_MAX = 1_000

export function renderTerminal(result: Result, { isColored, isQuiet = false, width }: TerminalOptions): string {
  const paint: Paint = isColored ? (verdict, words) => `\u001b[${COLORS[verdict]}m${words}\u001b[39m` : (_, words) => words
  const shown = isQuiet ? result.experiments.filter(({ verdict }) => verdict.name !== 'passed') : result.experiments
  const blocks = [
    ...result.problems.map((problem) => `  ${line(describeProblem(problem))}`),
    shown.length === 0 ? '' : renderRows(shown, paint, width),
    describeLeft(result, paint),
    isQuiet ? verdictLine(result) : lastWord(result, paint),
  ]
  return `${blocks.filter((block) => block !== '').join('\n')}\n`
}

/** Columns as wide as their widest cell; below each row what happened. Colour takes no room, so it comes last. */
function renderRows(experiments: readonly ExperimentResult[], paint: Paint, width: number | undefined): string {
  const rows = withTitles(experiments.map(cellsOf), width)
  const widths = HEAD.map((name, column) => Math.max(...[HEAD, ...rows].map((row) => [...(row[column] ?? name)].length)))
  const aligned = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join(' '.repeat(GAP))
      .trimEnd()
  const told = experiments.map((experiment, index) => {
    const row = aligned(rows[index] ?? [])
    const sign = rows[index]?.[0] ?? ''
    return [paint(experiment.verdict.name, sign) + row.slice(sign.length), ...detailsOf(experiment)].join('\n')
  })
  return [aligned(HEAD), ...told].join('\n')
}

/** The titles, cut to what the other cells leave of the line; words that people read are not cut to nothing. */
function withTitles(rows: readonly string[][], width = Number.POSITIVE_INFINITY): string[][] {
  const others = rows.map((row) =>
    HEAD.map((name, column) => (column === TITLE ? 0 : Math.max(name.length, row[column]?.length ?? 0))),
  )
  const taken = HEAD.reduce((sum, _, column) => sum + GAP + Math.max(...others.map((row) => row[column] ?? 0)), -GAP)
  const max = Math.max(TITLE_MIN, Math.min(TITLE_MAX, width - taken))
  return rows.map((row) => row.with(TITLE, brief(row[TITLE] ?? '', max)))
}

/** Availability and outage are those of the probe that was worst. */
function cellsOf({ verdict, title, timing, hypothesis }: ExperimentResult): string[] {
  const [worst] = [...(hypothesis?.probes ?? [])].sort((a, b) => a.share - b.share)
  return [
    `${verdict.name === 'passed' ? '✓' : '✗'} ${verdict.name}`,
    title,
    ...(worst === undefined ? ['', '', ''] : numbersOf(worst)),
    timing.start === null ? '' : duration(timing.seconds),
  ]
}

function numbersOf({ share, good, samples, longestOutageSeconds, answerSeconds }: ProbeResult): string[] {
  return [percent(share), good === samples ? 'none' : duration(longestOutageSeconds), duration(answerSeconds.max)]
}

function detailsOf(experiment: ExperimentResult): string[] {
  const { verdict, title, file, isWitnessed, aftermath } = experiment
  const told =
    verdict.name === 'invalid'
      ? [...verdict.reasons, ...aftermath.warnings.map((warning) => `warning: ${warning}`)]
      : [withoutMarks(whatHappened(experiment))]
  return [...(file === '' || file === title ? [] : [file]), ...told, ...(isWitnessed ? [] : [UNWITNESSED])].map(
    (words) => `    ${line(words)}`,
  )
}

/** A terminal has no code spans. */
function withoutMarks(words: string): string {
  return words.replace(/`([^`]*)`/g, '$1')
}

function describeLeft(result: Result, paint: Paint): string {
  const left = leftBehind(result)
  if (left.length === 0) return ''
  return [paint('not-restored', 'Left behind in the cluster:'), ...left.map((one) => `    ${line(one)}`)].join('\n')
}

function lastWord(result: Result, paint: Paint): string {
  const { verdict, experiments, run } = result
  const isPutBack = putBack(result) === EVERYTHING
  const took =
    experiments.length === 0
      ? ''
      : ` ${plural(experiments.length, 'experiment')} in ${duration(run.seconds)}${isPutBack ? `, ${EVERYTHING}` : ''}.`
  const why = experiments.length === 0 && result.problems.length === 0 ? ` ${sentence(line(result.reason))}` : ''
  const recovered = run.recovered?.putBack ?? []
  const first = paint(verdict, sentence(oneLine(headline(result))))
  return [
    ...(recovered.length === 0 ? [] : ['Put back after an earlier run:', ...recovered.map((one) => `    ${line(one)}`)]),
    '',
    `${first}${took}${why}`,
    meaning(result),
    verdictLine(result),
  ].join('\n')
}

function verdictLine({ verdict }: Result): string {
  return `Verdict: ${verdict} (exit code ${EXIT_CODES[verdict]})`
}

function line(words: string): string {
  return brief(words, LINE_MAX)
}
