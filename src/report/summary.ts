/** The job summary: as the comment, unfolded, with a chart for every experiment. */

import { renderDetails } from './experiment-details.ts'
import { badFirst, type Links, renderFooter, renderHead, renderRefusals, renderTable, renderWarnings } from './parts.ts'
import type { Result } from './result.ts'

/** Bytes. GitHub drops a summary of more than 1 MiB whole; other steps of ours may have a line in it, too. */
export const SUMMARY_MAX = 1_000_000

/** The most detailed summary of at most `max` bytes: details are dropped from the end, and the table only as a last resort. */
export function renderSummary(result: Result, links: Links, max = SUMMARY_MAX): string {
  const details = badFirst(result.experiments).map((experiment) =>
    renderDetails(experiment, {
      isOpen: experiment.verdict.name !== 'passed' && result.experiments.length <= 10,
      isCharted: true,
      hasAnswers: true,
    }),
  )
  const whole = join(result, links, details)
  if (Buffer.byteLength(whole) <= max) return whole
  const room = max - Buffer.byteLength(join(result, links, [CUT]))
  return room >= 0 ? join(result, links, [...fitting(details, room), CUT]) : join(result, links, [CUT], 100)
}

const CUT = 'Too much for a job summary: some details are only in the report.'

function join(result: Result, links: Links, details: readonly string[], rows?: number): string {
  const parts = [
    renderHead(result),
    renderRefusals(result),
    renderTable(result, links, rows),
    renderWarnings(result),
    ...details,
    renderFooter(result, links),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function fitting(details: readonly string[], room: number): string[] {
  let left = room
  return details.filter((part) => {
    const size = Buffer.byteLength(part) + 2
    if (size > left) return false
    left -= size
    return true
  })
}
