/** Flags of `run` and `practice run` → what the app is asked for. */

import { join, resolve } from 'node:path'
import type { AppOptions, ClusterOptions, ShardOptions } from '../app/options.ts'
import type { Dry } from '../experiment/schema.ts'
import { podRunOf, RUN_VARIABLE } from '../job/pod-run.ts'
import { parseDuration } from '../text/parse-duration.ts'
import { parseShard, SHARDS_MAX } from '../text/parse-shard.ts'
import { newRunName } from '../undo/run-name.ts'
import { type Flags, UsageError } from './parse.ts'

/** The part of `AppOptions` that the command line says; the rest is who listens. */
export type AskedFor = Omit<AppOptions, 'signal' | 'log' | 'controls' | 'onExperiment' | 'onSecrets'>

/** Where the command stands. */
export interface Place {
  directory: string
  environment: Readonly<Record<string, string | undefined>>
}

const TIMEOUT_SECONDS = 30 * 60
const WAIT_SECONDS = 5 * 60
/** Below the 30 s that a Job in a cluster has between TERM and KILL. */
const CANCEL_SECONDS = 25

/** In a pod, as whoever follows it has named it. */
function runNameIn({ [RUN_VARIABLE]: run, JOB_COMPLETION_INDEX: index }: Place['environment']): string {
  return run === undefined ? newRunName(Date.now()) : podRunOf(run, index)
}

/** Throws `UsageError`. */
export function readOptions(experiments: readonly string[], flags: Flags, { directory, environment }: Place): AskedFor {
  const last = (name: string) => flags.get(name)?.at(-1)
  const reportFolder = resolve(directory, last('report') ?? 'chaos-report')
  const run = runNameIn(environment)
  return {
    experiments,
    directory,
    environment,
    cluster: readCluster(flags),
    overrides: { variables: flags.get('var') ?? [], variablesFiles: flags.get('var-file') ?? [] },
    strategies: {
      ...given('hypothesis', last('hypothesis-strategy')),
      ...given('rollbacks', last('rollback-strategy')),
      ...given('frequencySeconds', readNumber(flags, 'hypothesis-frequency')),
      isFailFast: flags.has('fail-fast'),
    },
    dry: (last('dry') ?? null) as Dry | null,
    waiting: { targets: flags.get('wait-for') ?? [], timeoutSeconds: readDuration(flags, 'wait-timeout') ?? WAIT_SECONDS },
    timeoutSeconds: readDuration(flags, 'timeout') ?? TIMEOUT_SECONDS,
    reportFolder,
    ledgerFolder: join(reportFolder, 'undo', run),
    cancelSeconds: CANCEL_SECONDS,
    journalPath: resolve(directory, last('journal-path') ?? 'journal.json'),
    undo: (last('undo') ?? 'always') as AppOptions['undo'],
    whenBusy: (last('when-busy') ?? 'wait') as AppOptions['whenBusy'],
    run,
    isCompatible: flags.has('compat'),
    ...given('random', readCount(flags, 'random')),
    ...given('shard', readShard(flags)),
    ...given('seed', readSeed(flags)),
    ...given('policy', last('policy')),
    isValidated: !flags.has('no-validation'),
    isSourceTlsVerified: !flags.has('no-verify-tls'),
  }
}

function readCluster(flags: Flags): ClusterOptions {
  const last = (name: string) => flags.get(name)?.at(-1)
  return {
    ...given('kubeconfig', last('kubeconfig')),
    ...given('context', last('context')),
    ...given('namespace', last('namespace')),
  }
}

function readNumber(flags: Flags, name: string): number | undefined {
  const text = flags.get(name)?.at(-1)
  if (text === undefined) return undefined
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new UsageError(`--${name} wants seconds, such as 0.5, not "${text}"`)
  return Number(text)
}

export function readCount(flags: Flags, name: string): number | undefined {
  const text = flags.get(name)?.at(-1)
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} wants a whole number from 1, not "${text}"`)
  return Number(text)
}

function readShard(flags: Flags): ShardOptions | undefined {
  const last = (name: string) => flags.get(name)?.at(-1)
  const text = last('shard')
  const stray = ['shard-by', ...(flags.has('shards') ? [] : ['durations'])].find((name) => flags.has(name))
  if (text === undefined && stray !== undefined)
    throw new UsageError(`--${stray} means nothing without ${stray === 'durations' ? '--shard or --shards' : '--shard'}`)
  if (text === undefined) return undefined
  const shard = parseShard(text)
  if (shard === undefined)
    throw new UsageError(`--shard wants the number of one of at most ${SHARDS_MAX}, such as 2/8, not "${text}"`)
  return { ...shard, by: (last('shard-by') ?? 'namespace') as ShardOptions['by'], ...given('durations', last('durations')) }
}

function readSeed(flags: Flags): number | undefined {
  const text = flags.get('seed')?.at(-1)
  if (text === undefined) return undefined
  if (!/^\d{1,10}$/.test(text) || Number(text) >= 2 ** 32)
    throw new UsageError(`--seed wants a whole number below 2^32, not "${text}"`)
  return Number(text)
}

/** Seconds: `90`, or with units as the action's inputs have them, `1h30m`. */
export function readDuration(flags: Flags, name: string): number | undefined {
  const text = flags.get(name)?.at(-1)
  if (text === undefined) return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : parseDuration(text)
  if (seconds === undefined) throw new UsageError(`--${name} wants a duration such as 90s, 5m or 1h30m, not "${text}"`)
  return seconds
}

/** An optional key that is there only when its value is. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
}
