/** One experiment in full, as Markdown that unfolds: phases, probes over time, what was put back. */

import { renderAnswerCharts } from './answers-chart.ts'
import { renderChart } from './chart.ts'
import { NOTHING } from './describe.ts'
import { atMost, code, html, prose, table, text } from './markdown-text.ts'
import type { ActivityResult, Evidence, ExperimentResult, PhaseName, ProbeResult } from './result.ts'
import { duration, percent, SIGNS, UNWITNESSED } from './words.ts'

const ROWS_MAX = 50
const LIST_MAX = 20

const PHASES: Readonly<Record<PhaseName, string>> = {
  before: 'before',
  method: 'method',
  after: 'after',
  rollbacks: 'rollbacks',
}

export interface DetailOptions {
  isOpen: boolean
  isCharted: boolean
  /** How long answers took over time, too. */
  hasAnswers?: boolean
}

export function renderDetails(experiment: ExperimentResult, options: DetailOptions): string {
  return [
    `<details${options.isOpen ? ' open' : ''}><summary>${summaryLine(experiment)}</summary>`,
    introduction(experiment),
    reasons(experiment),
    options.isCharted ? renderChart(experiment) : '',
    options.hasAnswers ? renderAnswerCharts(experiment) : '',
    phasesTable(experiment),
    probesTable(experiment.hypothesis?.probes ?? []),
    listOf('Put back', experiment.aftermath.putBack),
    listOf('Worth knowing', experiment.aftermath.warnings),
    '</details>',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function summaryLine({ title, verdict, timing }: ExperimentResult): string {
  const took = timing.start === null ? '' : `, ${duration(timing.seconds)}`
  return `${SIGNS[verdict.name]} <b>${html(title, 120)}</b>: ${verdict.name}${took}`
}

function introduction({ file, hypothesis, isWitnessed }: ExperimentResult): string {
  const healthy = hypothesis === null ? '' : ` Healthy means here: “${text(hypothesis.title)}”.`
  if (file === '') return ''
  return `From ${code(file, 200)}.${healthy}${isWitnessed ? '' : ` ${UNWITNESSED}`}`
}

/** Only where there is more to say than what the table above has said already. */
function reasons({ verdict }: ExperimentResult): string {
  const [first] = verdict.reasons
  if (verdict.name === 'passed' || (verdict.reasons.length === 1 && first === verdict.reason)) return ''
  return bullets(verdict.reasons)
}

function phasesTable({ phases }: ExperimentResult): string {
  const rows = phases.flatMap((phase) => phase.activities.map((activity) => activityRow(PHASES[phase.name], activity)))
  if (rows.length === 0) return ''
  const more = rows.length > ROWS_MAX ? `\n\n… and ${rows.length - ROWS_MAX} more in the report.` : ''
  return table(['', 'Phase', 'Activity', 'Expected', 'Seen or done', 'Took'], rows.slice(0, ROWS_MAX)) + more
}

function activityRow(phase: string, activity: ActivityResult): string[] {
  const { check, timing } = activity
  const expected = check.expected === null ? '' : code(check.expected)
  return [signOf(activity), phase, code(activity.name), expected, outcomeOf(activity), duration(timing.seconds)]
}

/** Good, bad, or did not do its job. */
function signOf({ outcome, check, evidence }: ActivityResult): string {
  if (outcome === 'interrupted') return SIGNS.interrupted
  if (check.isMet !== null) return check.isMet ? SIGNS.passed : SIGNS.deviated
  const isDoubtful = outcome === 'failed' || evidence.nothing !== null || evidence.notHeld.length > 0
  return isDoubtful ? SIGNS.inconclusive : SIGNS.passed
}

function outcomeOf({ type, outcome, check, evidence, error }: ActivityResult): string {
  if (outcome === 'interrupted') return 'interrupted'
  if (error !== null) return prose(error)
  const told = evidenceOf(evidence)
  if (told.length > 0)
    return atMost(told, 5)
      .map((one) => prose(one, 160))
      .join('<br>')
  if (type === 'action' && check.seen === NOTHING) return 'done'
  return code(check.seen)
}

function evidenceOf({ changes, nothing, notHeld }: Evidence): string[] {
  return [...changes, ...(nothing === null ? [] : [nothing]), ...notHeld.map((one) => `did not last: ${one}`)]
}

/** Only where somebody looked more often than before and after. */
function probesTable(probes: readonly ProbeResult[]): string {
  const sampled = probes.filter((probe) => probe.samples > 2)
  if (sampled.length === 0) return ''
  const head = [
    'Probe over time',
    'Good',
    'Longest outage',
    'Healthy again after',
    'Answers took (p50, p95, p99)',
    'Bad samples saw',
  ]
  return table(head, sampled.map(probeRow))
}

function probeRow(probe: ProbeResult): string[] {
  const isUnbroken = probe.good === probe.samples
  const again = probe.recoverySeconds === null ? 'not at the end' : duration(probe.recoverySeconds)
  const { p50, p95, p99 } = probe.answerSeconds
  return [
    code(probe.name),
    `${probe.good} of ${probe.samples} (${percent(probe.share)})`,
    isUnbroken ? 'none' : duration(probe.longestOutageSeconds),
    isUnbroken ? '' : again,
    [p50, p95, p99].map(duration).join(', '),
    probe.bad === null ? '' : code(probe.bad.seen),
  ]
}

function listOf(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${bullets(items)}`
}

/** At most twenty, one a line. */
export function bullets(items: readonly string[]): string {
  return atMost(items, LIST_MAX)
    .map((item) => `- ${prose(item)}`)
    .join('\n')
}
