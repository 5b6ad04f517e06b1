/** The experiments of one shard, from what stands in their files. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { checkedExperiment, uncheckedExperiment } from '../experiment/load.ts'
import { resolveValues } from '../experiment/values/resolve.ts'
import { showSource } from '../sources/fetch-source.ts'
import { type CheckOptions, type CheckTools, readOverrides } from './check.ts'
import { readDurations } from './durations.ts'
import { type Places, placesOf } from './namespaces.ts'
import type { ShardOptions } from './options.ts'
import { readExperiment } from './read-source.ts'
import { type Part, split } from './shard.ts'

/**
 * The same files give the same shards wherever they are asked for.
 * @throws InvalidExperiment for durations that cannot be read: with others than the other shards have, some experiments would be run by nobody
 */
export async function shardFiles(
  files: readonly string[],
  { number, of, by, durations }: ShardOptions,
  options: CheckOptions & { namespace: string },
  tools: CheckTools,
): Promise<string[]> {
  const seconds = durations === undefined ? new Map<string, number>() : readDurations(durations, options.directory)
  const parts: Part[] = []
  for (const file of files) {
    const places = by === 'file' ? NOWHERE : await placesIn(file, options, tools)
    parts.push({ file, ...places, seconds: seconds.get(showSource(file)) })
  }
  return split(parts, of)[number - 1] ?? []
}

const NOWHERE: Places = { acts: [], looks: [] }

/** None for what is no experiment: the shard that it falls to refuses it. */
async function placesIn(file: string, options: CheckOptions & { namespace: string }, tools: CheckTools): Promise<Places> {
  try {
    const read = await readExperiment(file, options, tools)
    const loaded = options.isValidated ? checkedExperiment(read) : uncheckedExperiment(read)
    const { values } = resolveValues(loaded.experiment, options.environment, readOverrides(options), loaded)
    return await placesOf(loaded.experiment, values, options.namespace)
  } catch (error) {
    if (error instanceof InvalidExperiment) return NOWHERE
    throw error
  }
}
