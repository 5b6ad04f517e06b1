/** The shards of one Job: which experiments each of its pods runs, decided once and here. */

import type { Prepared } from '../app/check.ts'
import { readDurations } from '../app/durations.ts'
import { placesOf } from '../app/namespaces.ts'
import { type Part, split } from '../app/shard.ts'
import { showSource } from '../sources/fetch-source.ts'
import type { Gathered } from './gather.ts'
import type { JobOptions } from './job.ts'
import type { JobFile } from './parcel.ts'

export interface ShardsAsked {
  /** At most so many. */
  count: number
  /** How many run at the same time. */
  parallelism: number
  /** Path of the `results.json` of an earlier run, which says how long each experiment took. */
  durations?: string
}

/** What one pod runs. */
export type Shard = Pick<Gathered, 'prepared' | 'experiments'>

export interface Work {
  /** One for each pod. */
  shards: Shard[]
  /** What the command is given, whichever of the pods it is in. */
  operands: string[]
  /** Files that it is then told by. */
  lists: JobFile[]
  shape: Pick<JobOptions, 'shards'>
  /** For whoever reads along. */
  told: string[]
}

interface Place {
  directory: string
  /** Where functions act that are told no namespace. */
  namespace: string
}

/** Below the volume; the name of a list is the number of the pod that runs it, which its controller counts from 0. */
const LISTS = '.chaos-gate/shards'

/**
 * All of it in one pod, where nobody asked for shards.
 * @throws InvalidExperiment for durations that cannot be read
 */
export async function workOf(all: Shard, asked: ShardsAsked | undefined, place: Place): Promise<Work> {
  if (!asked) return { shards: [all], operands: all.experiments, lists: [], shape: {}, told: [] }
  const shards = await divide(all, asked, place)
  return {
    shards,
    operands: [`@${LISTS}/$(JOB_COMPLETION_INDEX)`],
    lists: shards.map(({ experiments }, index) => ({
      path: `${LISTS}/${index}`,
      text: `${experiments.join('\n')}\n`,
      isSecret: false,
    })),
    shape: { shards: { count: shards.length, parallelism: Math.min(asked.parallelism, shards.length) } },
    told: [describe(shards, asked)],
  }
}

/** None of them empty. What acts in the same namespaces is in the same one, since all of them are in one cluster. */
async function divide(all: Shard, { count, durations }: ShardsAsked, { directory, namespace }: Place): Promise<Shard[]> {
  const seconds = durations === undefined ? new Map<string, number>() : readDurations(durations, directory)
  const known = new Map<string, Prepared>()
  const parts: Part[] = []
  for (const [index, prepared] of all.prepared.entries()) {
    const { loaded, resolution } = prepared
    const file = all.experiments[index] as string
    known.set(file, prepared)
    const places = await placesOf(loaded.experiment, resolution.values, namespace)
    parts.push({ file, ...places, seconds: seconds.get(showSource(loaded.file)) })
  }
  return split(parts, count)
    .filter((files) => files.length > 0)
    .map((files) => ({ experiments: files, prepared: files.map((file) => known.get(file) as Prepared) }))
}

/** How many there are, and why there are not more. */
function describe(shards: readonly Shard[], asked: ShardsAsked): string {
  const count = shards.length
  const all = shards.reduce((sum, { experiments }) => sum + experiments.length, 0)
  const turns = asked.parallelism < count ? `, ${asked.parallelism} at a time` : ''
  const fewer = count < asked.count ? `, not ${asked.count}: what acts in the same namespaces stays together` : ''
  return `${all} experiment${all === 1 ? '' : 's'} in ${count} shard${count === 1 ? '' : 's'}${turns}${fewer}`
}
