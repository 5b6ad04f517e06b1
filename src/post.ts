/** Action `post`: puts back what `main` did not get to, because it was killed in the middle. */

import { rmSync } from 'node:fs'
import { fail, notice } from './github/annotations.ts'
import { type RunState, readState } from './github/state.ts'
import { appendSummary } from './github/summary.ts'
import { openKubernetes } from './kubernetes/client.ts'
import { bullets } from './report/experiment-details.ts'
import { systemClock } from './system/clock.ts'
import type { PutBackResult } from './undo/put-back.ts'
import { recover } from './undo/recover.ts'

/** Milliseconds. After a cancel GitHub gives the whole job five minutes. */
const RECOVER_MS = 120_000
/** A controller may take this long to replace what was deleted of it (design section 6). */
const REPLACE_SECONDS = 30

const environment = process.env

post().catch((error: unknown) => {
  fail(`What the run changed may not be put back: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})

async function post(): Promise<void> {
  const state = readState()
  if (state === null) return
  const result = await recoverAll(state)
  if (result.putBack.length > 0) notice(`The run was stopped in the middle. Put back now: ${result.putBack.join('; ')}`)
  for (const left of result.leftBehind) fail(`Left behind in the cluster: ${left}`)
  tellSummary(result)
  if (result.leftBehind.length > 0) process.exitCode = 1
  else rmSync(state.ledgerFolder, { recursive: true, force: true })
}

function recoverAll({ ledgerFolder, cluster }: RunState): Promise<PutBackResult> {
  return recover(ledgerFolder, {
    open: (context) => openKubernetes({ environment, kubeconfig: cluster.kubeconfig, context: context ?? cluster.context }),
    clock: systemClock,
    signal: AbortSignal.timeout(RECOVER_MS),
    replaceSeconds: REPLACE_SECONDS,
  })
}

function tellSummary({ putBack, leftBehind }: PutBackResult): void {
  const parts = [
    putBack.length > 0 ? `### 🧹 Chaos Gate put back what a stopped run had changed\n\n${bullets(putBack)}` : '',
    leftBehind.length > 0 ? `### 🧹 Chaos Gate could not put everything back\n\n${bullets(leftBehind)}` : '',
  ].filter((part) => part !== '')
  if (parts.length > 0) appendSummary(environment.GITHUB_STEP_SUMMARY, `${parts.join('\n\n')}\n`)
}
