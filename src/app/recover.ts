/** What `post`, the mode `recover` and the verb `recover` do: put back what runs that are gone have left. */

import { openKubernetes } from '../kubernetes/client.ts'
import { InvalidKubeconfig } from '../kubernetes/cluster.ts'
import { systemClock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { timeLimit } from '../system/time-limit.ts'
import { type Recovered, recoverRuns } from '../undo/dead-runs.ts'
import { allTogether, nothingUndone } from '../undo/put-back.ts'
import { recover } from '../undo/recover.ts'
import { REPLACE_SECONDS } from '../undo/replaced.ts'
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

/** The disk first, which knows more; then the cluster. Throws `KubernetesFailed` when all runs are meant, and there is no cluster. */
export async function recoverLost(options: RecoverOptions): Promise<Recovered> {
  const { ledgerFolder, isDry } = options
  const undoing = {
    clock: systemClock,
    signal: timeLimit(options.timeoutSeconds),
    replaceSeconds: REPLACE_SECONDS,
  }
  const open = (context?: string) => openKubernetes(settingsOf(options, context))
  const fromDisk = ledgerFolder && !isDry ? await recover(ledgerFolder, { ...undoing, open }) : nothingUndone()
  const kubernetes = await open().catch((error) => {
    // What it has left then is what its disk says, or nothing, where it needed no cluster.
    if (options.runs !== undefined && error instanceof InvalidKubeconfig) return null
    throw error
  })
  if (!kubernetes) return { ...fromDisk, runs: [] }
  const { runs, log, isThorough = false } = options
  const fromCluster = await recoverRuns({ ...undoing, kubernetes, log, isDry, isThorough, ...(runs && { runs }) })
  const all = allTogether([fromDisk, fromCluster])
  return { ...all, runs: fromCluster.runs, leftBehind: [...new Set(all.leftBehind)] }
}

/** `context`: what a change remembers of its cluster, a context or a server. */
function settingsOf({ environment, cluster, log }: RecoverOptions, context = cluster.context) {
  const settings = { environment, log, kubeconfig: cluster.kubeconfig }
  if (!/^https?:/.test(context ?? '')) return { ...settings, context }
  return { ...settings, environment: { ...environment, KUBERNETES_HOST: context }, context: cluster.context }
}
