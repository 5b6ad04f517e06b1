/** A run with everything scripted: what each activity does, when signals come, which controls there are. */

import type { Control, RunOptions } from '../../src/engine/options.ts'
import { runExperiment } from '../../src/engine/run.ts'
import { ActivityFailed, InterruptExecution } from '../../src/experiment/errors.ts'
import type { Journal, Run } from '../../src/experiment/journal.ts'
import type { Activity, ControlDeclaration, Experiment, Hypothesis } from '../../src/experiment/schema.ts'
import type { LogLevel } from '../../src/system/log.ts'
import { type FakeClock, fakeClock } from '../fake-clock.ts'

/** What an activity does at one of its calls: gives a value, throws an error, or works for a while. */
export type Step = unknown | Error | ((call: Call) => unknown)

export interface Call {
  run: Run
  signal: AbortSignal
  clock: FakeClock
  /** How often this activity was called before. */
  count: number
  /** Aborts the run's signal. */
  interrupt(reason?: unknown): void
}

/** Steps per name of an activity; a list gives one step to each call, the last of them to all that follow. Default: null. */
export type Script = Record<string, Step | Step[]>

export type Settings = Partial<Omit<RunOptions, 'invoke' | 'clock' | 'signal' | 'log' | 'hypothesis' | 'openControl'>> & {
  hypothesis?: Partial<RunOptions['hypothesis']>
  /** By name; what is not there cannot be opened. */
  declared?: Record<string, Control>
  /** Aborted from the beginning. */
  isInterrupted?: boolean
}

export interface Played {
  journal: Journal
  /** Names in the order of the calls. */
  calls: string[]
  log: { level: LogLevel; message: string }[]
  said: string[]
  clock: FakeClock
}

/** Runs it to its end on a fake clock. */
export async function play(experiment: Experiment, script: Script = {}, settings: Settings = {}): Promise<Played> {
  const clock = fakeClock()
  const calls: string[] = []
  const log: Played['log'] = []
  const controller = new AbortController()
  const interrupt = (reason: unknown = new InterruptExecution('a signal came')) => controller.abort(reason)
  const { declared = {}, isInterrupted, hypothesis, ...rest } = settings
  if (isInterrupted) interrupt()
  const journal = await clock.advanceUntil(
    runExperiment(experiment, {
      ...defaults(),
      ...rest,
      hypothesis: { strategy: 'default', frequencySeconds: 1, isFailFast: false, ...hypothesis },
      async invoke(run, signal) {
        const { name } = run.activity
        const count = calls.filter((call) => call === name).length
        calls.push(name)
        return act(stepAt(script, name, count), { run, signal, clock, count, interrupt })
      },
      openControl: (declaration: ControlDeclaration) => declared[declaration.name] ?? null,
      clock,
      signal: controller.signal,
      log: (level, message) => void log.push({ level, message }),
    }),
  )
  return { journal, calls, log, said: log.map(({ message }) => message), clock }
}

function defaults(): Omit<RunOptions, 'invoke' | 'openControl' | 'clock' | 'signal' | 'log' | 'hypothesis'> {
  return {
    values: { configuration: {}, secrets: {} },
    controls: [],
    rollbackSeconds: 60,
    rollbacks: 'default',
    dry: null,
    identity: { version: '1.45.0', platform: 'Linux-6.1.0-x86_64', node: 'ci-7' },
  }
}

function stepAt(script: Script, name: string, count: number): Step {
  const steps = script[name] ?? null
  return Array.isArray(steps) ? steps[Math.min(count, steps.length - 1)] : steps
}

function act(step: Step, call: Call): unknown {
  if (step instanceof Error) throw step
  return typeof step === 'function' ? step(call) : step
}

/** Works for a while, and stops when it is told to. */
export function working(seconds: number, output: unknown = null): Step {
  return async ({ clock, signal }: Call) => {
    await clock.sleep(seconds, signal)
    return output
  }
}

/** Works for a while, deaf to the signal. */
export function deaf(seconds: number): Step {
  return ({ clock }: Call) => clock.sleep(seconds)
}

/** The signal comes while this one works. */
export function interrupted(reason?: unknown): Step {
  return async ({ interrupt, clock, signal }: Call) => {
    interrupt(reason)
    await clock.sleep(60, signal)
  }
}

export const failure = (message = 'it did not work') => new ActivityFailed(message)
export const crash = (message = 'a bug') => new TypeError(message)
export const USR2 = new InterruptExecution('Received the exit signal: 30', { playsRollbacks: false })

export function action(name: string, more: Partial<Activity> = {}): Activity {
  return { type: 'action', name, provider: { type: 'process', path: 'true' }, ...more }
}

export function probe(name: string, more: Partial<Activity> = {}): Activity {
  return { type: 'probe', name, provider: { type: 'process', path: 'true' }, ...more }
}

/** A hypothesis whose one probe, `steady`, should give 1. */
export function steadiness(...probes: NonNullable<Hypothesis['probes']>): Hypothesis {
  return { title: 'h', probes: probes.length > 0 ? probes : [probe('steady', { tolerance: 1 })] }
}

export function experimentOf(parts: Partial<Experiment> = {}): Experiment {
  return { title: 't', description: 'd', method: [], ...parts }
}

/** Method `inject`, rollback `back`, and the hypothesis of {@link steadiness}. */
export function usual(parts: Partial<Experiment> = {}): Experiment {
  return experimentOf({
    'steady-state-hypothesis': steadiness(),
    method: [action('inject')],
    rollbacks: [action('back')],
    ...parts,
  })
}

export const namesOf = (runs: readonly Run[]) => runs.map(({ activity }) => activity.name)
export const statusesOf = (runs: readonly Run[]) => runs.map(({ status }) => status)

/** `name` as an experiment refers to it, which a linter takes for a template that forgot its quotes. */
export const reference = (name: string) => ['$', '{', name, '}'].join('')
