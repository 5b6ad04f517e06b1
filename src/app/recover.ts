/** What `post`, the mode `recover` and the verb `recover` do: put back what runs that are gone have left. */

import { openKubernetes } from '../kubernetes/client.ts'
import { InvalidKubeconfig } from '../kubernetes/cluster.ts'
import { systemClock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { type Recovered, recoverRuns } from '../undo/dead-runs.ts'
import { allTogether, nothingUndone } from '../undo/put-back.ts'
import { recover } from '../undo/recover.ts'
import type { ClusterOptions } from './options.ts'

export interface RecoverOptions {
  environment: Readonly<Record<string, string | undefined>>
  cluster: ClusterOptions
  log: Log
  /** Those that are known to be dead; all dead ones when not given. */
  runs?: readonly string[]
  /** Also runs that have no lease: their marks are looked for all over the cluster. */
  isThorough?: boolean
  /** Where its ledgers are, if its disk is still there. */
  ledgerFolder?: string
  /** Only says what would be done. */
  isDry: boolean
  timeoutSeconds: number
}

/** A controller may take this long to replace what was deleted of it (design section 6). */
const REPLACE_SECONDS = 30

/** The disk first, which knows more; then the cluster. Throws `KubernetesFailed` when there is something to do and no cluster to do it on. */
export async function recoverLost(options: RecoverOptions): Promise<Recovered> {
  const { ledgerFolder, isDry } = options
  const undoing = {
    clock: systemClock,
    signal: AbortSignal.timeout(options.timeoutSeconds * 1000),
    replaceSeconds: REPLACE_SECONDS,
  }
  const open = (context?: string) => openKubernetes(settingsOf(options, context))
  const fromDisk = ledgerFolder && !isDry ? await recover(ledgerFolder, { ...undoing, open }) : nothingUndone()
  const isQuiet = fromDisk.putBack.length === 0 && fromDisk.leftBehind.length === 0
  const kubernetes = await open().catch((error) => {
    // A run that needed no cluster has left nothing in one.
    if (options.runs !== undefined && isQuiet && error instanceof InvalidKubeconfig) return null
    throw error
  })
  if (!kubernetes) return { ...fromDisk, runs: [] }
  const { runs, log, isThorough = false } = options
  const fromCluster = await recoverRuns({ ...undoing, kubernetes, log, isDry, isThorough, ...(runs && { runs }) })
  const all = allTogether([fromDisk, fromCluster])
  return { ...all, runs: fromCluster.runs, leftBehind: [...new Set(all.leftBehind)] }
}

function settingsOf({ environment, cluster, log }: RecoverOptions, context: string | undefined) {
  return { environment, log, kubeconfig: cluster.kubeconfig, context: context ?? cluster.context }
}
