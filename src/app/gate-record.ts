/** The journal's extra key: the verdict, and all that it stands on. */

import { describeProblem } from '../experiment/errors.ts'
import type { GateRecord, Journal, Verdict } from '../experiment/journal.ts'
import { measureProbes } from '../report/measure-probes.ts'
import { VERSION } from '../system/version.ts'
import type { PutBackResult } from '../undo/put-back.ts'
import type { Bench } from './bench.ts'
import type { Prepared } from './check.ts'
import type { RunContext } from './options.ts'

export interface Recorded {
  prepared: Prepared
  bench: Bench
  journal: Journal
  verdict: Verdict
  undone: PutBackResult
  context: RunContext
}

export function gateRecord({ prepared, bench, journal, verdict, undone, context }: Recorded): GateRecord {
  const { name } = context.clusters
  return {
    version: VERSION,
    file: prepared.loaded.file,
    verdict: verdict.name,
    reason: verdict.reason,
    reasons: verdict.reasons,
    seed: context.seed,
    ...(name !== undefined && { cluster: name }),
    facts: bench.facts.written(journal),
    numbers: measureProbes(journal),
    putBack: undone.putBack,
    leftBehind: undone.leftBehind,
    warnings: [
      ...prepared.loaded.warnings.map(describeProblem),
      ...bench.facts.warnings,
      ...undone.cannotUndo.map((what) => `cannot be undone: ${what}`),
      ...undone.unseen.map((what) => `cannot be seen: ${what}`),
      ...undone.leftAsAsked.map((what) => `not put back, as was asked: ${what}`),
    ],
  }
}
