/** One activity of the journal, in words. */

import type { Journal, Run } from '../experiment/journal.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { describeException, describeOutput, describeTolerance } from './describe.ts'
import { round } from './numbers.ts'
import type { ActivityResult, Check, Evidence } from './result.ts'

/** `place`: where its facts stand; hypothesis probes have none. */
export function buildActivity(run: Run, journal: Journal, place?: { phase: 'run' | 'rollbacks'; index: number }): ActivityResult {
  const { activity } = run
  const outcome = isCutShort(run, journal) ? 'interrupted' : (run.status ?? 'interrupted')
  return {
    name: pythonText(activity.name),
    type: activity.type,
    outcome,
    timing: { at: secondsBetween(journal.start, run.start), seconds: round(run.duration ?? 0) },
    check: isLeftOut(run, journal) ? { ...buildCheck(run), seen: 'left out' } : buildCheck(run),
    evidence: buildEvidence(journal, place),
    error: outcome === 'failed' ? (describeException(run.exception) ?? 'It failed without a word.') : null,
  }
}

/** Nothing is wrong with an activity that failed because the run was stopped while it was under way. */
function isCutShort({ status, exception }: Run, journal: Journal): boolean {
  const why = describeException(exception)
  const reasons = journal['chaos-gate']?.reasons ?? []
  return status === 'failed' && journal.status === 'interrupted' && why !== null && reasons.includes(why)
}

/** Under a dry mode an activity of that kind is not executed (spec DRY-2). */
function isLeftOut({ activity }: Run, { experiment }: Journal): boolean {
  return experiment.dry === 'activities' || experiment.dry === `${activity.type}s`
}

/** Seconds from one journal timestamp to another. */
export function secondsBetween(from: string, to: string): number {
  return round((Date.parse(to) - Date.parse(from)) / 1000)
}

/** What the probe should have seen and what it saw; an error counts as what it saw. */
export function buildCheck(run: Run): Check {
  const { tolerance } = run.activity
  return {
    expected: tolerance === undefined ? null : describeTolerance(tolerance, run.activity, run.output),
    seen: run.status === 'succeeded' ? describeOutput(run) : (describeException(run.exception) ?? 'nothing, it did not end'),
    isMet: run.tolerance_met ?? null,
  }
}

function buildEvidence(journal: Journal, place: { phase: 'run' | 'rollbacks'; index: number } | undefined): Evidence {
  const facts = journal['chaos-gate']?.facts.find((one) => one.phase === place?.phase && one.index === place?.index)
  return { changes: facts?.changes ?? [], nothing: facts?.nothing ?? null, notHeld: facts?.notHeld ?? [] }
}
