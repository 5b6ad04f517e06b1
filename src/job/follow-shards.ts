/** All pods of a Job that runs shards, followed side by side. */

import { KubernetesFailed } from '../kubernetes/kubernetes.ts'
import { type Followed, type FollowOptions, follow, NotBegun } from './follow.ts'
import { JobPods } from './job-pods.ts'

/**
 * What became of each of the shards, in their order. Lines say which one they are of.
 * @throws NotBegun when none of them did
 */
export async function followShards(count: number, options: FollowOptions): Promise<Followed[]> {
  const own = new AbortController()
  const pods = new JobPods({ ...options, signal: own.signal })
  try {
    const endings = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        followOne({
          ...options,
          look: () => pods.lookAtShard(index),
          onLine: (line) => options.onLine(`${index + 1}/${count} ${line}`),
        }),
      ),
    )
    const late = endings.filter((ending) => ending instanceof NotBegun)
    if (late[0] && late.length === count) throw late[0]
    return endings.map((ending) => (ending instanceof NotBegun ? { handed: null, ending: ending.ending } : ending))
  } finally {
    own.abort()
  }
}

/** One that does not begin, or is lost on the way, is no reason to leave the others. */
async function followOne(options: FollowOptions): Promise<Followed | NotBegun> {
  try {
    return await follow(options)
  } catch (error) {
    if (error instanceof NotBegun) return error
    if (error instanceof KubernetesFailed) return { handed: null, ending: error.message, isAtWork: true }
    throw error
  }
}
