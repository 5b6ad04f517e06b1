/**
 * What a run amounts to. Every report is made from this, and `results.json` is this (schemas/results.schema.json). Pure data,
 * versioned: what is added keeps the version, what changes its meaning or goes raises it. All texts are as untrusted as the
 * cluster, the experiment and the servers that they come from.
 */

import type { Position, Problem } from '../experiment/errors.ts'
import type { Verdict, VerdictName } from '../experiment/journal.ts'
import type { ProbeNumbers } from '../experiment/probe-numbers.ts'
import type { Span } from './numbers.ts'

/** Raised when a reader of `results.json` would have to change. */
export const RESULT_VERSION = 1

/** Characters of each text in it: whoever reads a result of somebody else's takes none that is longer. */
export const RESULT_TEXT_MAX = 20_000

export interface Result {
  version: typeof RESULT_VERSION
  /** The worst of all (design section 6). */
  verdict: VerdictName
  /** One sentence. */
  reason: string
  /** What refused the whole run before any experiment: inputs, files that are not there, a cluster that does not answer. */
  problems: Problem[]
  experiments: ExperimentResult[]
  run: RunResult
}

export interface RunResult {
  /** UTC, of the first experiment that began; null when none did. */
  start: string | null
  seconds: number
  cluster: string | null
  seed: number | null
  /** On the practice cluster, not on one of the user's. */
  isPractice: boolean
  /** What earlier runs that were lost had left in the cluster, and what became of it; null when nobody looked. */
  recovered: RecoveredResult | null
}

/** Each in words, but `runs`, which are names. */
export interface RecoveredResult {
  runs: string[]
  putBack: string[]
  leftBehind: string[]
}

export interface ExperimentResult {
  /** Empty for what stands in for the result of a job that did not come. */
  file: string
  title: string
  description: string
  /** Where it stands in its file; null when that is not known. */
  place: Position | null
  verdict: Verdict
  /** What is wrong with the experiment itself, when it was refused. */
  problems: Problem[]
  timing: ExperimentTiming
  /** Null when no action was played. */
  fault: FaultResult | null
  phases: Phase[]
  hypothesis: HypothesisResult | null
  aftermath: Aftermath
  /** False: the journal is another tool's, so that nothing shows what its actions did, or what they left. */
  isWitnessed: boolean
}

export interface ExperimentTiming {
  /** UTC; null when it never began. */
  start: string | null
  seconds: number
  /** Of a dry run: what was left out. */
  dry: string | null
}

/** From the beginning of the first action to the end of the method, in seconds since the run began. */
export interface FaultResult {
  from: number
  to: number
  /** The objects that were touched, each once. */
  targets: Target[]
}

export interface Target {
  kind: string
  /** Empty for what belongs to no namespace. */
  namespace: string
  name: string
  /** `deleted`, `patched`, `created`, `evicted`, `ran`, …: each once. */
  done: string[]
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
  /** Where it stands in the experiment's file. */
  place: Position | null
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

export interface ProbeResult extends ProbeNumbers {
  /** What it should have seen, and what it saw most often when it was not that. */
  bad: { expected: string | null; seen: string } | null
  /** What it saw, the commonest first; of very many different answers only the commonest. */
  answers: Answer[]
  /** In the order of time. Of very many samples the worst of each few neighbours; the numbers are made from all of them. */
  series: SampleResult[]
  /** When it was good and when not; of very many changes the longest. */
  spans: Span[]
  place: Position | null
}

export interface Answer {
  seen: string
  isGood: boolean
  count: number
}

export interface SampleResult {
  /** Seconds since the run began, and seconds that the answer took. */
  at: number
  seconds: number
  isGood: boolean
  /** Which of `answers`; null for one that is not kept. */
  answer: number | null
}
