/** Flags → shards of one Job. */

import type { ShardsAsked } from '../job/shards.ts'
import { SHARDS_MAX } from '../text/parse-shard.ts'
import { readCount } from './options.ts'
import { type Flags, UsageError } from './parse.ts'

/** Undefined for a Job with one pod. Throws `UsageError`. */
export function readShards(flags: Flags): ShardsAsked | undefined {
  const count = readCount(flags, 'shards')
  const parallelism = readCount(flags, 'parallelism')
  if (count === undefined && parallelism !== undefined) throw new UsageError('--parallelism means nothing without --shards')
  if (count === undefined) return undefined
  if (flags.has('shard')) throw new UsageError('--shards cannot go with --shard, which is one of several runs: name one of them')
  if (count > SHARDS_MAX) throw new UsageError(`--shards wants at most ${SHARDS_MAX}, not ${count}`)
  const durations = flags.get('durations')?.at(-1)
  return { count, parallelism: parallelism ?? count, ...(durations !== undefined && { durations }) }
}
