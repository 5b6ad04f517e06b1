/** The live log of a run: a control that says what the engine does, while it does it. */

import { CHOSEN } from '../app/choose.ts'
import type { Control, Moment } from '../engine/options.ts'
import { PAUSE_BEGINS } from '../engine/pause.ts'
import type { Run, SteadyState } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import type { Activity, Experiment } from '../experiment/schema.ts'
import { duration } from '../report/words.ts'
import { isTrouble, type Log } from '../system/log.ts'
import type { Screen } from './screen.ts'
import { describeTimeLeft } from './time-left.ts'

export interface ProgressOptions {
  screen: Screen
  /** Milliseconds. */
  now(): number
  isVerbose: boolean
}

/** Milliseconds between two drawings of the changing line. */
const REDRAW = 100
/** Seconds. A shorter pause is over before anybody wonders. */
const LONG_PAUSE = 5

export class Progress {
  readonly control: Control = {
    name: 'progress',
    before: (moment) => this.#before(moment),
    after: (moment) => this.#after(moment),
  }
  readonly #options: ProgressOptions
  /** What is under way, oldest first, each with when it began. */
  readonly #running = new Map<Activity, number>()
  #isInMethod = false
  #isInRollbacks = false
  /** Activities of the method that have begun. */
  #begun = 0
  /** How many looks at the hypothesis are under way. */
  #looks = 0
  /** How the hypothesis looked last during the method, so that only a change is worth a line. */
  #wasMet: boolean | undefined
  #experiment: Experiment | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(options: ProgressOptions) {
    this.#options = options
  }

  /** Whatever the control says in its own words is of interest only when something is odd. */
  readonly log: Log = (level, message) => {
    const { screen, isVerbose } = this.#options
    if (!isTrouble(level) && !isVerbose) return this.#sayNews(message)
    if (isTrouble(level)) screen.line(`  ${screen.paint(level === 'warning' ? 'yellow' : 'red', `${level}:`)} ${message}`)
    else screen.line(`  ${screen.paint('grey', message)}`)
  }

  /** As `AppOptions.onExperiment` has it. */
  readonly onExperiment = (file: string, outcome: Outcome | null): void => {
    const { screen } = this.#options
    if (outcome === null) {
      screen.group(file)
      this.#begin()
      return
    }
    this.#end()
    screen.line(`  verdict: ${screen.paint(outcome.verdict.name === 'passed' ? 'green' : 'red', outcome.verdict.name)}`)
    screen.endGroup()
  }

  #begin(): void {
    this.#isInMethod = false
    this.#isInRollbacks = false
    this.#begun = 0
    this.#experiment = undefined
    this.#wasMet = undefined
    this.#timer = setInterval(() => this.#redraw(), REDRAW)
    this.#timer.unref()
  }

  #end(): void {
    clearInterval(this.#timer)
    this.#running.clear()
    this.#options.screen.status('')
  }

  #before({ level, context, experiment }: Moment): void {
    if (level === 'method') this.#isInMethod = true
    if (level === 'rollback') this.#isInRollbacks = true
    if (level === 'hypothesis') this.#looks += 1
    if (level !== 'activity') return
    this.#running.set(context, this.#options.now())
    if (this.#isInMethod && !this.#isToldWithLook(context, experiment)) this.#begun += 1
    this.#experiment = experiment
    this.#sayBegin(context, experiment)
    this.#redraw()
  }

  #after({ level, context, state, experiment }: Moment): void {
    if (level === 'method') this.#isInMethod = false
    if (level === 'rollback') this.#isInRollbacks = false
    if (level === 'hypothesis') this.#looks -= 1
    if (level === 'hypothesis' && state) this.#sayHypothesis(context.title, state)
    if (level !== 'activity') return
    this.#running.delete(context)
    this.#redraw()
    if (state && !this.#isToldWithLook(context, experiment)) this.#sayActivity(state)
  }

  #isToldWithLook(activity: Activity, experiment: Experiment): boolean {
    return this.#looks > 0 && isOfHypothesis(activity, experiment)
  }

  /** Where no line changes, a long activity would be silent. The control's own words say it as well. */
  #sayBegin(activity: Activity, experiment: Experiment): void {
    const { screen, isVerbose } = this.#options
    if (screen.isLive || isVerbose || !(this.#isInMethod || this.#isInRollbacks)) return
    if (!this.#isToldWithLook(activity, experiment)) screen.line(`  ▸ ${activity.type} ${activity.name}`)
  }

  #sayNews(message: string): void {
    const { screen } = this.#options
    if (CHOSEN.test(message)) screen.line(message)
    const seconds = Number(PAUSE_BEGINS.exec(message)?.[1] ?? 0)
    if (seconds >= LONG_PAUSE && !screen.isLive) screen.line(`  ▸ a pause of ${duration(seconds)}`)
  }

  #sayActivity(run: Run): void {
    const { screen } = this.#options
    const { type, name } = run.activity
    if (run.status === 'succeeded')
      screen.line(`  ${screen.paint('green', '✓')} ${type} ${name} (${duration(run.duration ?? 0)})`)
    else screen.line(`  ${screen.paint('red', '✗')} ${type} ${name}: ${lastWords(run)}`)
  }

  #sayHypothesis(title: string, { steady_state_met: isMet, probes }: SteadyState): void {
    if (this.#isInMethod && this.#wasMet === isMet) return
    if (this.#isInMethod) this.#wasMet = isMet
    const { screen } = this.#options
    const during = this.#isInMethod ? ' (during the method)' : ''
    screen.line(`  ${isMet ? screen.paint('green', '✓') : screen.paint('red', '✗')} steady state${during}: ${title}`)
    for (const probe of probes.filter((run) => run.tolerance_met !== true && !isMet)) {
      screen.line(`      ${probe.activity.name} ${probe.status === 'failed' ? lastWords(probe) : `saw ${brief(probe.output)}`}`)
    }
  }

  #redraw(): void {
    const [activity, started] = [...this.#running].at(-1) ?? []
    this.#options.screen.status(activity && started !== undefined ? this.#describe(activity, started) : '')
  }

  #describe(activity: Activity, started: number): string {
    const seconds = (this.#options.now() - started) / 1000
    const left = this.#isInMethod && this.#experiment ? describeTimeLeft(this.#experiment, this.#begun, seconds) : ''
    return `  … ${activity.type} ${activity.name} ${seconds.toFixed(0)} s${left}`
  }
}

/** By itself, or by its name. */
function isOfHypothesis(activity: Activity, experiment: Experiment): boolean {
  const probes = experiment['steady-state-hypothesis']?.probes ?? []
  return probes.some((entry) => entry === activity || ('ref' in entry && entry.ref === activity.name))
}

/** The exception without its Python class. */
function lastWords(run: Run): string {
  const line = run.exception?.at(-1)?.trim() ?? 'did not finish'
  return line.replace(/^[\w.]+: (?:chaoslib\.exceptions\.\w+: )*/, '')
}

const BRIEF_MAX = 120

/** Of an HTTP answer or a process its status, of anything else its beginning. */
function brief(output: unknown): string {
  if (typeof output === 'object' && output !== null && 'status' in output) return `status ${String(output.status)}`
  const text = JSON.stringify(output) ?? 'nothing'
  return text.length > BRIEF_MAX ? `${text.slice(0, BRIEF_MAX)}…` : text
}
