/** What the verdict is told beside the journal. */

import { InterruptExecution } from '../experiment/errors.ts'
import type { VerdictContext } from '../experiment/verdict.ts'
import type { PutBackResult } from '../undo/put-back.ts'
import type { Bench } from './bench.ts'
import type { Prepared } from './check.ts'
import type { Weighed } from './tolerances.ts'

export function verdictContext(
  { strategies }: Prepared,
  bench: Bench,
  weighed: Weighed,
  undone: PutBackResult,
  signal: AbortSignal,
): VerdictContext {
  return {
    strategy: strategies.hypothesis,
    factsOf: (run) => bench.facts.of(run),
    saidOf: (run) => weighed.get(run)?.said,
    isInside: (run) => weighed.get(run)?.isMet ?? true,
    leftBehind: undone.leftBehind,
    interruption: signal.reason instanceof InterruptExecution ? signal.reason.message : bench.interruption,
  }
}
