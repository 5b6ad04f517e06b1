/** From a journal alone, ours or another tool's, to the outcome of its experiment. */

import type { GateRecord, Journal, Run, Verdict } from '../experiment/journal.ts'
import type { Outcome } from '../experiment/outcome.ts'
import type { HypothesisStrategy } from '../experiment/schema.ts'
import { checkTolerance } from '../experiment/tolerance.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { judge, worstOf } from '../experiment/verdict.ts'
import { buildCheck } from './build-activity.ts'
import { journalDoubts } from './journal-doubts.ts'
import { factsIn } from './journal-facts.ts'

/** `file`: the journal's path, which names the experiment where the journal does not. */
export async function journalOutcome(journal: Journal, file: string): Promise<Outcome> {
  const record = journal['chaos-gate']
  const verdict = record === undefined || record.verdict === 'passed' ? await judgeAlone(journal) : recordedVerdict(record)
  return {
    file: record?.file ?? file,
    title: pythonText(journal.experiment.title ?? file),
    verdict: record !== undefined && verdict.name === 'passed' ? recordedVerdict(record) : verdict,
    journal,
    journalPath: file,
    problems: [],
    locate: () => undefined,
  }
}

function recordedVerdict({ verdict, reason, reasons }: GateRecord): Verdict {
  return { name: verdict, reason, reasons }
}

/** From what the journal shows; also of one that says that it passed, because anybody may have written that. */
async function judgeAlone(written: Journal): Promise<Verdict> {
  const journal = written['chaos-gate'] === undefined ? explainAbort(written) : written
  const outside = new Set<Run>()
  for (const run of journal.run) if (!(await isInside(run))) outside.add(run)
  const verdict = judge(journal, {
    strategy: strategyOf(journal),
    factsOf: factsIn(journal),
    saidOf: describeRun,
    isInside: (run) => !outside.has(run),
    leftBehind: [],
    interruption: journal.status === 'interrupted' ? 'the run was stopped' : undefined,
  })
  const doubts = verdict.name === 'passed' ? journalDoubts(written) : []
  return doubts.length > 0 ? worstOf(doubts) : verdict
}

/**
 * Another engine gives up where it cannot call an activity, and leaves that one without a status (spec ACT-8). That is no bug of
 * ours, and all that there is to say of it.
 */
function explainAbort(journal: Journal): Journal {
  if (journal.status !== 'aborted') return journal
  const explain = (run: Run): Run =>
    run.status === undefined ? { ...run, status: 'failed', exception: ['it could not be called, and the run was aborted'] } : run
  return { ...journal, status: 'failed', run: journal.run.map(explain), rollbacks: journal.rollbacks.map(explain) }
}

/** A flag may have said otherwise than the experiment does, and is not in the journal: the looks that were taken tell. */
function strategyOf({ steady_states: { before, during, after } }: Journal): HypothesisStrategy {
  if (before !== null || after !== null) return 'default'
  return during.length > 0 ? 'during-method-only' : 'skip'
}

function describeRun(run: Run): string {
  const { expected, seen } = buildCheck(run)
  return expected === null ? `saw ${seen}` : `expected ${expected}, saw ${seen}`
}

/** Of a probe of the method with a tolerance of its own. What cannot be judged without the experiment's values is let be. */
async function isInside({ activity, status, output }: Run): Promise<boolean> {
  const { tolerance } = activity
  if (tolerance === undefined || status !== 'succeeded' || activity.type !== 'probe') return true
  if (isMapping(tolerance) && 'provider' in tolerance) return true
  try {
    const { isMet, isJudged } = await checkTolerance(tolerance, output, {
      values: { configuration: {}, secrets: {} },
      invokeProbe: () => Promise.resolve(null),
    })
    return isMet || !isJudged || JSON.stringify(tolerance).includes('${')
  } catch {
    return true
  }
}
