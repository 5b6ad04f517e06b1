/** All that runs that are gone have left: what they changed, and the Jobs that they were. */

import { type RecoverOptions, recoverLost } from '../app/recover.ts'
import { recoverJobs } from './lost-jobs.ts'

type Recovered = Awaited<ReturnType<typeof recoverLost>>

export interface RecoveredWithJobs extends Recovered {
  /** Jobs that nobody followed any more, in words. */
  removed: string[]
}

/** Jobs first: a pod that is told to stop puts back itself what it has changed. Throws as `recoverLost`. */
export async function recoverWithJobs(options: RecoverOptions): Promise<RecoveredWithJobs> {
  const { removed, left, runs } = await recoverJobs(options)
  const all = await recoverLost(options)
  for (const run of runs.filter((each) => each !== options.run)) merge(all, await recoverLost({ ...options, run }))
  return { ...all, removed, leftBehind: [...all.leftBehind, ...left] }
}

function merge(all: Recovered, { runs, putBack, leftBehind, cannotUndo, unseen }: Recovered): void {
  all.runs.push(...runs)
  all.putBack.push(...putBack)
  all.leftBehind.push(...leftBehind)
  all.cannotUndo.push(...cannotUndo)
  all.unseen.push(...unseen)
}
