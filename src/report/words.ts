/** What the reports say, in plain words, for a reader who has never heard of a steady state. */

import type { VerdictName } from '../experiment/journal.ts'
import type { Period } from '../experiment/probe-numbers.ts'
import { brief, plural } from './markdown-text.ts'
import type { ExperimentResult, Phase, ProbeResult, Result } from './result.ts'

export const PERIODS: readonly Period[] = ['before', 'during', 'after']

/** A sign that says the same as the verdict to someone who only glances. */
export const SIGNS: Readonly<Record<VerdictName, string>> = {
  passed: '✅',
  deviated: '❌',
  'not-restored': '🧹',
  inconclusive: '❔',
  'not-steady': '⚠️',
  invalid: '🚫',
  interrupted: '⏹️',
  error: '💥',
}

/** Said of a journal that another tool has written. */
export const UNWITNESSED =
  'Evidence unknown: another tool wrote the journal, so nothing shows that its actions did what they say, or what they left behind.'

/** What became of the experiment, as the end of a sentence that begins with its title. */
const ENDINGS: Readonly<Record<VerdictName, string>> = {
  passed: 'held',
  deviated: 'did not hold',
  'not-restored': 'left something behind',
  inconclusive: 'could not be judged',
  'not-steady': 'was not healthy to begin with',
  invalid: 'could not start',
  interrupted: 'was interrupted',
  error: 'broke down',
}

/** What the verdict means and what to do about it. */
export const MEANINGS: Readonly<Record<VerdictName, string>> = {
  passed: 'Something was broken on purpose, and the application kept working as it should.',
  deviated:
    'Something was broken on purpose, and the application did not keep working as it should. It was fine before, so this is a weakness that would show in production too.',
  'not-restored': 'Not everything could be put back as it was. Look at what was left behind.',
  inconclusive: 'Something could not be broken, or could not be looked at, so this run says nothing about the application.',
  'not-steady':
    'The application was not healthy even before anything was broken, so nothing was broken. Look at the deployment first.',
  invalid: 'The run was refused before it began. Nothing was touched.',
  interrupted: 'The run was cancelled or ran out of time before it could tell.',
  error: 'Chaos Gate, or the machine that it ran on, broke down. This says nothing about the application.',
}

/** `1 of 3 experiments passed.` */
export function countPassed(experiments: readonly ExperimentResult[]): string {
  const passed = experiments.filter((experiment) => experiment.verdict.name === 'passed').length
  if (passed === experiments.length) return `All ${plural(passed, 'experiment')} passed.`
  return `${passed} of ${plural(experiments.length, 'experiment')} passed.`
}

/** `“The shop answers” did not hold, 3 of 4 experiments passed`. Plain text. */
export function headline(result: Result): string {
  const { experiments } = result
  const worst = experiments.find((experiment) => experiment.verdict.name === result.verdict)
  if (worst === undefined) return headlineOfNone(result)
  const count = countPassed(experiments).slice(0, -1)
  if (result.verdict === 'passed' && experiments.length > 1) return count.toLowerCase()
  const others = experiments.filter((experiment) => experiment.verdict.name === result.verdict).length - 1
  const told = `“${brief(worst.title, 100)}”${others > 0 ? ` and ${plural(others, 'other')}` : ''} ${endingOf(worst)}`
  return experiments.length === 1 ? told : `${told}, ${count.toLowerCase()}`
}

function headlineOfNone({ verdict }: Result): string {
  if (verdict === 'passed') return 'there was nothing to run'
  return verdict === 'error' ? 'the run broke down' : 'the run could not start'
}

/** Where nothing is expected of the application, nothing can be said to have held. */
function endingOf(experiment: ExperimentResult): string {
  const { name } = experiment.verdict
  return name === 'passed' && experiment.hypothesis === null ? 'went as planned' : ENDINGS[name]
}

/** `350 ms`, `3.4 s`, `2 min 5 s`. */
export function duration(seconds: number): string {
  if (seconds < 0.9995) return `${Math.round(seconds * 1000)} ms`
  if (seconds < 59.95) return `${Number(seconds.toFixed(1))} s`
  const whole = Math.round(seconds)
  const rest = whole % 60 === 0 ? '' : ` ${whole % 60} s`
  return `${Math.floor(whole / 60)} min${rest}`
}

/** The meaning of the worst verdict, and no more than what was looked at allows; a dry run means less. */
export function meaning(result: Result): string {
  const isDry = result.experiments.some(({ timing }) => timing.dry !== null)
  if (isDry)
    return `${result.verdict === 'passed' ? 'What was looked at is fine.' : MEANINGS[result.verdict]} This was a dry run: nothing was broken, so it is no test of the application.`
  if (result.verdict === 'passed') return meaningOfPass(result.experiments)
  const isKnownFine = result.experiments.some(({ verdict, phases }) => verdict.name === 'deviated' && phaseOf(phases, 'before'))
  if (result.verdict === 'deviated' && !isKnownFine)
    return 'Something was broken on purpose, and what was seen then is not what the experiment expects.'
  return MEANINGS[result.verdict]
}

function meaningOfPass(experiments: readonly ExperimentResult[]): string {
  const expecting = experiments.filter(({ hypothesis }) => hypothesis !== null)
  if (experiments.length === 0) return 'There was nothing to run.'
  if (experiments.some(({ isWitnessed }) => !isWitnessed))
    return 'As far as the journal tells, nothing went wrong. It does not show that anything was really broken.'
  if (expecting.length === 0) return 'What was asked to break broke; nothing was expected of the application.'
  if (expecting.every(({ phases }) => phaseOf(phases, 'method') === undefined))
    return 'The application was looked at and is fine; nothing was broken.'
  if (expecting.length < experiments.length)
    return 'Something was broken on purpose, and the application kept working wherever something was expected of it.'
  return MEANINGS.passed
}

function phaseOf(phases: readonly Phase[], name: Phase['name']): Phase | undefined {
  return phases.find((phase) => phase.name === name)
}

/** One or two plain sentences; names stand between backticks. */
export function whatHappened(experiment: ExperimentResult): string {
  const { verdict } = experiment
  if (verdict.name === 'passed') return sentence([whatWasDone(experiment), howItHeld(experiment)].join('; '))
  const broken = verdict.name === 'deviated' ? howItBroke(experiment) : null
  return sentence(broken === null ? verdict.reason : `${whatWasDone(experiment)}; ${broken}`)
}

/** With a capital at its beginning and a full stop at its end. */
export function sentence(words: string): string {
  return capital(/[.!?…]$/.test(words) ? words : `${words}.`)
}

function whatWasDone(experiment: ExperimentResult): string {
  if (experiment.timing.dry !== null) return `Dry run: ${experiment.timing.dry} were left out`
  const activities = phaseOf(experiment.phases, 'method')?.activities ?? []
  const changes = activities.flatMap((activity) => activity.evidence.changes)
  const [first] = changes
  if (first !== undefined) return capital(changes.length === 1 ? first : `${first} and ${changes.length - 1} more`)
  const actions = activities.filter((activity) => activity.type === 'action').map((activity) => `\`${activity.name}\``)
  return actions.length === 0 ? 'Nothing was broken' : `Ran ${actions.slice(0, 3).join(', ')}${actions.length > 3 ? ', …' : ''}`
}

function howItHeld({ hypothesis }: ExperimentResult): string {
  if (hypothesis === null) return 'nothing was expected of the application'
  const probe = worstProbe(hypothesis.probes)
  if (probe === undefined) return 'nobody looked at the application'
  return hypothesis.spans.length === 0 ? `healthy ${periodsOf(probe).join(' and ')}` : healthyShare(probe)
}

function periodsOf({ periods }: ProbeResult): Period[] {
  return PERIODS.filter((period) => periods[period] !== null)
}

/** `then `app-responds` saw status 500 instead of status 200 in 7 of 30 samples, longest outage 3.4 s, healthy again after 5 s`. */
function howItBroke({ hypothesis }: ExperimentResult): string | null {
  const probe = worstProbe(hypothesis?.probes ?? [])
  if (probe === undefined || probe.bad === null) return null
  const { seen, expected } = probe.bad
  const told = `then \`${probe.name}\` saw \`${seen}\`${expected === null ? '' : ` instead of \`${expected}\``}`
  if (hypothesis?.spans.length === 0) return told
  const back =
    probe.recoverySeconds === null ? 'not healthy again at the end' : `healthy again after ${duration(probe.recoverySeconds)}`
  return `${told} in ${probe.samples - probe.good} of ${probe.samples} samples, longest outage ${probe.recoverySeconds === null ? 'at least ' : ''}${duration(probe.longestOutageSeconds)}, ${back}`
}

/** `43.8 %`. Never rounded up to the whole of it. */
export function percent(share: number): string {
  return `${share === 1 ? 100 : Math.min(99.9, Number((100 * share).toFixed(1)))} %`
}

function healthyShare(probe: ProbeResult): string {
  return probe.good === probe.samples
    ? `healthy in all ${probe.samples} samples`
    : `healthy in ${probe.good} of ${probe.samples} samples`
}

/** The probe with the smallest share of good samples. */
function worstProbe(probes: readonly ProbeResult[]): ProbeResult | undefined {
  return [...probes].sort((a, b) => a.share - b.share)[0]
}

/** A word, and no path or name of a file, which is spelt as it is. */
const FIRST_WORD = /^\p{L}+(?=[\s,;:]|[.!?…]?$)/u

/** With a capital at its beginning. */
function capital(words: string): string {
  return FIRST_WORD.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}
