/** One experiment from its first probe to its verdict, with everything put back in between. */

import { join } from 'node:path'
import { runExperiment } from '../engine/run.ts'
import { ActivityFailed, InterruptExecution } from '../experiment/errors.ts'
import type { GateRecord, Journal, Run, Verdict } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { judge } from '../experiment/verdict.ts'
import { invokeActivity } from '../providers/index.ts'
import { systemClock } from '../system/clock.ts'
import { exec } from '../system/exec.ts'
import { openHttp } from '../system/http.ts'
import { seededRandom } from '../system/random.ts'
import { FORMAT_VERSION, VERSION } from '../system/version.ts'
import { Ledger } from '../undo/ledger.ts'
import { type PutBackResult, putBack } from '../undo/put-back.ts'
import type { Prepared } from './check.ts'
import type { Clusters } from './clusters.ts'
import { FactBook } from './facts.ts'
import { identity } from './identity.ts'
import { writeJournal } from './journal-file.ts'
import type { AppOptions } from './options.ts'
import { toolsFor, type Workbench } from './tools.ts'
import { tolerances } from './tolerances.ts'

export interface RunContext {
  options: AppOptions
  cluster: Clusters
  seed: number
  signal: AbortSignal
}

/** Seconds for rollbacks, and again for undo, when the run was cancelled: the runner kills after 10. */
const CANCELLED_SECONDS = 3
/** Seconds for each when nobody is waiting to kill us. */
const UNHURRIED_SECONDS = 300
/** A controller may take this long to replace what was deleted of it (design section 6). */
const REPLACE_SECONDS = 30
