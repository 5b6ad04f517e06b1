/** What the engine is given for one experiment. */

import type { Control, RunOptions } from '../engine/options.ts'
import { systemClock } from '../system/clock.ts'
import type { Allowance } from './allowance.ts'
import type { Bench } from './bench.ts'
import type { Prepared } from './check.ts'
import { controlTools, openControl } from './controls.ts'
import { noteStrategies } from './globals.ts'
import { identity } from './identity.ts'
import type { RunContext } from './options.ts'

const FREQUENCY_SECONDS = 1

export function engineOptions({ strategies }: Prepared, bench: Bench, limits: Allowance, context: RunContext): RunOptions {
  const { options, signal, foreign, globals } = context
  noteStrategies(globals, strategies)
  return {
    invoke: bench.invoke,
    values: bench.values,
    controls: [...options.controls, watchForRollbacks(bench), ...globals.controls],
    openControl: (declaration) => openControl(declaration, foreign, globals.settings, controlTools(context)),
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
    },
    rollbacks: strategies.rollbacks,
    onStop: (reason) => {
      bench.interruption ??= reason instanceof Error ? reason.message : String(reason)
    },
    dry: options.dry,
    identity: identity(),
    log: options.log,
  }
}

function watchForRollbacks(bench: Bench): Control {
  return {
    name: 'ledger',
    async before({ level }) {
      if (level === 'rollback') await bench.beginRollbacks()
    },
  }
}
