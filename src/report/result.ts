/** What a run amounts to. Every report is made from this, and `results.json` is this. Pure data, versioned. */

import type { Problem } from '../experiment/errors.ts'
import type { Verdict, VerdictName } from '../experiment/journal.ts'
import type { Span } from './numbers.ts'

/** Raised when a reader of `results.json` would have to change. */
export const RESULT_VERSION = 1

export interface Result {
  version: typeof RESULT_VERSION
  /** The worst of all (design section 6). */
  verdict: VerdictName
  /** One sentence. */
  reason: string
  /** What refused the whole run before any experiment: inputs, files that are not there, a cluster that does not answer. */
  problems: Problem[]
  experiments: ExperimentResult[]
  run: { cluster: string | null; seed: number | null; seconds: number }
}

export interface ExperimentResult {
  file: string
  title: string
  verdict: Verdict
  timing: ExperimentTiming
  phases: Phase[]
  hypothesis: HypothesisResult | null
  aftermath: Aftermath
}

export interface ExperimentTiming {
  /** UTC; null when it never began. */
  start: string | null
  seconds: number
  /** Of a dry run: what was left out. */
  dry: string | null
}

/** What a run leaves in the cluster, and what it took back. Each in words. */
export interface Aftermath {
  putBack: string[]
  leftBehind: string[]
  warnings: string[]
}

export type PhaseName = 'before' | 'method' | 'after' | 'rollbacks'

export interface Phase {
  name: PhaseName
  activities: ActivityResult[]
}

export interface ActivityResult {
  name: string
  type: 'probe' | 'action'
  outcome: 'succeeded' | 'failed' | 'interrupted'
  /** Seconds since the run began, and seconds that it took. */
  timing: { at: number; seconds: number }
  check: Check
  evidence: Evidence
  /** Why it failed. */
  error: string | null
}

/** In words. `expected` and `isMet` are null where the experiment expects nothing. */
export interface Check {
  expected: string | null
  seen: string
  isMet: boolean | null
}

/** In words: what it changed, why it changed nothing, what did not last. */
export interface Evidence {
  changes: string[]
  nothing: string | null
  notHeld: string[]
}

export interface HypothesisResult {
  title: string
  probes: ProbeResult[]
  /** Of the hypothesis as a whole, before, during and after; empty when nobody looked during the method. */
  spans: Span[]
}

export interface ProbeResult {
  name: string
  samples: number
  good: number
  longestOutageSeconds: number
  recoverySeconds: number | null
  /** What it should have seen, and what it saw most often when it was not that. */
  bad: { expected: string | null; seen: string } | null
}
