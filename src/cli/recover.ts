/** The verb `recover`: puts back what runs that are gone have left in the cluster. */

import type { RecoverOptions } from '../app/recover.ts'
import { EXIT_CODES } from '../experiment/journal.ts'
import { recoveredInWords, recoverWithJobs } from '../job/recover-with-jobs.ts'
import { KubernetesFailed } from '../kubernetes/kubernetes.ts'
import { harmlessLine } from './harmless.ts'
import { readOptions } from './options.ts'
import { UsageError } from './parse.ts'
import type { Request } from './request.ts'
import { peopleLog } from './stage.ts'

/** The exit code: 0 when nothing is left, 5 when something could not be put back (design section 6). Throws `UsageError`. */
export async function recover({ flags, place, stage }: Request): Promise<number> {
  const run = flags.get('run')?.at(-1)
  if (run !== undefined && flags.has('all')) throw new UsageError('--run names one run and --all means all of them: give one')
  const { cluster, environment, timeoutSeconds } = readOptions([], flags, place)
  const isDry = flags.has('dry-run')
  const options: RecoverOptions = {
    environment,
    cluster,
    timeoutSeconds,
    isDry,
    isThorough: flags.has('all'),
    log: peopleLog(stage),
    ...(run !== undefined && { runs: [run] }),
  }
  try {
    const recovered = await recoverWithJobs(options)
    const lines = recoveredInWords(recovered, isDry)
    for (const line of lines.length > 0 ? lines : ['no run that is gone has left anything'])
      stage.terminal.out(`${harmlessLine(line)}\n`)
    return recovered.leftBehind.length > 0 && !isDry ? EXIT_CODES['not-restored'] : 0
  } catch (error) {
    if (!(error instanceof KubernetesFailed)) throw error
    stage.terminal.error(`nothing could be recovered: ${harmlessLine(error.message)}\n`)
    return EXIT_CODES.invalid
  }
}
