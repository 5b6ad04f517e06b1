/** The trace of a run, with names and order of keys exactly as the reference writes them (spec JRN-2, JRN-4). */

import type { ProbeNumbers } from './probe-numbers.ts'
import type { Activity, Dry, Experiment } from './schema.ts'

/** One activity in the journal. The engine appends it *before* the call, so that an interrupted one does not vanish. */
export interface Run {
  /** The activity as it stands in the experiment, unsubstituted (spec ACT-14). */
  activity: Activity
  output: unknown
  /** UTC, `2026-11-23T00:38:22.432897+00:00` (spec JRN-3). */
  start: string
  status?: 'succeeded' | 'failed'
  /** Lines that each end in a newline; the last one is `chaoslib.exceptions.ActivityFailed: MESSAGE\n` (spec JRN-7). */
  exception?: string[]
  end?: string
  /** Seconds. */
  duration?: number
  /** Only in a hypothesis. */
  tolerance_met?: boolean
}

export interface SteadyState {
  steady_state_met: boolean
  probes: Run[]
}

export type Status = 'completed' | 'failed' | 'aborted' | 'interrupted'

export interface Journal {
  'chaoslib-version': string
  platform: string
  node: string
  experiment: Experiment & { dry: Dry | null }
  start: string
  status: Status
  deviated: boolean
  steady_states: { before: SteadyState | null; after: SteadyState | null; during: SteadyState[] }
  run: Run[]
  rollbacks: Run[]
  end: string
  /** Seconds. */
  duration: number
  /** Whatever is ours and not the reference's. Its tools ignore it. */
  'chaos-gate'?: GateRecord
}

/** Design section 6: is it good news? Listed worst first; that order decides between several. */
export const VERDICTS = [
  'error',
  'interrupted',
  'deviated',
  'not-restored',
  'inconclusive',
  'not-steady',
  'invalid',
  'passed',
] as const
export type VerdictName = (typeof VERDICTS)[number]

/** The exit code of each verdict (design section 6). */
export const EXIT_CODES: Readonly<Record<VerdictName, number>> = {
  passed: 0,
  deviated: 1,
  invalid: 2,
  'not-steady': 3,
  inconclusive: 4,
  'not-restored': 5,
  interrupted: 130,
  error: 70,
}

export interface Verdict {
  name: VerdictName
  /** One sentence: everything that applies, the worst first. */
  reason: string
  /** The same, one sentence each, the worst first; never empty. */
  reasons: string[]
}

/** What is known of one activity beside what the journal's own fields say. */
export interface RunFacts {
  /** What the function is, whatever the experiment calls it: a probe needs no evidence. */
  is: 'action' | 'probe'
  /** What the door saw it change, each in words: `deleted Pod shop/web-1`. */
  changes: string[]
  /** What deserves a word but changes no verdict: fewer targets than asked, no selector given, … */
  warnings: string[]
  /** Why it did nothing, where it can say so: the selector and namespace that matched no pod. */
  nothing?: string
  /** Why there was nothing that it could have looked at, so that what it says holds of nothing. */
  sawNothing?: string
  /** What it was asked for and a look afterwards did not find. */
  notHeld: string[]
  /** Nothing can show what it did: a function of the user's own, which counts as done when it says so. */
  isTakenAtItsWord?: boolean
  /** What it was to remove was not there any more. */
  isAlreadyGone?: boolean
  /** Set when it failed for a reason that the verdict treats apart. */
  because?: 'refused' | 'unreachable' | 'policy'
}

/** The journal's extra key. `facts` names its run by phase and index, because a JSON file has no references. */
export interface GateRecord {
  version: string
  /** The experiment's, as the user named it. */
  file: string
  verdict: VerdictName
  reason: string
  reasons: string[]
  seed: number
  /** The cluster as a person would name it: context and server. */
  cluster?: string
  facts: ({ phase: 'run' | 'rollbacks'; index: number } & RunFacts)[]
  /** Recovery and availability, of each probe of the hypothesis. */
  numbers: ProbeNumbers[]
  putBack: string[]
  leftBehind: string[]
  warnings: string[]
}
