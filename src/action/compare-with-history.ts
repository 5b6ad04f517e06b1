/** What earlier runs were like, and that this one is kept for later ones. Whatever goes wrong is a warning. */

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { VerdictName } from '../experiment/journal.ts'
import { notice, warn } from '../github/annotations.ts'
import { readBranchFile, updateBranchFile } from '../github/branch-file.ts'
import { explainRefusal } from '../github/explain-refusal.ts'
import type { HistoryInputs } from '../github/follow-up-inputs.ts'
import { openClient } from '../github/open-client.ts'
import type { Workflow } from '../github/workflow.ts'
import { type Comparison, compare } from '../history/compare.ts'
import { appendRun, emptyHistory, type History, type PastRun, writeHistory } from '../history/history.ts'
import { historyPath } from '../history/history-path.ts'
import { pastRun } from '../history/past-run.ts'
import { readHistory } from '../history/read-history.ts'
import { type Trend, trendOf } from '../history/trend.ts'
import { readResult } from '../publish/read-result.ts'
import type { Result } from '../report/result.ts'

const BRANCH = 'chaos-gate-history'
/** Milliseconds: the comment comes after it, and is worth more. */
const HISTORY_MS = 20_000
/** Bytes of a baseline. */
const BASELINE_MAX = 16 * 1024 * 1024

export interface HistoryRequest {
  result: Result
  inputs: HistoryInputs
  workflow: Workflow
  token: string
  /** The input `comment-id`. */
  id: string
  folder: string
  /** False: a cancelled run is no measure for others. */
  isKept: boolean
}

export interface Past {
  comparison: Comparison | null
  /** Of the branch, this run included; null for pull requests. */
  trend: Trend | null
  /** Of the newest earlier run. */
  verdict: VerdictName | null
}

const NOTHING: Past = { comparison: null, trend: null, verdict: null }

export async function compareWithHistory(request: HistoryRequest, signal: AbortSignal): Promise<Past> {
  const { inputs, workflow } = request
  const { base } = workflow.trigger
  if (inputs.kept === 'none' || base === null) return NOTHING
  const run = pastRun(request.result, { at: new Date().toISOString(), sha: workflow.trigger.sha })
  const limit = AbortSignal.any([signal, AbortSignal.timeout(HISTORY_MS)])
  const earlier = inputs.kept === 'branch' ? await fromBranch(request, base, run, limit) : fromBaseline(request, run)
  if (earlier === null) return NOTHING
  return {
    comparison: compare(run.experiments, earlier, base, inputs.tolerances),
    trend: workflow.trigger.branch === null ? null : trendOf(appendRun(earlier, run)),
    verdict: earlier.runs.at(-1)?.verdict ?? null,
  }
}

/** What was there before this run; null when it cannot be known. */
async function fromBranch(request: HistoryRequest, base: string, run: PastRun, signal: AbortSignal): Promise<History | null> {
  const { workflow, token, id } = request
  const file = { branch: BRANCH, path: historyPath({ branch: base, workflow: workflow.name, job: workflow.job, id }) }
  let earlier: History | null = null
  try {
    const client = await openClient(token, workflow.repository, signal)
    if (workflow.trigger.branch === null || !request.isKept) return parse(await readBranchFile(client, file), file.path)
    await updateBranchFile(client, file, (text) => {
      earlier = parse(text, file.path)
      return writeHistory(appendRun(earlier, run))
    })
  } catch (error) {
    const isWriting = earlier !== null
    warn(
      explainRefusal(
        `The history could not be ${isWriting ? 'kept' : 'read'}`,
        error,
        `contents: ${isWriting ? 'write' : 'read'}`,
      ),
    )
  }
  return earlier
}

/** One that cannot be read begins anew: it is worth a warning, but not to be without one for ever. */
function parse(text: string | null, path: string): History {
  try {
    return text === null ? emptyHistory() : readHistory(text)
  } catch (error) {
    warn(`The history in ${path} cannot be read, and begins anew: ${(error as Error).message}.`)
    return emptyHistory()
  }
}

function fromBaseline(request: HistoryRequest, run: PastRun): History | null {
  const { inputs, folder, workflow } = request
  try {
    const earlier = inputs.baseline === undefined ? emptyHistory() : readBaseline(resolve(inputs.baseline))
    if (workflow.trigger.branch !== null && request.isKept) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'history.json'), writeHistory(appendRun(earlier, run)))
    }
    return earlier
  } catch (error) {
    warn(`The baseline cannot be read: ${(error as Error).message}.`)
    return null
  }
}

/** The history of several runs, or the result of one. The first run of all has none yet. */
function readBaseline(path: string): History {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) {
    notice('There is no baseline yet, so nothing is compared. Runs of the base branch make one.')
    return emptyHistory()
  }
  if (status.size > BASELINE_MAX) throw new Error(`it has ${status.size} bytes, more than ${BASELINE_MAX}`)
  const text = readFileSync(path, 'utf8')
  return /^\s*\{\s*"version":\s*\d+,\s*"runs"/.test(text)
    ? readHistory(text)
    : appendRun(emptyHistory(), pastRun(readResult(text), { at: status.mtime.toISOString(), sha: '' }))
}
