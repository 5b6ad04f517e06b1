/** What the engine is given for one experiment. */

import type { ControlTools } from '../controls/control-tools.ts'
import type { Control, RunOptions } from '../engine/options.ts'
import type { InterruptExecution } from '../experiment/errors.ts'
import { systemClock } from '../system/clock.ts'
import type { Allowance } from './allowance.ts'
import type { Bench } from './bench.ts'
import type { Prepared } from './check.ts'
import { openControl } from './controls.ts'
import { noteStrategies } from './globals.ts'
import { identity } from './identity.ts'
import { look } from './look.ts'
import type { RunContext } from './options.ts'

const FREQUENCY_SECONDS = 1

/** Of one experiment, whose signal is its own. */
export interface ExperimentContext extends RunContext {
  /** How long what earlier experiments have shaken may take to be steady. */
  patienceSeconds: number
  /** Aborts it. */
  stop(reason: InterruptExecution): void
}

export function engineOptions({ strategies }: Prepared, bench: Bench, limits: Allowance, context: ExperimentContext): RunOptions {
  const { options, signal, foreign, globals } = context
  noteStrategies(globals, strategies)
  const tools = controlTools(bench, context)
  return {
    invoke: bench.invoke,
    values: bench.values,
    controls: [...options.controls, watchForRollbacks(bench), ...globals.controls.map((open) => open(tools))],
    openControl: (declaration) => openControl(declaration, foreign, globals.settings, tools),
    clock: systemClock,
    signal,
    get rollbackSeconds() {
      return limits.rollbackSeconds
    },
    areRollbacksInterruptible: options.isCompatible,
    acceptsAnyAnswer: options.isCompatible,
    hypothesis: {
      strategy: strategies.hypothesis,
      frequencySeconds: options.strategies.frequencySeconds ?? FREQUENCY_SECONDS,
      isFailFast: options.strategies.isFailFast,
      patienceSeconds: options.isCompatible ? 0 : context.patienceSeconds,
    },
    rollbacks: strategies.rollbacks,
    onStop: (reason) => {
      bench.interruption ??= reason instanceof Error ? reason.message : String(reason)
    },
    onLateExit: (exitCode) => {
      bench.lateExitCode = exitCode
    },
    dry: options.dry,
    identity: identity(),
    log: options.log,
  }
}

/** What native controls reach the outside through. */
function controlTools(bench: Bench, { options, http, signal, mask, stop }: ExperimentContext): ControlTools {
  const { environment } = options
  return { http, signal, mask, stop, environment, clock: systemClock, look: (probe, within) => look(probe, bench, within) }
}

function watchForRollbacks(bench: Bench): Control {
  return {
    name: 'ledger',
    async before({ level }) {
      if (level === 'rollback') await bench.beginRollbacks()
    },
  }
}
