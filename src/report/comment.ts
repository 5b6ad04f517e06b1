/** The pull request's comment: the verdict first, a plain sentence per experiment, everything else folded. */

import { renderDetails } from './experiment-details.ts'
import { badFirst, type Links, renderFooter, renderHead, renderRefusals, renderTable, renderWarnings } from './parts.ts'
import type { ExperimentResult, Result } from './result.ts'

/** GitHub's limit is 65,536 characters; the hidden marker and a little doubt are taken off it. */
export const COMMENT_MAX = 65_000

interface Level {
  details: 'all' | 'bad' | 'none'
  isCharted: boolean
  /** Rows of the table; the bad ones come first when not all are shown. */
  rows: number
}

/** From everything to next to nothing. Each is rendered whole, so no table and no fence is ever cut. */
const LEVELS: readonly Level[] = [
  { details: 'all', isCharted: true, rows: Number.POSITIVE_INFINITY },
  { details: 'all', isCharted: false, rows: Number.POSITIVE_INFINITY },
  { details: 'bad', isCharted: false, rows: Number.POSITIVE_INFINITY },
  { details: 'none', isCharted: false, rows: Number.POSITIVE_INFINITY },
  ...[100, 20, 5].map((rows): Level => ({ details: 'none', isCharted: false, rows })),
]

/** The most detailed comment of at most `max` characters. */
export function renderComment(result: Result, links: Links, max = COMMENT_MAX): string {
  let body = ''
  for (const level of LEVELS) {
    body = renderAt(level, result, links)
    if (body.length <= max) return body
  }
  return [renderHead(result), renderFooter(result, links)].join('\n\n')
}

function renderAt(level: Level, result: Result, links: Links): string {
  const details = badFirst(result.experiments)
    .filter((experiment) => isDetailed(experiment, level))
    .map((experiment) => renderDetails(experiment, { isOpen: false, isCharted: level.isCharted && !isPassed(experiment) }))
  const isCut = level.details !== 'all' || level.rows < result.experiments.length
  return [
    renderHead(result),
    renderRefusals(result),
    renderTable(result, links, level.rows),
    renderWarnings(result),
    ...details,
    isCut ? 'This comment was too long for all details. The job summary and the report have them.' : '',
    renderFooter(result, links),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function isDetailed(experiment: ExperimentResult, level: Level): boolean {
  return level.details === 'all' || (level.details === 'bad' && !isPassed(experiment))
}

function isPassed({ verdict }: ExperimentResult): boolean {
  return verdict.name === 'passed'
}
