/** JUnit XML: a suite per experiment; a case per probe and period, per activity of method and rollbacks, and one for the verdict. */

import { describeProblem } from '../experiment/errors.ts'
import type { Period, SampleNumbers } from '../experiment/probe-numbers.ts'
import { markup } from './markup.ts'
import type { ActivityResult, ExperimentResult, Phase, ProbeResult, Result } from './result.ts'
import { duration, PERIODS } from './words.ts'

/** How a case ended that did not simply pass. */
interface Complaint {
  /** `failure`: the application; `error`: the test itself; `skipped`: it was not known any more. */
  kind: 'failure' | 'error' | 'skipped'
  message: string
}

interface Case {
  name: string
  seconds: number
  complaint: Complaint | null
}

interface Suite {
  name: string
  file: string | null
  start: string | null
  cases: Case[]
  properties: [string, string][]
  /** What is left behind. */
  errors: readonly string[]
}

export function renderJunit(result: Result): string {
  const suites = [...suiteOfRun(result), ...result.experiments.map((experiment) => suiteOf(experiment, result))]
  const cases = suites.flatMap((suite) => suite.cases)
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Chaos Gate" ${counts(cases)} time="${result.run.seconds}">
${suites.map(renderSuite).join('\n')}
</testsuites>
`
}

/** What refused the run as a whole, or broke it; a report without a case would be green. */
function suiteOfRun({ problems, experiments, verdict, reason }: Result): Suite[] {
  if (problems.length === 0 && experiments.length > 0) return []
  const told = problems.length > 0 ? problems.map(describeProblem) : [reason]
  const complaint: Complaint | null = verdict === 'passed' ? null : { kind: 'error', message: told.join('\n') }
  const cases = [{ name: 'run', seconds: 0, complaint }]
  return [{ name: 'Chaos Gate', file: null, start: null, cases, properties: [['verdict', verdict]], errors: [] }]
}

function suiteOf(experiment: ExperimentResult, { run }: Result): Suite {
  const { title, file, timing, verdict, aftermath } = experiment
  return {
    name: title,
    file,
    start: timing.start,
    cases: [...casesOfProbes(experiment), ...casesOfActivities(experiment), caseOfVerdict(experiment)],
    properties: [
      ['file', file],
      ['verdict', verdict.name],
      ['reason', verdict.reason],
      ...(run.cluster === null ? [] : [['cluster', run.cluster] as [string, string]]),
      ...(run.seed === null ? [] : [['seed', String(run.seed)] as [string, string]]),
      ...(experiment.hypothesis?.probes ?? []).flatMap(numbersOf),
    ],
    errors: aftermath.leftBehind.map((left) => `Left behind: ${left}`),
  }
}

function numbersOf({ name, share, longestOutageSeconds, recoverySeconds, answerSeconds }: ProbeResult): [string, string][] {
  return [
    [`${name}: share of good samples`, String(share)],
    [`${name}: longest outage in seconds`, String(longestOutageSeconds)],
    [`${name}: recovery in seconds`, recoverySeconds === null ? 'none' : String(recoverySeconds)],
    [`${name}: p95 of answers in seconds`, String(answerSeconds.p95)],
  ]
}

function casesOfProbes(experiment: ExperimentResult): Case[] {
  return (experiment.hypothesis?.probes ?? []).flatMap((probe) =>
    PERIODS.flatMap((period): Case[] => {
      const numbers = probe.periods[period]
      if (numbers === null) return []
      const complaint = complaintOfSamples(numbers, badIn(period, probe, experiment))
      return [{ name: `${period}: ${probe.name}`, seconds: numbers.answerSeconds.max, complaint }]
    }),
  )
}

function complaintOfSamples({ samples, good, longestOutageSeconds }: SampleNumbers, bad: ProbeResult['bad']): Complaint | null {
  if (good === samples) return null
  const expected = bad?.expected == null ? '' : ` instead of ${bad.expected}`
  const seen = bad === null ? '' : `, ${samples === 1 ? '' : 'mostly '}${bad.seen}${expected}`
  const count = samples === 1 ? 'the sample was bad' : `${samples - good} of ${samples} samples were bad`
  return { kind: 'failure', message: `${count}${seen}; longest outage ${duration(longestOutageSeconds)}` }
}

/** Before and after there is one look, which stands among the activities; during, what was seen most often. */
function badIn(period: Period, { name, bad }: ProbeResult, { phases }: ExperimentResult): ProbeResult['bad'] {
  if (period === 'during') return bad
  const look = phases.find((phase) => phase.name === period)?.activities.find((activity) => activity.name === name)
  return look?.check.isMet === false ? look.check : bad
}

function casesOfActivities({ phases }: ExperimentResult): Case[] {
  return phases
    .filter(({ name }) => name === 'method' || name === 'rollbacks')
    .flatMap(({ name, activities }) => activities.map((activity) => caseOf(name, activity)))
}

function caseOf(phase: Phase['name'], activity: ActivityResult): Case {
  return { name: `${phase}: ${activity.name}`, seconds: activity.timing.seconds, complaint: complaintOf(activity) }
}

function complaintOf({ outcome, error, check, evidence }: ActivityResult): Complaint | null {
  if (outcome === 'interrupted') return { kind: 'skipped', message: 'interrupted' }
  if (outcome === 'failed') return { kind: 'error', message: error ?? 'failed' }
  if (check.isMet === false) return { kind: 'failure', message: `saw ${check.seen} instead of ${check.expected}` }
  if (evidence.nothing !== null) return { kind: 'error', message: `changed nothing: ${evidence.nothing}` }
  return evidence.notHeld.length > 0 ? { kind: 'error', message: `did not last: ${evidence.notHeld.join(', ')}` } : null
}

/** So that the report is green exactly when the gate is. */
function caseOfVerdict({ verdict, timing }: ExperimentResult): Case {
  const kind = verdict.name === 'deviated' || verdict.name === 'not-steady' ? 'failure' : 'error'
  const complaint: Complaint | null =
    verdict.name === 'passed' ? null : { kind, message: `${verdict.name}: ${verdict.reasons.join('\n')}` }
  return { name: 'verdict', seconds: timing.seconds, complaint }
}

function renderSuite({ name, file, start, cases, properties, errors }: Suite): string {
  const seconds = cases.find((one) => one.name === 'verdict')?.seconds ?? 0
  const began = start === null ? '' : ` timestamp="${attribute(start.replace(/(\.\d+)?(\+00:00|Z)$/, ''))}"`
  const listed = properties.map(([key, value]) => `   <property name="${attribute(key)}" value="${attribute(value)}"/>`)
  return [
    ` <testsuite name="${attribute(name)}" ${counts(cases)} time="${seconds}"${began}>`,
    `  <properties>\n${listed.join('\n')}\n  </properties>`,
    ...cases.map((one) => renderCase(one, file ?? name)),
    ...(errors.length === 0 ? [] : [`  <system-err>${errors.map((one) => markup(one)).join('\n')}</system-err>`]),
    ' </testsuite>',
  ].join('\n')
}

function renderCase({ name, seconds, complaint }: Case, suite: string): string {
  const head = `  <testcase classname="${attribute(suite)}" name="${attribute(name)}" time="${seconds}"`
  if (complaint === null) return `${head}/>`
  const { kind, message } = complaint
  const lines = message.split('\n').map((line) => markup(line))
  const inside =
    kind === 'skipped'
      ? `<skipped message="${attribute(message)}"/>`
      : `<${kind} type="chaos-gate" message="${attribute(message)}">${lines.join('\n')}</${kind}>`
  return `${head}>${inside}</testcase>`
}

function attribute(value: string): string {
  return markup(value, 500)
}

function counts(cases: readonly Case[]): string {
  const of = (kind: Complaint['kind']): number => cases.filter(({ complaint }) => complaint?.kind === kind).length
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`
}
