/** The inputs of `action.yml`, read all at once: every problem is told, not only the first. */

import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import type { Dry } from '../experiment/schema.ts'
import { didYouMean, nearest } from '../text/near-miss.ts'
import { parseShard, SHARDS_MAX, type ShardNumber } from '../text/parse-shard.ts'
import {
  FOLLOW_UP_NAMES,
  type HistoryInputs,
  type NotifyInputs,
  type PublishInputs,
  readHistoryInputs,
  readNotifyInputs,
  readPublishInputs,
  SECRET_NAMES,
} from './follow-up-inputs.ts'
import { InputReader } from './input-reader.ts'

/** In the shapes that the app asks for, so that the entry only hands them on. */
export interface Inputs {
  mode: Mode
  experiments: string[]
  cluster: { kubeconfig?: string; context?: string; namespace?: string }
  overrides: { variables: string[]; variablesFiles: string[] }
  /** Path of the settings file. */
  settingsPath?: string
  strategies: { hypothesis?: string; rollbacks?: string; frequencySeconds?: number; isFailFast: boolean }
  dry: Dry | null
  waiting: { targets: string[]; timeoutSeconds: number }
  timeoutSeconds: number
  undo: 'always' | 'on-failure' | 'never'
  whenBusy: 'wait' | 'fail' | 'run'
  isCompatible: boolean
  random?: number
  shard?: ShardInputs
  seed?: number
  policy?: string
  reportFolder: string
  job: JobInputs
  comment: CommentInputs
  followUp: FollowUpInputs
}

/** `publish`: no experiment is run, results of other jobs are told. */
export type Mode = (typeof MODES)[number]

/** Where the experiments run, and what runs them in a cluster. */
export interface JobInputs {
  where: 'here' | 'cluster'
  image?: string
  /** Several pods instead of one. */
  shards?: { count: number; parallelism: number; durations?: string }
}

/** What is done with the result once it is there. */
export interface FollowUpInputs {
  publish: PublishInputs
  history: HistoryInputs
  notify: NotifyInputs
}

/** Which part of the experiments is run. */
export interface ShardInputs extends ShardNumber {
  by: 'namespace' | 'file'
  /** Path of the `results.json` of an earlier run. */
  durations?: string
}

export interface CommentInputs {
  when: 'auto' | 'always' | 'on-failure' | 'never'
  /** Empty when there is only one. */
  id: string
  token: string
}

/** As `action.yml` has them; a test holds the two together. */
export const INPUT_NAMES = [
  'experiments',
  'kubeconfig',
  'context',
  'namespace',
  'variables',
  'variables-file',
  'settings',
  'hypothesis-strategy',
  'hypothesis-frequency',
  'rollback-strategy',
  'fail-fast',
  'dry-run',
  'wait-for',
  'wait-timeout',
  'timeout',
  'comment',
  'comment-id',
  'github-token',
  'report',
  'undo',
  'when-busy',
  'policy',
  'mode',
  'random',
  'shard',
  'shard-by',
  'durations',
  'shards',
  'parallelism',
  'seed',
  'where',
  'image',
  'compat',
  ...FOLLOW_UP_NAMES,
] as const

const MODES = ['run', 'plan', 'validate', 'recover', 'publish'] as const

const HYPOTHESIS_STRATEGIES = [
  'default',
  'before-method-only',
  'after-method-only',
  'during-method-only',
  'continuously',
  'skip',
] as const
const ROLLBACK_STRATEGIES = ['default', 'always', 'never', 'deviated'] as const
const DRY_MODES = ['probes', 'actions', 'activities', 'pause'] as const
const SEED_MAX = 2 ** 32 - 1
/** What fits in one run. */
const EXPERIMENTS_MAX = 1000

type Environment = Readonly<Record<string, string | undefined>>

/** Throws `InvalidExperiment` with every problem there is. */
export function readInputs(environment: Environment = process.env): Inputs {
  const reader = new InputReader(environment)
  const inputs = read(reader)
  const problems = [...misspelt(environment), ...reader.problems]
  if (problems.length > 0) throw new InvalidExperiment(problems)
  return inputs
}

/** Before anything is refused, so that nothing which is said of them can show them. */
export function readSecrets(environment: Environment = process.env): string[] {
  const reader = new InputReader(environment)
  return SECRET_NAMES.flatMap((name) => reader.text(name) ?? [])
}

function read(reader: InputReader): Inputs {
  const mode = reader.choice('mode', MODES) ?? 'run'
  return {
    mode,
    experiments: readExperiments(reader, mode),
    cluster: {
      ...given('kubeconfig', reader.text('kubeconfig')),
      ...given('context', reader.text('context')),
      ...given('namespace', reader.text('namespace')),
    },
    overrides: { variables: reader.lines('variables'), variablesFiles: reader.lines('variables-file') },
    ...given('settingsPath', reader.text('settings')),
    strategies: {
      ...given('hypothesis', reader.choice('hypothesis-strategy', HYPOTHESIS_STRATEGIES)),
      ...given('rollbacks', reader.choice('rollback-strategy', ROLLBACK_STRATEGIES)),
      ...given('frequencySeconds', reader.plainSeconds('hypothesis-frequency')),
      isFailFast: reader.boolean('fail-fast'),
    },
    dry: reader.choice('dry-run', DRY_MODES) ?? null,
    waiting: { targets: reader.lines('wait-for'), timeoutSeconds: reader.seconds('wait-timeout') ?? 300 },
    timeoutSeconds: reader.seconds('timeout') ?? 1800,
    undo: reader.choice('undo', ['always', 'on-failure', 'never'] as const) ?? 'always',
    whenBusy: reader.choice('when-busy', ['wait', 'fail', 'run'] as const) ?? 'wait',
    isCompatible: reader.choice('compat', ['chaostoolkit'] as const) !== undefined,
    ...given('random', reader.wholeNumber('random', EXPERIMENTS_MAX, 1)),
    ...given('shard', readShard(reader)),
    ...given('seed', reader.wholeNumber('seed', SEED_MAX)),
    ...given('policy', reader.text('policy')),
    reportFolder: reader.text('report') ?? 'chaos-report',
    job: readJob(reader),
    comment: {
      when: reader.choice('comment', ['auto', 'always', 'on-failure', 'never'] as const) ?? 'auto',
      id: reader.matching('comment-id', /^[\w.-]{1,64}$/, 'up to 64 letters, digits, dots, dashes and underscores') ?? '',
      token: reader.text('github-token') ?? '',
    },
    followUp: readFollowUp(reader, mode),
  }
}

function readExperiments(reader: InputReader, mode: Mode): string[] {
  // Recovery finds by itself what there is to do.
  if (mode === 'recover') return reader.lines('experiments')
  if (mode !== 'publish') return reader.requiredLines('experiments', 'Name the files to run, such as chaos/*.yaml')
  if (reader.lines('experiments').length > 0) reader.refuse('experiments', 'is not read with `mode: publish`, which runs none')
  return []
}

function readShard(reader: InputReader): ShardInputs | undefined {
  const text = reader.text('shard')
  const by = reader.choice('shard-by', ['namespace', 'file'] as const)
  const durations = reader.text('durations')
  if (text === undefined) {
    if (by !== undefined) reader.refuse('shard-by', 'means nothing without `shard`')
    if (durations !== undefined && reader.text('shards') === undefined)
      reader.refuse('durations', 'means nothing without `shard` or `shards`')
    return undefined
  }
  const shard = parseShard(text)
  if (shard === undefined) reader.refuse('shard', `is the number of one of at most ${SHARDS_MAX} shards, such as 2/8`)
  return shard && { ...shard, by: by ?? 'namespace', ...given('durations', durations) }
}

function readJob(reader: InputReader): JobInputs {
  const where = reader.choice('where', ['here', 'cluster'] as const) ?? 'here'
  return { where, ...given('image', reader.text('image')), ...given('shards', readShards(reader, where)) }
}

function readShards(reader: InputReader, where: JobInputs['where']): JobInputs['shards'] {
  const count = reader.wholeNumber('shards', SHARDS_MAX, 1)
  const parallelism = reader.wholeNumber('parallelism', SHARDS_MAX, 1)
  if (count === undefined) {
    if (parallelism !== undefined) reader.refuse('parallelism', 'means nothing without `shards`')
    return undefined
  }
  if (where === 'here') reader.refuse('shards', 'means nothing without `where: cluster`')
  if (reader.text('shard') !== undefined)
    reader.refuse('shards', 'cannot go with `shard`, which is one of several runs: name one of them')
  return { count, parallelism: parallelism ?? count, ...given('durations', reader.text('durations')) }
}

function readFollowUp(reader: InputReader, mode: Mode): FollowUpInputs {
  const history = readHistoryInputs(reader)
  return { history, publish: readPublishInputs(reader, mode === 'publish'), notify: readNotifyInputs(reader, history) }
}

/** An input that is nearly one of ours would otherwise be left out without a word, and the run would not be what was meant. */
function misspelt(environment: Environment): Problem[] {
  return Object.entries(environment)
    .filter(([key, value]) => key.startsWith('INPUT_') && value !== undefined && value !== '')
    .map(([key]) => key.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !isKnown(name) && nearest(name, INPUT_NAMES) !== undefined)
    .map((name) => ({ message: `There is no input "${name}"${didYouMean(name, INPUT_NAMES)}.` }))
}

function isKnown(name: string): boolean {
  return (INPUT_NAMES as readonly string[]).includes(name)
}

/** An optional key that is there only when its value is. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
}
