/** What a channel is told: a few words, whatever the channel. Plain text; each renderer makes it harmless in its own way. */

import type { VerdictName } from '../experiment/journal.ts'
import { oneLine, shorten } from '../report/markdown-text.ts'
import type { ExperimentResult, Result } from '../report/result.ts'
import { headline, SIGNS, whatHappened } from '../report/words.ts'

const FAILED_MAX = 10
const TITLE_MAX = 120
const LINE_MAX = 300

export interface Message {
  sign: string
  verdict: VerdictName
  /** `“The shop answers” did not hold, 3 of 4 experiments passed`. */
  headline: string
  /** Those that did not pass, one line each. */
  failed: { sign: string; title: string; what: string }[]
  /** How many more did not pass. */
  more: number
  /** Against the branch's earlier runs; empty when nobody compared. */
  comparison: string
  /** Where it ran. */
  source: MessageSource
}

export interface MessageSource {
  /** `octo/shop`. */
  repository: string
  workflow: string
  /** Address of the workflow run. */
  run: string | undefined
}

export function messageOf(result: Result, comparison: string, source: MessageSource): Message {
  const failed = result.experiments.filter(({ verdict }) => verdict.name !== 'passed')
  return {
    sign: SIGNS[result.verdict],
    verdict: result.verdict,
    headline: line(headline(result), LINE_MAX),
    failed: failed.slice(0, FAILED_MAX).map(failedLine),
    more: Math.max(0, failed.length - FAILED_MAX),
    comparison: line(comparison, LINE_MAX),
    source: { ...source, repository: line(source.repository, 200), workflow: line(source.workflow, TITLE_MAX) },
  }
}

function failedLine(experiment: ExperimentResult): Message['failed'][number] {
  const { verdict, title } = experiment
  const what = line(whatHappened(experiment).replaceAll('`', ''), LINE_MAX)
  return { sign: SIGNS[verdict.name], title: line(title, TITLE_MAX), what }
}

function line(value: string, max: number): string {
  return shorten(oneLine(value), max)
}
