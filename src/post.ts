/** Action `post`: puts back what `main` did not get to, because it was killed in the middle. */

import { rmSync } from 'node:fs'
import { type RecoverOptions, recoverLost } from './app/recover.ts'
import { fail, notice, warn } from './github/annotations.ts'
import { readState } from './github/state.ts'
import { appendSummary } from './github/summary.ts'
import { bullets } from './report/experiment-details.ts'
import { isTrouble, type Log } from './system/log.ts'
import type { PutBackResult } from './undo/put-back.ts'

/** After a cancel GitHub gives the whole job five minutes. */
const RECOVER_SECONDS = 120

const environment = process.env

post().catch((error: unknown) => {
  fail(`What the run changed may not be put back: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})

async function post(): Promise<void> {
  const state = readState()
  if (state === null || state.isOver) return
  const { ledgerFolder, cluster, run, where } = state
  const log: Log = (level, message) => void (isTrouble(level) && warn(message))
  const options = { environment, cluster, log, runs: [run], ledgerFolder, isDry: false, timeoutSeconds: RECOVER_SECONDS }
  const result = where === 'cluster' ? await recoverThere(options) : await recoverLost(options)
  if (result.putBack.length > 0) notice(`The run was stopped in the middle. Put back now: ${result.putBack.join('; ')}`)
  for (const left of result.leftBehind) fail(`Left behind in the cluster: ${left}`)
  tellSummary(result)
  if (result.leftBehind.length > 0) process.exitCode = 1
  else rmSync(ledgerFolder, { recursive: true, force: true })
}

/** The Job of a run that was stopped is told to end, waited for, and removed. */
async function recoverThere(options: RecoverOptions): Promise<PutBackResult> {
  const { recoverWithJobs } = await import('./job/recover-with-jobs.ts')
  const result = await recoverWithJobs({ ...options, cluster: { namespace: 'default', ...options.cluster } })
  if (result.removed.length > 0)
    notice(`The run was stopped in the middle. It has ended in the cluster, and was removed there: ${result.removed.join('; ')}`)
  return result
}

function tellSummary({ putBack, leftBehind }: PutBackResult): void {
  const parts = [
    putBack.length > 0 ? `### 🧹 Chaos Gate put back what a stopped run had changed\n\n${bullets(putBack)}` : '',
    leftBehind.length > 0 ? `### 🧹 Chaos Gate could not put everything back\n\n${bullets(leftBehind)}` : '',
  ].filter((part) => part !== '')
  if (parts.length > 0) appendSummary(environment.GITHUB_STEP_SUMMARY, `${parts.join('\n\n')}\n`)
}
