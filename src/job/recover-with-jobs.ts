/** All that runs that are gone have left: what they changed, and the Jobs that they were. */

import { type RecoverOptions, recoverLost } from '../app/recover.ts'
import { recoverJobs } from './lost-jobs.ts'

export interface RecoveredWithJobs extends Awaited<ReturnType<typeof recoverLost>> {
  /** Jobs that nobody followed any more, in words. */
  removed: string[]
}

/** Seconds where nobody wants a limit. */
const NO_LIMIT_SECONDS = 3600

/**
 * Jobs first: a pod that is told to stop puts back itself what it has changed. A time limit of 0 is none, as for a run. Throws as
 * `recoverLost`.
 */
export async function recoverWithJobs(asked: RecoverOptions): Promise<RecoveredWithJobs> {
  const options = { ...asked, timeoutSeconds: asked.timeoutSeconds || NO_LIMIT_SECONDS }
  const { removed, left, runs: ofPods } = await recoverJobs(options)
  const { runs } = options
  const recovered = await recoverLost({ ...options, ...(runs && { runs: [...runs, ...ofPods] }) })
  return { ...recovered, removed, leftBehind: [...recovered.leftBehind, ...left] }
}

/** A line for each thing; none when nothing was found. */
export function recoveredInWords(recovered: RecoveredWithJobs, isDry: boolean): string[] {
  const { runs, putBack, removed, leftBehind, cannotUndo } = recovered
  return [
    ...(runs.length > 0 ? [`gone: ${runs.join(', ')}`] : []),
    ...putBack.map((what) => `put back: ${what}`),
    ...removed.map((what) => `removed: ${what}`),
    ...leftBehind.map((what) => `${isDry ? 'would be put back' : 'left behind'}: ${what}`),
    ...cannotUndo.map((what) => `cannot be undone: ${what}`),
  ]
}
