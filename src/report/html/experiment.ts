/** One experiment of the HTML report: what happened, the timeline, the numbers, every activity, what it left. */

import type { VerdictName } from '../../experiment/journal.ts'
import type { Period, SampleNumbers } from '../../experiment/probe-numbers.ts'
import { markup } from '../markup.ts'
import type { Links } from '../parts.ts'
import type { ActivityResult, ExperimentResult, ProbeResult, Target } from '../result.ts'
import { duration, PERIODS, percent, UNWITNESSED, whatHappened } from '../words.ts'
import { code, list, rich, table } from './rich.ts'
import { renderTimeline } from './timeline.ts'

export interface ExperimentOptions {
  id: string
  links: Links
  /** Per probe, in the timeline. */
  samplesMax: number
  hasActivities: boolean
}

/** Good, bad, or no answer either way. */
const TONES: Readonly<Record<VerdictName, 'good' | 'bad' | 'odd'>> = {
  passed: 'good',
  deviated: 'bad',
  'not-restored': 'bad',
  error: 'bad',
  inconclusive: 'odd',
  'not-steady': 'odd',
  invalid: 'odd',
  interrupted: 'odd',
}
const PERIOD_NAMES: Readonly<Record<Period, string>> = { before: 'before', during: 'under the fault', after: 'after' }
const ROWS_MAX = 200
const TARGETS_MAX = 30

export function pill(verdict: VerdictName): string {
  return `<span class="pill ${TONES[verdict]}">${verdict}</span>`
}

export function renderExperiment(experiment: ExperimentResult, options: ExperimentOptions): string {
  const { title, verdict, timing, aftermath } = experiment
  const took = timing.start === null ? '' : `<span class="soft small">${duration(timing.seconds)}</span>`
  return [
    `<section class="card" id="${options.id}">`,
    `<div class="head"><h2>${markup(title, 200)}</h2><span>${took} ${pill(verdict.name)}</span></div>`,
    introduction(experiment, options.links),
    `<p>${rich(whatHappened(experiment))}</p>`,
    verdict.reasons.length > 1 ? list(verdict.reasons) : '',
    renderTimeline(experiment, options.samplesMax),
    numbersTable(experiment.hypothesis?.probes ?? []),
    targets(experiment.fault?.targets ?? []),
    options.hasActivities ? activities(experiment) : '',
    section('Left behind', aftermath.leftBehind),
    section('Put back', aftermath.putBack),
    section('Worth knowing', aftermath.warnings),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function introduction({ file, description, hypothesis, isWitnessed }: ExperimentResult, links: Links): string {
  const address = links.file(file)
  const name = code(file, 200)
  const where =
    address === undefined ? name : `<a href="${markup(encodeURI(decodeSafely(address)), 500)}" rel="noreferrer">${name}</a>`
  const healthy = hypothesis === null ? '' : ` Healthy means here: “${markup(hypothesis.title, 200)}”.`
  const told = description.trim() === '' ? '' : `<p class="soft">${markup(description, 500)}</p>`
  if (file === '') return told
  return `<p class="soft small">From ${where}.${healthy}${isWitnessed ? '' : ` ${UNWITNESSED}`}</p>${told}`
}

/** The links are encoded already, once and rightly. */
function decodeSafely(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** A row per probe and period, and one for all of it. */
function numbersTable(probes: readonly ProbeResult[]): string {
  if (probes.length === 0) return ''
  const head = ['Probe', '', '#Good', '#Longest outage', '#Answers p50', '#p95', '#p99']
  const rows = probes.flatMap((probe) => {
    const periods = PERIODS.filter((period) => probe.periods[period] !== null)
    return [
      ...periods.map((period, index) =>
        numbersRow(index === 0 ? code(probe.name) : '', PERIOD_NAMES[period], probe.periods[period] as SampleNumbers),
      ),
      ...(periods.length > 1 ? [numbersRow('', `all${recovery(probe)}`, probe)] : []),
    ]
  })
  return `<h3>Availability and answers</h3>${table('wide', head, rows)}`
}

function numbersRow(
  name: string,
  when: string,
  { good, samples, share, longestOutageSeconds, answerSeconds }: SampleNumbers,
): string[] {
  const tone = good === samples ? 'good' : 'bad'
  return [
    name,
    when,
    `<span class="${tone}">${good} of ${samples}</span> (${percent(share)})`,
    good === samples ? 'none' : duration(longestOutageSeconds),
    ...[answerSeconds.p50, answerSeconds.p95, answerSeconds.p99].map(duration),
  ]
}

function recovery({ good, samples, recoverySeconds }: ProbeResult): string {
  if (good === samples) return ''
  return recoverySeconds === null
    ? ', not good again at the end'
    : `, good again ${duration(recoverySeconds)} after the fault began`
}

function targets(all: readonly Target[]): string {
  if (all.length === 0) return ''
  const told = all.map(
    ({ kind, namespace, name, done }) => `${done.join(', ')} ${kind} \`${namespace === '' ? '' : `${namespace}/`}${name}\``,
  )
  return `<h3>What was touched</h3>${list(told, TARGETS_MAX)}`
}

function activities({ phases, verdict }: ExperimentResult): string {
  const rows = phases.flatMap(({ name, activities: all }) => all.map((activity) => activityRow(name, activity)))
  if (rows.length === 0) return ''
  const head = ['Phase', 'Activity', 'Expected', 'Seen or done', '#At', '#Took']
  const rest = rows.length > ROWS_MAX ? `<p class="soft small">… and ${rows.length - ROWS_MAX} more in the journal.</p>` : ''
  const isOpen = verdict.name === 'passed' ? '' : ' open'
  return `<details${isOpen}><summary>Every activity (${rows.length})</summary>${table('wide', head, rows.slice(0, ROWS_MAX))}${rest}</details>`
}

function activityRow(phase: string, activity: ActivityResult): string[] {
  const { name, check, timing } = activity
  const expected = check.expected === null ? '' : code(check.expected)
  return [phase, code(name), expected, outcomeOf(activity), duration(timing.at), duration(timing.seconds)]
}

function outcomeOf({ outcome, type, check, evidence, error }: ActivityResult): string {
  if (outcome === 'interrupted') return '<span class="odd">interrupted</span>'
  if (error !== null) return `<span class="bad">${rich(error)}</span>`
  const told = [...evidence.changes, ...evidence.notHeld.map((one) => `did not last: ${one}`)].slice(0, 5).map(rich)
  if (evidence.nothing !== null) return `<span class="odd">changed nothing: ${rich(evidence.nothing)}</span>`
  if (told.length > 0) return told.join('<br>')
  if (check.isMet === null) return type === 'action' ? 'done' : code(check.seen)
  return `<span class="${check.isMet ? 'good' : 'bad'}">${markup(check.seen, 200)}</span>`
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h3>${title}</h3>${list(items)}`
}
