/** What stands in the way of good news, where each part of a journal by itself looks well: somebody may have cut it short. */

import type { Journal, VerdictName } from '../experiment/journal.ts'
import { isMapping } from '../experiment/values/plain.ts'

export interface Doubt {
  verdict: VerdictName
  reason: string
}

export function journalDoubts(journal: Journal): Doubt[] {
  const { status, deviated, experiment, run, rollbacks } = journal
  const method = Array.isArray(experiment.method) ? experiment.method.length : 0
  return [
    ...(deviated === true ? [doubt('deviated', 'the journal says that the steady state deviated, and not where')] : []),
    ...(status === 'completed'
      ? []
      : [doubt('inconclusive', `the run ended ${say(status)}, and nothing in the journal says why`)]),
    ...(run.length < method
      ? [doubt('inconclusive', `the method has ${method} activities, and the journal tells of ${run.length} of them`)]
      : []),
    ...[...run, ...rollbacks]
      .filter(({ status: each }) => each === undefined)
      .map(({ activity }) => doubt('inconclusive', `the journal does not say how \`${activity.name}\` ended`)),
  ]
}

function doubt(verdict: VerdictName, reason: string): Doubt {
  return { verdict, reason }
}

function say(status: unknown): string {
  return typeof status === 'string' ? status : isMapping(status) ? 'in a way that is no text' : 'nobody knows how'
}
