/** One experiment from its first probe to its verdict, with everything put back in between. */

import { runExperiment } from '../engine/run.ts'
import type { Journal, Verdict } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { judge } from '../experiment/verdict.ts'
import { systemClock } from '../system/clock.ts'
import { timeLimit } from '../system/time-limit.ts'
import { leaveAsAsked } from '../undo/leave.ts'
import { nothingUndone, type PutBackResult, putBack } from '../undo/put-back.ts'
import { REPLACE_SECONDS } from '../undo/replaced.ts'
import { type Allowance, allowance } from './allowance.ts'
import { type Bench, openBench } from './bench.ts'
import type { Prepared } from './check.ts'
import { completeBench } from './complete-bench.ts'
import { type ExperimentContext, engineOptions } from './engine-options.ts'
import { gateRecord } from './gate-record.ts'
import { writeJournals } from './journal-file.ts'
import type { RunContext } from './options.ts'
import { weighTolerances } from './tolerances.ts'
import { verdictContext } from './verdict-context.ts'

/** The run, when it is this experiment's turn. */
export type Turn = Omit<ExperimentContext, 'stop'>

/** Never throws for what an experiment does: it ends in its verdict. A function of the user's own may end it (spec EXIT-2). */
export async function runOne(prepared: Prepared, index: number, run: Turn): Promise<Outcome> {
  const context = ownContext(run)
  const bench = openBench(prepared, index, context)
  const refusal = await completeBench(prepared, bench, context)
  if (refusal) return refusal
  const limits = allowance(run)
  const journal = await runExperiment(prepared.loaded.experiment, engineOptions(prepared, bench, limits, context))
  await bench.lasting.end()
  const weighed = await weighTolerances(journal, bench, context.signal)
  const judgeWith = (undone: PutBackResult): Verdict =>
    judge(journal, verdictContext(prepared, bench, weighed, undone, context.signal))
  const undone = await undo(bench, judgeWith(nothingUndone()), limits, context)
  const verdict = judgeWith(undone)
  bench.ledger.close()
  run.shaken.push(...bench.ledger.touched)
  journal['chaos-gate'] = gateRecord({ prepared, bench, journal, verdict, undone, context })
  const outcome = finish(prepared, journal, verdict, context)
  // A run that is stopped gives up its lease in a moment, and its time is short.
  if (undone.leftBehind.length === 0 && !run.signal.aborted) await run.leases?.forgetCopies()
  return bench.lateExitCode === undefined ? outcome : { ...outcome, exitCode: bench.lateExitCode }
}

/** A control may stop this experiment and leave the others alone. */
function ownContext(run: Turn): ExperimentContext {
  const stopper = new AbortController()
  return {
    ...run,
    signal: AbortSignal.any([run.signal, run.foreign.exits(), stopper.signal]),
    stop(reason) {
      run.options.log('critical', reason.message)
      stopper.abort(reason)
    },
  }
}

/** What the rollbacks did not put back; or, where nobody wants that, an account of it. */
async function undo(
  { ledger }: Bench,
  verdict: Verdict,
  limits: Allowance,
  { options, clusters }: RunContext,
): Promise<PutBackResult> {
  const isWanted =
    !options.isCompatible && (options.undo === 'always' || (options.undo === 'on-failure' && verdict.name !== 'passed'))
  const seconds = limits.undoSeconds()
  const signal = timeLimit(seconds)
  const replaceSeconds = Math.min(REPLACE_SECONDS, seconds)
  const open = (kubeContext: string | undefined) => clusters.openAgain(kubeContext)
  const undoing = { ledger, clock: systemClock, signal, replaceSeconds, open }
  return isWanted ? putBack(undoing) : leaveAsAsked(undoing)
}

function finish(prepared: Prepared, journal: Journal, verdict: Verdict, context: RunContext): Outcome {
  const { loaded } = prepared
  const harmless = context.mask(journal)
  const journalPath = writeJournals(harmless, loaded.file, context)
  return {
    file: loaded.file,
    title: String(harmless.experiment.title),
    verdict: context.mask(verdict),
    journal: harmless,
    ...(journalPath !== undefined && { journalPath }),
    problems: [],
    locate: loaded.locate,
  }
}
