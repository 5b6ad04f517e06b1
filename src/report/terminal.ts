/** What stands last in a terminal or a log: a line per experiment, what is left behind, the verdict in words. */

import { describeProblem } from '../experiment/errors.ts'
import { EXIT_CODES, type VerdictName } from '../experiment/journal.ts'
import { oneLine, plural } from './markdown-text.ts'
import type { ExperimentResult, Result } from './result.ts'
import { duration, headline, meaning, sentence, whatHappened } from './words.ts'

export interface TerminalOptions {
  isColored: boolean
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
const SIGN: Readonly<Record<'good' | 'bad', string>> = { good: '✓', bad: '✗' }

export function renderTerminal(result: Result, { isColored }: TerminalOptions): string {
  const paint: Paint = isColored ? (verdict, words) => `\u001b[${COLORS[verdict]}m${words}\u001b[39m` : (_, words) => words
  const blocks = [
    ...result.problems.map((problem) => `  ${oneLine(describeProblem(problem))}`),
    ...result.experiments.map((experiment) => experimentLines(experiment, paint)),
    leftBehind(result, paint),
    lastWord(result, paint),
  ]
  return `${blocks.filter((block) => block !== '').join('\n')}\n`
}

function experimentLines(experiment: ExperimentResult, paint: Paint): string {
  const { verdict, title, file, timing } = experiment
  const sign = paint(verdict.name, `${SIGN[verdict.name === 'passed' ? 'good' : 'bad']} ${verdict.name}`)
  const told = verdict.name === 'invalid' ? verdict.reasons : [withoutMarks(whatHappened(experiment))]
  return [
    `${sign}  ${oneLine(title)} (${oneLine(file)}, ${duration(timing.seconds)})`,
    ...told.map((line) => `    ${oneLine(line)}`),
  ].join('\n')
}

/** A terminal has no code spans. */
function withoutMarks(words: string): string {
  return words.replace(/`([^`]*)`/g, '$1')
}

function leftBehind({ experiments }: Result, paint: Paint): string {
  const left = experiments.flatMap(({ aftermath }) => aftermath.leftBehind)
  if (left.length === 0) return ''
  return [paint('not-restored', 'Left behind in the cluster:'), ...left.map((one) => `    ${oneLine(one)}`)].join('\n')
}

function lastWord(result: Result, paint: Paint): string {
  const { verdict, experiments, run } = result
  const took = experiments.length === 0 ? '' : ` ${plural(experiments.length, 'experiment')} in ${duration(run.seconds)}.`
  const why = experiments.length === 0 && result.problems.length === 0 ? ` ${oneLine(result.reason)}` : ''
  const first = paint(verdict, sentence(oneLine(headline(result))))
  return ['', `${first}${took}${why}`, meaning(result), `Verdict: ${verdict} (exit code ${EXIT_CODES[verdict]})`].join('\n')
}
