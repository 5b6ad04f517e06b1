/** What a run is asked → the flags that ask it of the command. */

import { relative, resolve } from 'node:path'
import type { AppOptions } from '../app/options.ts'
import { RESULTS } from './job.ts'

export type Wordable = Omit<
  AppOptions,
  'experiments' | 'environment' | 'signal' | 'log' | 'controls' | 'onExperiment' | 'onSecrets' | 'ledgerFolder'
>

/** The command of a pod, up to the names of experiments. `flags`: of `run`, from `wordsFor`. `globals`: those before the verb. */
export function podCommand(namespace: string, flags: readonly string[], globals: readonly string[] = []): string[] {
  const places = ['--namespace', namespace, '--report', RESULTS, '--journal-path', `${RESULTS}/journal.json`]
  return ['--no-log-file', ...globals, 'run', ...places, ...flags]
}

/** Files are named as they are found below the working directory. */
export function wordsFor(asked: Wordable, controlFiles: readonly string[]): string[] {
  const { strategies, overrides, waiting, directory } = asked
  const at = (file: string) => relative(directory, resolve(directory, file))
  return [
    ...flag('dry', asked.dry),
    ...flag('hypothesis-strategy', strategies.hypothesis),
    ...flag('hypothesis-frequency', strategies.frequencySeconds),
    ...flag('rollback-strategy', strategies.rollbacks),
    ...switched('fail-fast', strategies.isFailFast),
    ...overrides.variables.flatMap((each) => flag('var', each)),
    ...overrides.variablesFiles.flatMap((each) => flag('var-file', at(each))),
    ...controlFiles.flatMap((each) => flag('control-file', at(each))),
    ...waiting.targets.flatMap((each) => flag('wait-for', each)),
    ...flag('wait-timeout', waiting.timeoutSeconds),
    ...flag('timeout', asked.timeoutSeconds),
    ...flag('undo', asked.undo),
    ...flag('when-busy', asked.whenBusy),
    ...flag('random', asked.random),
    ...shardWords(asked.shard, at),
    ...flag('seed', asked.seed),
    ...flag('policy', asked.policy === undefined ? undefined : at(asked.policy)),
    ...switched('no-validation', !asked.isValidated),
    ...switched('no-verify-tls', asked.isSourceTlsVerified === false),
    ...switched('compat', asked.isCompatible),
  ]
}

function shardWords(shard: Wordable['shard'], at: (file: string) => string): string[] {
  if (!shard) return []
  const { number, of, by, durations } = shard
  return [...flag('shard', `${number}/${of}`), ...flag('shard-by', by), ...flag('durations', durations && at(durations))]
}

function flag(name: string, value: string | number | null | undefined): string[] {
  return value === null || value === undefined ? [] : [`--${name}=${value}`]
}

function switched(name: string, isOn: boolean): string[] {
  return isOn ? [`--${name}`] : []
}
