/** The input `where: cluster`: a Job runs the experiments, and its result is told as if they had run here. */

import { resolve } from 'node:path'
import type { AppOptions } from '../app/options.ts'
import type { Inputs } from '../github/inputs.ts'
import { type RanAsJob, runAsJob } from '../job/run-as-job.ts'
import { readTextIfThere } from '../system/read-text.ts'

/** Never throws for what a user can cause. */
export function runInCluster(inputs: Inputs, options: AppOptions, onLine: (line: string) => void): Promise<RanAsJob> {
  const { settingsPath, job } = inputs
  const settingsText = settingsPath === undefined ? undefined : readTextIfThere(resolve(settingsPath))
  return runAsJob({
    ...options,
    ...(settingsText !== undefined && { settingsText }),
    ...(job.image !== undefined && { image: job.image }),
    ...(job.shards && { shards: job.shards }),
    controlFiles: [],
    onLine,
  })
}
