/** What is kept of earlier runs of one job, so that a later one can be compared with them. Small on purpose, and bounded. */

import type { VerdictName } from '../experiment/journal.ts'

/** Raised when an older reader would misread it. */
export const HISTORY_VERSION = 1

/** Runs that are kept; about three months of nights. */
export const RUNS_MAX = 100
/** GitHub gives a file's content only up to a megabyte. */
export const BYTES_MAX = 900_000

export interface History {
  version: typeof HISTORY_VERSION
  /** The oldest first. */
  runs: PastRun[]
}

export interface PastRun {
  /** UTC. */
  at: string
  /** The commit that was tested; empty when it is not known. */
  sha: string
  verdict: VerdictName
  experiments: PastExperiment[]
}

/** The numbers are null where nobody looked; those of several probes are the worst of them. */
export interface PastExperiment {
  file: string
  title: string
  verdict: VerdictName
  /** The part of the samples during and after the fault that was good, 0 to 1. */
  availability: number | null
  longestOutageSeconds: number | null
  /** Null as well when it was not healthy again at the end. */
  recoverySeconds: number | null
  /** Of the answers' durations. */
  p95Seconds: number | null
}

export function emptyHistory(): History {
  return { version: HISTORY_VERSION, runs: [] }
}

/** With the run as its newest; the oldest make room for it. */
export function appendRun(history: History, run: PastRun): History {
  let runs = [...history.runs, run].slice(-RUNS_MAX)
  while (runs.length > 1 && Buffer.byteLength(JSON.stringify(runs)) > BYTES_MAX) runs = runs.slice(Math.ceil(runs.length / 10))
  return { version: HISTORY_VERSION, runs }
}

/** A line per run, so that the branch's own differences can be read. */
export function writeHistory({ version, runs }: History): string {
  return `{"version":${version},"runs":[\n${runs.map((run) => JSON.stringify(run)).join(',\n')}\n]}\n`
}
