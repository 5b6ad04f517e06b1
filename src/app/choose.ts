/** Which of the files that were named are run, where not all of them are. */

import type { CheckTools } from './check.ts'
import type { Clusters } from './clusters.ts'
import { describeDraw, draw } from './draw.ts'
import type { AppOptions, ShardOptions } from './options.ts'
import { shardFiles } from './shard-files.ts'

/** How the log begins to tell of a choice, which is worth a line wherever a run is told. */
export const CHOSEN = /^(?:Drew \d+ of|Shard \d+\/\d+ runs) \d+ (?:of \d+ )?experiments?\b/

interface Choosing {
  options: AppOptions
  clusters: Pick<Clusters, 'namespace'>
  seed: number
}

/** Undefined where all of them are. Chance draws first, alike in all shards with the same seed; what was chosen is told. */
export function chooser({ options, clusters: { namespace }, seed }: Choosing): CheckTools['choose'] {
  const { random, shard, log } = options
  if (random === undefined && shard === undefined) return undefined
  return async (files, tools) => {
    const drawn = random === undefined ? files : draw(files, random, seed)
    if (random !== undefined) log('info', describeDraw(drawn, files.length, seed))
    if (shard === undefined) return drawn
    const own = await shardFiles(drawn, shard, { ...options, namespace }, tools)
    log('info', describeShard(shard, own, drawn.length))
    return own
  }
}

function describeShard({ number, of }: ShardOptions, own: readonly string[], all: number): string {
  const names = own.length === 0 ? 'the others have all of them' : own.join(', ')
  return `Shard ${number}/${of} runs ${own.length} of ${all} experiment${all === 1 ? '' : 's'}: ${names}.`
}
