/** What the engine is given. It knows order and nothing else: not Kubernetes, GitHub, HTTP or files. */

import type { Journal, Run, SteadyState } from '../experiment/journal.ts'
import type {
  Activity,
  ControlDeclaration,
  Dry,
  Experiment,
  Hypothesis,
  HypothesisStrategy,
  RollbackStrategy,
  Values,
} from '../experiment/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'

/** What a control is called around, what it is given there, and what it finds afterwards (spec CTRL-3). */
export type Moment = { experiment: Experiment; values: Values } & (
  | { level: 'experiment'; context: Experiment; state: Journal | null }
  | { level: 'hypothesis'; context: Hypothesis; state: SteadyState | null }
  | { level: 'method' | 'rollback'; context: Experiment; state: Run[] | null }
  | { level: 'activity'; context: Activity; state: Run | null }
)

/**
 * A hook around experiment, hypothesis, method, rollback and activity. May change what it wraps. `InterruptExecution` stops
 * the run; whatever else it throws is a warning (spec CTRL-7).
 */
export interface Control {
  name: string
  /** Once, before anything else. When it throws, the control is left out and that is a warning (spec CTRL-28). */
  configure?(experiment: Experiment, values: Values): void | Promise<void>
  before?(moment: Moment): void | Promise<void>
  after?(moment: Moment): void | Promise<void>
  /** Once, after everything else (spec CTRL-27). What it throws is a warning (spec CTRL-29). */
  cleanup?(): void | Promise<void>
}

/** `once-begun`, our default, plays the rollbacks whenever the method has begun: a run that the gate refused changed nothing. */
export type RollbackRule = RollbackStrategy | 'once-begun'

export interface RunOptions {
  /** Does the activity of `run` and gives its output; throws `ActivityFailed`, or the signal's reason. */
  invoke(run: Run, signal: AbortSignal): Promise<unknown>
  values: Values
  /** Around everything, in this order: the live log, safeguards, those of the settings file. */
  controls: readonly Control[]
  /** Makes the control that an experiment declares; null when there is none such (it is then left out, spec CTRL-30). */
  openControl(declaration: ControlDeclaration): Control | null
  clock: Clock
  /** Aborted with an `InterruptExecution` as its reason. */
  signal: AbortSignal
  /** Undo has a limit of its own, and never the run's own signal. Read when it begins, and again when that signal aborts meanwhile. */
  rollbackSeconds: number
  /** As the reference: the run's signal, when it comes during rollbacks, skips the rest of them (spec ROLL-7). Else they go on. */
  areRollbacksInterruptible?: boolean
  /** As the reference: a probe as tolerance accepts whatever it answers to (spec TOL-52). */
  acceptsAnyAnswer?: boolean
  hypothesis: {
    strategy: HypothesisStrategy
    frequencySeconds: number
    isFailFast: boolean
    /** How long the state before the method may take to become steady; at once when not given, as the reference wants it. */
    patienceSeconds?: number
  }
  rollbacks: RollbackRule
  /** Told why the run is stopped: by the signal, by a control, by an activity in the background. */
  onStop?(reason: unknown): void
  /** A control ended its process after the experiment, when nothing could be stopped any more (spec EXIT-9). */
  onLateExit?(exitCode: number): void
  dry: Dry | null
  /** The journal's first three keys. */
  identity: { version: string; platform: string; node: string }
  log: Log
}
