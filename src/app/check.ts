/** Everything that can be known of the experiments without touching anything. */

import { resolveStrategies, type Strategies } from '../engine/strategies.ts'
import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import type { LoadedExperiment } from '../experiment/load.ts'
import { mergeOverrides, type Overrides, parseVariable, parseVariablesFile } from '../experiment/values/overrides.ts'
import { type Resolution, resolveValues } from '../experiment/values/resolve.ts'
import { showSource } from '../sources/fetch-source.ts'
import { checkCalls } from './check-calls.ts'
import { findFiles } from './find-files.ts'
import type { Globals } from './globals.ts'
import { load } from './load.ts'
import type { AppOptions, RunContext } from './options.ts'
import { readText } from './read-source.ts'
import type { Refused } from './refuse.ts'

/** What of the options decides whether an experiment is sound. */
export type CheckOptions = Pick<
  AppOptions,
  | 'experiments'
  | 'directory'
  | 'environment'
  | 'overrides'
  | 'strategies'
  | 'isCompatible'
  | 'isValidated'
  | 'isSourceTlsVerified'
  | 'settings'
  | 'log'
>

/** What a check may ask. */
export interface CheckTools extends Pick<RunContext, 'foreign' | 'http' | 'signal'> {
  /** Of the global controls. */
  loadingHooks: Globals['loadingHooks']
  /** Told of every experiment once it is loaded and before it is looked at. */
  onLoaded(file: string, document: unknown): Promise<void>
  /** Those of the files that are wanted; all of them when it is not there. */
  choose?: ((files: readonly string[], tools: CheckTools) => Promise<readonly string[]>) | undefined
}

/** An experiment that may be run. */
export interface Prepared {
  loaded: LoadedExperiment
  /** Without what only the outside knows: `completeValues` adds that when the experiment begins. */
  resolution: Resolution
  strategies: Strategies
}

export interface Checked {
  prepared: Prepared[]
  refused: Refused[]
}

/**
 * Loads and checks every file; each ends on one side or the other.
 * @throws InvalidExperiment when the variables that were given cannot be read
 */
export async function checkAll(options: CheckOptions, outside: CheckTools): Promise<Checked> {
  const overrides = readOverrides(options)
  const { files: found, refused } = await findFiles(options.experiments, options.directory)
  const files = (await outside.choose?.(found, outside)) ?? found
  const prepared: Prepared[] = []
  for (const file of files) {
    try {
      prepared.push(await prepare(file, overrides, options, outside))
    } catch (error) {
      if (!(error instanceof InvalidExperiment)) throw error
      const shown = showSource(file)
      const placed = (problem: Problem): Problem => ({ file: shown, ...problem })
      refused.push({ file: shown, problems: error.problems.map(placed), warnings: error.warnings.map(placed) })
    }
  }
  return { prepared, refused }
}

/** As `checkAll`. @throws InvalidExperiment with what is wrong in any of them, and what is odd there */
export async function checkSound(options: CheckOptions, outside: CheckTools): Promise<Prepared[]> {
  const { prepared, refused } = await checkAll(options, outside)
  if (refused.length === 0) return prepared
  const problems = refused.flatMap((each) => each.problems)
  throw new InvalidExperiment(problems, { warnings: refused.flatMap((each) => each.warnings) })
}

/** @throws InvalidExperiment for variables that cannot be read, and files of them that are not there */
export function readOverrides({ overrides, directory }: Pick<CheckOptions, 'overrides' | 'directory'>): Overrides {
  const files = overrides.variablesFiles.map((file) => parseVariablesFile(readText(file, directory), file))
  return mergeOverrides([...files, ...overrides.variables.map(parseVariable)])
}

async function prepare(file: string, overrides: Overrides, options: CheckOptions, outside: CheckTools): Promise<Prepared> {
  const loaded = await load(file, options, outside)
  if (options.isValidated) options.log('info', "Validating the experiment's syntax")
  const problems: Problem[] = []
  const collect = <Part>(part: () => Part): Part | undefined => {
    try {
      return part()
    } catch (error) {
      if (!(error instanceof InvalidExperiment)) throw error
      problems.push(...error.problems)
      return undefined
    }
  }
  if (options.isValidated) {
    const calls = await checkCalls(loaded, options, outside)
    problems.push(...calls.problems)
    loaded.warnings.push(...calls.warnings)
  }
  const resolution = collect(() => resolveValues(loaded.experiment, options.environment, overrides, loaded))
  const strategies = collect(() =>
    resolveStrategies({
      flags: options.strategies,
      experiment: loaded.experiment,
      settings: options.settings ?? {},
      isCompatible: options.isCompatible,
    }),
  )
  if (problems.length > 0 || !resolution || !strategies) throw new InvalidExperiment(problems, { warnings: loaded.warnings })
  if (options.isValidated) options.log('info', 'Experiment looks valid')
  return { loaded, resolution, strategies }
}
