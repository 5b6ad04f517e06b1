/** The errors that this project throws on purpose. Anything else that is thrown is a bug, ours or a library's. */

/** Where something stands in a text. Both count from 1. */
export interface Position {
  line: number
  column: number
}

/** One thing that is wrong with an experiment or an input, said so that its author can mend it. */
export interface Problem extends Partial<Position> {
  /** What is wrong and what to do, one sentence or two, without the place. */
  message: string
  /** The file as the user named it; missing for an input that came from no file. */
  file?: string
}

/** `file:line:column: message`, with as much of the place as is known. */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  return place === '' ? problem.message : `${place}: ${problem.message}`
}

/** Inputs, experiment, permissions or policy refuse the run. Carries every problem, not only the first. */
export class InvalidExperiment extends Error {
  override readonly name = 'InvalidExperiment'
  readonly problems: readonly Problem[]
  /** What would have been allowed but was probably not meant: often the very reason of a problem, such as a misspelt key. */
  readonly warnings: readonly Problem[]
  constructor(
    problems: readonly Problem[],
    { warnings = [], ...options }: ErrorOptions & { warnings?: readonly Problem[] } = {},
  ) {
    super(problems.map(describeProblem).join('\n'), options)
    this.problems = problems
    this.warnings = warnings
  }
}

/**
 * Why an activity failed, where the verdict needs to know:
 * `refused`: the API server said no (401, 403); `unreachable`: the API server could not be asked at all; `policy`: the policy
 * refuses it, so it was not even asked.
 */
export type FailureCause = 'refused' | 'unreachable' | 'policy'

/** An activity did not do its job. The run records it as `failed` and goes on (spec ACT-6, ACT-7). */
export class ActivityFailed extends Error {
  override readonly name = 'ActivityFailed'
  readonly because: FailureCause | undefined
  constructor(message: string, options: ErrorOptions & { because?: FailureCause | undefined } = {}) {
    super(message, options)
    this.because = options.because
  }
}

/** A signal, a timeout or a control asks the run to stop. It is the *reason* of the run's abort signal, so no flag is needed. */
export class InterruptExecution extends Error {
  override readonly name = 'InterruptExecution'
  /** False after SIGUSR2 (exit code 30): rollbacks are not played, even under `always` (spec ROLL-5). */
  readonly playsRollbacks: boolean
  /** What code that ended its own process ended it with (spec EXIT-7, EXIT-9). */
  readonly exitCode: number | undefined
  constructor(message: string, options: ErrorOptions & { playsRollbacks?: boolean; exitCode?: number | undefined } = {}) {
    super(message, options)
    this.playsRollbacks = options.playsRollbacks ?? true
    this.exitCode = options.exitCode
  }
}
