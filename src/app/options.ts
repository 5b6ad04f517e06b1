/** What every entry (action, command) asks of a run, and what it gets back. */

import type { Control } from '../engine/options.ts'
import type { Problem } from '../experiment/errors.ts'
import type { Verdict } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import type { Dry } from '../experiment/schema.ts'
import type { Foreign } from '../foreign/open-foreign.ts'
import type { ControlDefinitions } from '../settings/definitions.ts'
import type { Settings } from '../settings/settings.ts'
import type { Http } from '../system/http.ts'
import type { Log } from '../system/log.ts'
import type { Recovered } from '../undo/dead-runs.ts'
import type { Ledger } from '../undo/ledger.ts'
import type { Announcer } from './announcer.ts'
import type { Clusters } from './clusters.ts'
import type { Doors } from './doors.ts'
import type { Globals } from './globals.ts'
import type { Leases } from './leases.ts'

export interface AppOptions {
  /** Paths, globs or addresses, as the user named them. */
  experiments: readonly string[]
  /** False: experiments are fetched from servers that nobody vouches for (spec LOAD-8). True when not given. */
  isSourceTlsVerified?: boolean
  /** Those of the settings file, if there is one. */
  settings?: Settings
  /** Global controls beside those of the settings, such as `--control-file` brings (spec CLI-26). */
  controlDefinitions?: ControlDefinitions
  directory: string
  environment: Readonly<Record<string, string | undefined>>
  cluster: ClusterOptions
  overrides: OverrideOptions
  strategies: StrategyOptions
  dry: Dry | null
  waiting: WaitingOptions
  /** Seconds for everything but undo; 0 for none. Takes the same path as a cancel. */
  timeoutSeconds: number
  /** Folder for journals; made when it is not there. */
  reportFolder: string
  /** Where the journal of a single experiment goes as well, as `chaos run --journal-path` has it. */
  journalPath?: string
  undo: 'always' | 'on-failure' | 'never'
  /** What to do while another run acts in the same namespaces. */
  whenBusy: 'wait' | 'fail' | 'run'
  /** The run's name on the cluster, `newRunName()`; whoever comes after a crash recovers by it. */
  run: string
  /** The reference's exit codes, default rollback strategy and no automatic undo. */
  isCompatible: boolean
  /** So many of the experiments, which chance draws with the seed. */
  random?: number
  /** Its part of them, after the draw. */
  shard?: ShardOptions
  seed?: number
  /** Path of the policy; `.github/chaos-policy.yaml` when not given and there. */
  policy?: string
  /** False: spec CLI-22. */
  isValidated: boolean
  signal: AbortSignal
  log: Log
  /** The live log of the entry. */
  controls: readonly Control[]
  /** Folder of this run alone, where the ledgers are; whoever comes after a crash reads them there. */
  ledgerFolder: string
  /** Seconds for rollbacks, and again for undo, while nobody waits for us to end; 300 when not given. */
  undoSeconds?: number
  /** Seconds that rollbacks and undo have together once the run was cancelled. */
  cancelSeconds: number
  /** Told when an experiment begins and ends. */
  onExperiment(file: string, outcome: Outcome | null): void
  /** Told what must never be printed. */
  onSecrets(texts: readonly string[]): void
}

/** What every experiment of a run shares. */
export interface RunContext {
  options: AppOptions
  clusters: Clusters
  /** What activities reach the clusters through. */
  doors: Doors
  seed: number
  /** The entry's signal, or the time limit's. */
  signal: AbortSignal
  http: Http
  /** The user's own Python. */
  foreign: Foreign
  globals: Globals
  announcer: Announcer
  /** The same value with every secret in it made unreadable. */
  mask<Value>(value: Value): Value
  /** From now on these are secrets. */
  hide(texts: readonly string[]): void
  /** Null where nothing is to be put back, and so nothing is kept in the cluster. */
  leases: Leases | null
  /** What dead runs had left, once it has been looked for. */
  recovered: Recovered | null
  /** What the experiments so far have changed, and nobody has waited for since. */
  shaken: Ledger['touched']
  /** Names of journals that are taken already. */
  journalNames: Set<string>
}

/** One of several runs side by side, which together run all the experiments. */
export interface ShardOptions {
  /** From 1. */
  number: number
  of: number
  /** What stays together: experiments that act in the same namespaces, or, where each shard has a cluster of its own, only what stands in one file. */
  by: 'namespace' | 'file'
  /** Path of the `results.json` of an earlier run, which says how long each takes; the same for all shards. */
  durations?: string
}

/** As kubectl would: all of them optional. */
export interface ClusterOptions {
  kubeconfig?: string
  context?: string
  namespace?: string
}

export interface OverrideOptions {
  /** `KEY[:TYPE]=VALUE`, spec VAR-1. */
  variables: readonly string[]
  /** Paths, spec VAR-6. */
  variablesFiles: readonly string[]
}

export interface StrategyOptions {
  hypothesis?: string
  rollbacks?: string
  frequencySeconds?: number
  isFailFast: boolean
}

export interface WaitingOptions {
  /** `[NAMESPACE/]KIND/NAME` of what rolls out, or URLs that must answer below 400. */
  targets: readonly string[]
  timeoutSeconds: number
}

export interface AppResult {
  outcomes: Outcome[]
  /** The worst of all. */
  verdict: Verdict
  /** Problems that belong to no experiment: a glob that matches nothing, an unreachable cluster. */
  problems: Problem[]
  seed: number
  /** What dead runs had left in the cluster, and what became of it. */
  recovered?: Recovered
  /** Context and server, when a cluster was opened. */
  cluster?: string
  /** Milliseconds since 1970. */
  startedAt: number
  durationSeconds: number
}
