/** One activity of the journal, in words. */

import type { Position } from '../experiment/errors.ts'
import type { Journal, Run, RunFacts } from '../experiment/journal.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { describeException, describeSeen, describeTolerance } from './describe.ts'
import { secondsBetween } from './looks.ts'
import { round } from './numbers.ts'
import type { ActivityResult, Check, Evidence } from './result.ts'

export interface Surroundings {
  journal: Journal
  /** Hypothesis probes have none. */
  facts: RunFacts | undefined
  placeOf(name: string): Position | null
}

export function buildActivity(run: Run, { journal, facts, placeOf }: Surroundings): ActivityResult {
  const { activity } = run
  const outcome = isCutShort(run, journal) ? 'interrupted' : (run.status ?? 'interrupted')
  return {
    name: pythonText(activity.name),
    type: activity.type,
    outcome,
    timing: { at: secondsBetween(journal.start, run.start), seconds: round(run.duration ?? 0) },
    check: isLeftOut(run, journal) ? { ...buildCheck(run), seen: 'left out' } : buildCheck(run),
    evidence: buildEvidence(facts),
    error: outcome === 'failed' ? (describeException(run.exception) ?? 'It failed without a word.') : null,
    place: placeOf(pythonText(activity.name)),
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

/** What the probe should have seen and what it saw; an error counts as what it saw. */
export function buildCheck(run: Run): Check {
  const { tolerance } = run.activity
  return {
    expected: tolerance === undefined ? null : describeTolerance(tolerance, run.activity, run.output),
    seen: describeSeen(run),
    isMet: run.tolerance_met ?? null,
  }
}

function buildEvidence(facts: RunFacts | undefined): Evidence {
  return { changes: facts?.changes ?? [], nothing: facts?.nothing ?? null, notHeld: facts?.notHeld ?? [] }
}
